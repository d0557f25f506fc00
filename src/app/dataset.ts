import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { CATALOG_FILE } from '../reports/catalog.js';
import { idOf } from '../reports/folder.js';
import type { Change, History, Operation } from '../reports/history/history.js';
import {
  catalogText,
  entriesOf,
  type RawEntry,
  readCatalogFile,
  withChanges,
  withEntries,
  withoutFiles,
} from '../reports/shelf/catalog-file.js';
import { ORIGINALS, sweep } from '../reports/shelf/files.js';
import { leftFile } from '../reports/shelf/left-file.js';
import { writing } from '../reports/shelf/lock.js';
import type { Arriving } from './arriving.js';
import type { Library } from './library.js';
import type { LoadSummary } from './loading.js';
import type { Staging, Waiting } from './staging.js';

/** A change of the reports that can be undone. */
export interface PastOperation {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** `add`, `remove`, `reload` or `start`. */
  readonly action: string;
  /** Its subject, by title or file. */
  readonly what: readonly string[];
  /** What undoing it does to the folder, by file. */
  readonly back: readonly string[];
  readonly gone: readonly string[];
}

/** The outcome of a change. `already`: there was nothing left to do. */
export interface Changed {
  readonly what: readonly string[];
  readonly already: boolean;
  readonly milliseconds: number;
}

/** Changes of the reports. Each is atomic; the old reports answer until it is done. Concurrent changes wait for each other. */
export interface Dataset extends Arriving {
  /** Enables undo. Changes in the folder since the last time count as one. */
  remember(): Promise<void>;
  /** Files that wait for a decision, oldest first. */
  waiting(by: number): Promise<readonly Waiting[]>;
  /** Drops a waiting file. Returns false if it no longer waits. */
  discard(id: string): Promise<boolean>;
  /** Imports waiting files; skips those that no longer wait. @throws on failure, with everything unchanged */
  apply(ids: readonly string[]): Promise<Changed>;
  /** Removes a report with its catalog entry and everything derived from it. @throws like `apply` */
  remove(id: string): Promise<Changed>;
  /** Changes that can be undone, newest first. */
  past(): Promise<readonly PastOperation[]>;
  /** Restores the reports from before a change. @throws like `apply` */
  undo(id: string): Promise<Changed>;
}

export interface DatasetParts {
  readonly reportsDir: string;
  readonly arriving: Arriving;
  readonly library: Library;
  readonly history: History;
  readonly staging: Staging;
}

/** The reports cannot be changed as requested. Nothing was changed. */
class ChangeFault extends Error {
  override readonly name = 'ChangeFault';

  /** `held`: a reload waits for a decision. */
  readonly code: 'held' | 'not_indexed';

  constructor(code: 'held' | 'not_indexed', reason: string) {
    super(reason);
    this.code = code;
  }
}

