import { readFile, rename, rm } from 'node:fs/promises';
import type { Model } from '../answers/model.js';
import type { Language } from '../questions/language.js';
import { writeWhole } from '../reports/shelf/files.js';
import { removeLeftovers } from '../search/build.js';
import { buildIndex, type IndexedReport, readSnapshot } from '../search/store.js';
import { type Generation, openGeneration } from './generation.js';
import type { Load, LoadSummary, Progress } from './loading.js';

/** How the reports are to be read again. */
export interface Refreshing {
  readonly onProgress?: Progress | undefined;
  /** Ids of the only reports that are looked at; all of the folder unless told. */
  readonly only?: readonly string[] | undefined;
  /** Looks at the new reports beside the old ones; when it says no, the old ones stay. Taken without a look unless told. */
  readonly accept?: ((next: Generation, summary: LoadSummary) => Promise<boolean>) | undefined;
}

/** The reports that answer now, and the only way to change them. What changes or compares them takes its turn. */
export interface Library {
  current(): Generation;
  /** Runs `work` when nothing else that was given here runs. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Reads the folder again; the old reports answer until the new ones are whole. For use inside `alone`. */
  refresh(how: Refreshing): Promise<LoadSummary>;
  /** Runs `work` on the reports with one more among them, on an index of its own that nobody else sees. For use inside `alone`. */
  withMore<T>(more: IndexedReport, work: (next: Generation) => Promise<T>): Promise<T>;
  /** Does a folder wait that was looked at and not loaded? */
  holds(): Promise<boolean>;
  close(): Promise<void>;
}

/** Where it is kept which folder was looked at and not loaded. */
const heldFile = (file: string): string => `${file}.held`;

/** The folder that was looked at and not loaded, as `LoadSummary.folder` has it; nothing when none waits. */
export async function heldFolder(file: string): Promise<string | undefined> {
  return readFile(heldFile(file), 'utf8').catch(() => undefined);
}

/** No folder waits any more. */
export async function forgetHeld(file: string): Promise<void> {
  await rm(heldFile(file), { force: true });
}

/** Milliseconds that an index stays open after a newer one took its place: questions under way still read it. */
const CLOSE_AFTER = 30_000;

/** Opens the index in `file`, which `load` keeps. */
export async function openLibrary(file: string, load: Load, language: Language, model: Model): Promise<Library> {
  await removeLeftovers(file);
  const aside = `${file}.building-${process.pid}-aside`;
  let current = await openGeneration(file, language, model);
  let turn: Promise<unknown> = Promise.resolve();

  const swap = async (): Promise<void> => {
    const old = current;
    current = await openGeneration(file, language, model, old.learned);
    setTimeout(() => void old.index.close().catch(() => {}), CLOSE_AFTER).unref();
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
    alone(work) {
      const result = turn.then(work);
      turn = result.catch(() => {});
      return result;
    },
    async refresh({ onProgress, only, accept }) {
      try {
        const summary = await load({ onProgress, only, ...(accept && { into: aside }) });
        if (summary.swapped && accept) {
          if (!(await lookAt((next) => accept(next, summary)))) {
            await writeWhole(heldFile(file), summary.folder);
            return { ...summary, swapped: false, held: true };
          }
          await rename(aside, file);
        }
        await forgetHeld(file);
        if (!summary.swapped) return summary;
        await swap();
        return summary;
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
