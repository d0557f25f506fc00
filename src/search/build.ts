import { randomUUID } from 'node:crypto';
import { constants, copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Database, openDatabase } from '../storage/database.js';
import { reportHashes } from '../storage/search/reports.js';
import { createSchema, isCurrent, settleJournal } from '../storage/search/schema.js';
import { countPassages, faultIn } from '../storage/search/whole.js';
import { type IndexedReport, IndexWriter } from './writer.js';

/** The contents of an index. */
export interface IndexSnapshot {
  /** Report id to the hash it was indexed with. */
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * The contents of the new index: the reports of the previous one named in `keep`, and those in `put`, which replace
 * kept ones with the same id.
 */
export interface IndexChanges {
  readonly put: AsyncIterable<IndexedReport> | Iterable<IndexedReport>;
  readonly keep: Iterable<string>;
}

/** The index could not be built or opened; a file that was there before is untouched. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
}

/**
 * The contents of the index in `file`; undefined if the file is missing or this version of the program cannot read it.
 */
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
 * Writes a new index and replaces `file` in one step. Reports of `keep` are copied from `previousFile`. If the process
 * is killed, `file` is either the old index or the new one; the next build removes what a killed one left.
 * @param onProgress called with the number of reports of `put` written so far.
 * @throws IndexError when two reports of `put` share an id, a kept report is missing, or the result fails its check.
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
    // A clone where the file system supports it: then it costs nothing.
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
 * Changes the index in `file` in place, in one transaction; the cost grows with the changed reports only. If the
 * process is killed, the index is as before or as after. Open readers see the new state from then on.
 * @throws as `buildIndex`; the index is then unchanged.
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

/** Rolls back what a killed update began, which a read-only connection cannot do. Otherwise does nothing. */
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
  // No journal: the file is worthless until it is complete, and then it is renamed.
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

/** Leaves only the reports of `keep` and `put` in the tables. */
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
    // Nothing may be written after the rollback.
    await writer.settled();
  }
}

/** A fresh index is checked in full; for one made from a copy, which was checked when fresh, only rows are counted. */
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

/** Removes the files of killed builds: nobody writes to them any more. */
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
