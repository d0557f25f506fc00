import { randomUUID } from 'node:crypto';
import { constants, copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Database, openDatabase } from '../storage/database.js';
import { reportHashes } from '../storage/search/reports.js';
import { createSchema, isCurrent, settleJournal } from '../storage/search/schema.js';
import { countPassages, faultIn } from '../storage/search/whole.js';
import { type IndexedReport, IndexWriter } from './writer.js';

/** What an index holds. */
export interface IndexSnapshot {
  /** Report id to the hash it was indexed with. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** What the new index is to hold: the reports of the previous one named in `keep`, and those in `put`, which take the place of kept ones of their id. */
export interface IndexChanges {
  readonly put: AsyncIterable<IndexedReport> | Iterable<IndexedReport>;
  readonly keep: Iterable<string>;
}

/** The index could not be built or opened; the file there before, if any, is untouched. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
}

/** What the index in `file` holds; undefined when the file is missing or this version of the program cannot read it. */
export async function readSnapshot(file: string): Promise<IndexSnapshot | undefined> {
  if (!(await stat(file).catch(() => undefined))?.isFile()) return undefined;
  await recover(file);
  const database = await openDatabase(file, { readOnly: true }).catch(() => undefined);
  if (!database) return undefined;
  try {
    if (!(await isCurrent(database))) return undefined;
    return { hashes: await reportHashes(database) };
  } catch {
    return undefined;
  } finally {
    await database.close().catch(() => {});
  }
}

/**
 * Writes a new index and puts it in the place of `file` in one step. Reports of `keep` are taken from `previousFile` as they
 * are. Killed at any moment, `file` is the old index or the new one; what a killed build left behind is removed by the next.
 * @param onProgress called with the number of reports of `put` written so far.
 * @throws IndexError when two reports of `put` share an id, a kept report is not there, or the result fails its check.
 */
export async function buildIndex(
  file: string,
  previousFile: string | undefined,
  changes: IndexChanges,
  onProgress?: (done: number) => void,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await removeLeftovers(file);
  const keep = new Set(changes.keep);
  const temporary = `${file}.building-${process.pid}-${randomUUID().slice(0, 8)}`;
  underWay.add(basename(temporary));
  try {
    const reuse = previousFile !== undefined && keep.size > 0;
    // A clone where the file system can: then it costs nothing.
    if (reuse) await copyFile(previousFile, temporary, constants.COPYFILE_FICLONE);
    await write(temporary, keep, reuse, changes.put, onProgress);
    await syncFile(temporary, 'r+');
    await rename(temporary, file);
    await syncFile(dirname(file), 'r').catch(() => {});
  } finally {
    await rm(temporary, { force: true });
    underWay.delete(basename(temporary));
  }
}

/**
 * Changes the index in `file` where it is, in one transaction, at the cost of the reports changed and not of all. Killed at any
 * moment, it is as before or as after. Whoever has it open reads the new state from then on.
 * @throws as `buildIndex`; the index is then as before.
 */
export async function updateIndex(
  file: string,
  changes: IndexChanges,
  onProgress?: (done: number) => void,
): Promise<void> {
  const database = await openDatabase(file, { journal: 'rollback' });
  try {
    if (!(await isCurrent(database))) throw new IndexError('The previous index is of another version');
    await database.transaction(async () => {
      await apply(database, new Set(changes.keep), changes.put, onProgress);
      await countRows(database);
    });
  } finally {
    await database.close();
  }
}

/** Takes back what a killed update had begun: a reader alone cannot. Does nothing where there is nothing to take back. */
export async function recover(file: string): Promise<void> {
  if (!(await stat(`${file}-journal`).catch(() => undefined))) return;
  const database = await openDatabase(file, { journal: 'rollback' }).catch(() => undefined);
  if (!database) return;
  await settleJournal(database).catch(() => {});
  await database.close().catch(() => {});
}

async function write(
  file: string,
  keep: ReadonlySet<string>,
  reuse: boolean,
  put: IndexChanges['put'],
  onProgress?: (done: number) => void,
): Promise<void> {
  // No journal: the file is worth nothing until it is whole, and then it is renamed.
  const database = await openDatabase(file, { journal: 'off' });
  try {
    if (!reuse) await createSchema(database);
    else if (!(await isCurrent(database))) throw new IndexError('The previous index is of another version');
    await database.transaction(() => apply(database, keep, put, onProgress));
    await checkWhole(database, reuse);
  } finally {
    await database.close();
  }
}

/** Leaves in the tables the reports of `keep` and those of `put`. */
async function apply(
  database: Database,
  keep: ReadonlySet<string>,
  put: IndexChanges['put'],
  onProgress?: (done: number) => void,
): Promise<void> {
  const writer = await IndexWriter.start(database);
  const missing = [...keep].filter((id) => !writer.has(id));
  if (missing.length > 0) throw new IndexError(`Not in the previous index: ${missing.slice(0, 5).join(', ')}`);
  for (const id of writer.ids()) if (!keep.has(id)) await writer.remove(id);
  const done = new Set<string>();
  try {
    for await (const one of put) {
      const { id } = one.report.meta;
      if (done.has(id)) throw new IndexError(`Two reports have the id ${id}`);
      await writer.remove(id);
      await writer.put(one);
      done.add(id);
      onProgress?.(done.size);
    }
    await writer.finish(randomUUID());
  } finally {
    // Nothing may be written any more when the transaction is taken back.
    await writer.settled();
  }
}

/** A fresh index is read through; of one made from a copy, which was read through when it was fresh, rows are counted. */
async function checkWhole(database: Database, copied: boolean): Promise<void> {
  if (!copied) {
    const fault = await faultIn(database);
    if (fault !== undefined) failCheck(fault);
  }
  await countRows(database);
}

async function countRows(database: Database): Promise<void> {
  const counts = await countPassages(database);
  if (counts?.stored !== counts?.found) failCheck(counts);
}

function failCheck(cause: unknown): never {
  throw Object.assign(new IndexError('The new index failed its check', { cause }), { code: 'ROW' });
}

const underWay = new Set<string>();
const HOUR = 3_600_000;

/** Removes what killed builds of `file` left: nobody writes to it any more. */
export async function removeLeftovers(file: string): Promise<void> {
  const folder = dirname(file);
  const prefix = `${basename(file)}.building-`;
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || underWay.has(name)) continue;
    const path = join(folder, name);
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    const old = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? 0) > HOUR;
    if (pid === process.pid || old || !isAlive(pid)) await rm(path, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { readonly code?: string }).code === 'EPERM';
  }
}

async function syncFile(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
