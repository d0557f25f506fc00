import { readFile, rename, rm, stat } from 'node:fs/promises';
import type { Model } from '../answers/model.js';
import type { Language } from '../questions/language.js';
import { PRIVATE, writeWhole } from '../reports/shelf/files.js';
import { removeLeftovers } from '../search/build.js';
import { buildIndex, type IndexedReport, readSnapshot } from '../search/store.js';
import { isDamage } from '../storage/database.js';
import { type Generation, openGeneration } from './generation.js';
import type { Load, Loading, LoadSummary, Progress } from './loading.js';

/** How to reload the reports. */
export interface Refreshing {
  readonly onProgress?: Progress | undefined;
  /** Ids of the only reports to read; the whole folder by default. */
  readonly only?: readonly string[] | undefined;
  /** Compares the new reports with the old ones; on false the old ones stay. Without it the new ones are taken. */
  readonly accept?: ((next: Generation, summary: LoadSummary) => Promise<boolean>) | undefined;
}

/** The current reports, and the only way to change them. Changes and comparisons run one at a time. */
export interface Library {
  current(): Generation;
  /** Runs `work` exclusively. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Reloads the folder. The old reports answer until the new ones are complete. Call it inside `alone`. */
  refresh(how: Refreshing): Promise<LoadSummary>;
  /** Runs `work` on the reports plus one, in a private index. Call it inside `alone`. */
  withMore<T>(more: IndexedReport, work: (next: Generation) => Promise<T>): Promise<T>;
  /** Switches to an index that another process has put in place; does nothing if it is the same. */
  follow(): Promise<void>;
  /** Rebuilds the damaged index of `version`; does nothing if it has been replaced since. */
  mend(version: string): Promise<void>;
  /** Is there a folder that was checked but not loaded? */
  holds(): Promise<boolean>;
  close(): Promise<void>;
}

/** The file that names the folder that was checked but not loaded. */
const heldFile = (file: string): string => `${file}.held`;

/** The folder that was checked but not loaded, as in `LoadSummary.folder`; undefined if there is none. */
export async function heldFolder(file: string): Promise<string | undefined> {
  return readFile(heldFile(file), 'utf8').catch(() => undefined);
}

/** Marks the folder of a load as waiting. */
export function hold(file: string, { folder }: LoadSummary): Promise<void> {
  return writeWhole(heldFile(file), folder, PRIVATE);
}

/** Clears the waiting folder. */
export async function forgetHeld(file: string): Promise<void> {
  await rm(heldFile(file), { force: true });
}

/** Milliseconds that a replaced index stays open for questions in progress. */
const CLOSE_AFTER = 30_000;

/** A stamp of a file's current state; empty if the file is missing. */
async function markOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  return found ? `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}` : '';
}

/** The reports added, changed and removed between two states. */
function between(
  before: ReadonlyMap<string, string>,
  now: Generation['learned'],
): Pick<LoadSummary, 'added' | 'changed' | 'removed'> {
  const ids = [...now.keys()];
  return {
    added: ids.filter((id) => !before.has(id)),
    changed: ids.filter((id) => before.has(id) && before.get(id) !== now.get(id)?.hash),
    removed: [...before.keys()].filter((id) => !now.has(id)),
  };
}

/** Opens the index in `file`, which `load` maintains. */
export async function openLibrary(file: string, load: Load, language: Language, model: Model): Promise<Library> {
  await removeLeftovers(file);
  const aside = `${file}.building-${process.pid}-aside`;
  let current = await openGeneration(file, language, model);
  let mark = await markOf(file);
  let turn: Promise<unknown> = Promise.resolve();
  const alone: Library['alone'] = (work) => {
    const result = turn.then(work);
    turn = result.catch(() => {});
    return result;
  };

  const put = (next: Generation, at: string): void => {
    const old = current;
    current = next;
    mark = at;
    setTimeout(() => void old.index.close().catch(() => {}), CLOSE_AFTER).unref();
  };
  const swap = async (before = current.learned): Promise<void> => {
    const at = await markOf(file);
    put(await openGeneration(file, language, model, before), at);
  };
  /** If the index turns out to be damaged, ignores it and reads the whole folder. */
  const loaded = async (how: Loading): Promise<LoadSummary> => {
    try {
      return await load(how);
    } catch (error) {
      if (!isDamage(error)) throw error;
      const { onProgress } = how;
      const summary = await load({ onProgress, into: aside, fresh: true });
      if (how.into === undefined) await rename(aside, file);
      return { ...summary, rebuilt: true };
    }
  };
  /** The file may be another process's. Returns the hashes of the reports that answered before in that case. */
  const takeOver = async (): Promise<ReadonlyMap<string, string> | undefined> => {
    const at = await markOf(file);
    if (at === mark) return undefined;
    const next = await openGeneration(file, language, model, current.learned).catch(() => undefined);
    if (!next) return undefined;
    if (next.index.version === current.index.version) {
      mark = at;
      await next.index.close().catch(() => {});
      return undefined;
    }
    const before = new Map([...current.learned].map(([id, { hash }]) => [id, hash]));
    put(next, at);
    return before;
  };
  const lookAt = async <T>(work: (next: Generation) => Promise<T>): Promise<T> => {
    const next = await openGeneration(aside, language, model, current.learned);
    try {
      return await work(next);
    } finally {
      await next.index.close().catch(() => {});
    }
  };

  return {
    current: () => current,
    alone,
    async follow() {
      if ((await markOf(file)) !== mark) await alone(takeOver);
    },
    mend: (version) =>
      alone(async () => {
        if (current.index.version !== version) return;
        await load({ into: aside, fresh: true, quick: true });
        await rename(aside, file);
        await rm(`${file}-journal`, { force: true });
        await swap(new Map());
      }),
    async refresh({ onProgress, only, accept }) {
      try {
        const before = await takeOver();
        const summary = await loaded({ onProgress, only, ...(accept && { into: aside }) });
        if (summary.swapped && accept) {
          if (!(await lookAt((next) => accept(next, summary)))) {
            await hold(file, summary);
            return { ...summary, swapped: false, held: true };
          }
          await rename(aside, file);
        }
        await forgetHeld(file);
        if (summary.swapped) await swap();
        return before ? { ...summary, ...between(before, current.learned), swapped: true } : summary;
      } finally {
        await rm(aside, { force: true });
      }
    },
    async withMore(more, work) {
      const { id } = more.report.meta;
      const keep = [...((await readSnapshot(file))?.hashes.keys() ?? [])].filter((one) => one !== id);
      try {
        await buildIndex(aside, file, { put: [more], keep });
        return await lookAt(work);
      } finally {
        await rm(aside, { force: true });
      }
    },
    holds: async () => (await heldFolder(file)) !== undefined,
    close: () => current.index.close(),
  };
}