export function createDataset({ reportsDir, arriving, library, history, staging }: DatasetParts): Dataset {
  /**
   * Runs a change and updates the index. If either fails, restores the folder.
   * @param only ids of the reports that it changes: no others are read. The whole folder if these are unknown.
   */
  const perform = async (
    operation: Operation,
    only: readonly string[] | undefined,
    done: (summary: LoadSummary) => boolean,
  ): Promise<Changed> => {
    if (await library.holds()) throw new ChangeFault('held', 'The folder holds changes that nobody has agreed to yet.');
    await history.settle();
    await history.begin(operation);
    try {
      const summary = await library.refresh({ only });
      if (!done(summary)) throw new ChangeFault('not_indexed', 'The index does not hold what was changed.');
      await (only ? history.commitOperation() : history.commit(operation.action));
      return { what: operation.what, already: false, milliseconds: summary.milliseconds };
    } catch (error) {
      await history.callOff();
      await library.refresh({}).catch(() => {});
      throw error;
    }
  };

  /** Runs one change at a time, across all processes. */
  const changing = (work: () => Promise<Changed>): Promise<Changed> => library.alone(() => writing(reportsDir, work));

  const catalogWith = async (change: (entries: readonly RawEntry[]) => readonly RawEntry[]): Promise<Change> => ({
    file: CATALOG_FILE,
    to: await history.keep(catalogText(change(await readCatalogFile(reportsDir)))),
  });

  /** The files that importing a waiting report adds to the folder, without its catalog entry. */
  const filesOf = async ({ id, entry, original, left: lines = [] }: Waiting): Promise<Change[]> => {
    const left = leftFile(idOf(entry.file), lines);
    return [
      ...(left ? [{ file: left.file, to: await history.keep(Buffer.from(left.content)) }] : []),
      { file: entry.file, to: await history.keep(await staging.text(id)) },
      { file: `${ORIGINALS}/${original}`, to: await history.keep(await staging.content(id)) },
    ];
  };

  /** Restoring an older catalog keeps entries that an import has added since. */
  const beside = async (change: Change): Promise<Change> => {
    if (change.file !== CATALOG_FILE) return change;
    const loaded = entriesOf((await history.loaded(CATALOG_FILE)) ?? '[]');
    const now = await readCatalogFile(reportsDir);
    if (JSON.stringify(now) === JSON.stringify(loaded)) return change;
    const then = change.to === null ? [] : entriesOf(await history.text(change.to));
    return { file: CATALOG_FILE, to: await history.keep(catalogText(withChanges(now, loaded, then))) };
  };

  return {
    remember: () =>
      library.alone(async () => {
        if (!(await library.holds())) await history.commit('start');
        await arriving.sweep();
        // Removes half-written files of a killed program; a read-only folder has none.
        await writing(reportsDir, () => sweep(reportsDir)).catch(() => {});
      }),
    ...arriving,
    waiting: (by) => staging.of(by),
    discard: (id) => staging.drop(id),
    apply: (ids) =>
      changing(async () => {
        const found = await Promise.all(ids.map((id) => staging.get(id)));
        const waiting = found.filter((one) => one !== undefined);
        if (waiting.length === 0) return NOTHING;
        const changes: Change[] = [];
        for (const one of waiting) changes.push(...(await filesOf(one)));
        changes.push(
          await catalogWith((entries) =>
            withEntries(
              entries,
              waiting.map((one) => one.entry),
            ),
          ),
        );
        const reports = waiting.map(({ entry }) => idOf(entry.file));
        const operation: Operation = { action: 'add', what: waiting.map((one) => one.title), changes };
        const changed = await perform(operation, reports, ({ failed }) => {
          const known = new Set(library.current().profiles.map((p) => p.meta.id));
          return (
            reports.every((id) => known.has(id)) && !waiting.some((w) => failed.some((f) => f.file === w.entry.file))
          );
        });
        for (const { id } of waiting) await staging.drop(id);
        return changed;
      }),
    remove: (id) =>
      changing(async () => {
        const meta = library.current().profiles.find((p) => p.meta.id === id)?.meta;
        if (!meta) return NOTHING;
        const stem = path.parse(meta.file).name;
        const originals = await readdir(path.join(reportsDir, ORIGINALS)).catch(() => []);
        const gone = [
          meta.file,
          ...originals.filter((name) => path.parse(name).name === stem).map((name) => `${ORIGINALS}/${name}`),
        ];
        const changes: Change[] = [
          ...gone.map((file) => ({ file, to: null })),
          await catalogWith((entries) => withoutFiles(entries, [meta.file])),
        ];
        return perform({ action: 'remove', what: [meta.title], changes }, [id], () =>
          library.current().profiles.every((p) => p.meta.id !== id),
        );
      }),
    async past() {
      const snapshots = await history.past();
      return Promise.all(
        snapshots.map(async ({ id, at, action, what }): Promise<PastOperation> => {
          const changes = ((await history.changesTo(id)) ?? []).filter(
            (one) => one.file !== CATALOG_FILE && !one.file.startsWith(`${ORIGINALS}/`),
          );
          const back = changes.filter((one) => one.to !== null).map((one) => one.file);
          return { id, at, action, what, back, gone: changes.filter((one) => one.to === null).map((one) => one.file) };
        }),
      );
    },
    undo: (id) =>
      changing(async () => {
        const snapshot = (await history.past()).find((one) => one.id === id);
        const changes = await history.changesTo(id);
        if (!snapshot || !changes) return NOTHING;
        const merged = await Promise.all(changes.map(beside));
        return perform({ action: 'undo', what: snapshot.what, changes: merged, until: id }, undefined, () => true);
      }),
  };
}

const NOTHING: Changed = { what: [], already: true, milliseconds: 0 };
