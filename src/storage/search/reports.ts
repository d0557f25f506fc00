import type { Database } from '../database.js';
import { LIST, listed } from './list.js';
import { TableWriter } from './table-writer.js';

/** A report as read back, still packed. */
export type ReportRow = {
  readonly meta: string;
  readonly hash: string;
  readonly blocks: string;
  readonly text: string;
  readonly original: string | null;
  /** JSON of the lines that the reader left out. */
  readonly left_out: string | null;
};

const REPORT = 'meta, hash, blocks, text, original, left_out';

/** A report by its number. */
export function reportAt(database: Database, num: number): Promise<ReportRow | undefined> {
  return database.get<ReportRow>(`SELECT ${REPORT} FROM reports WHERE num = ?`, num);
}

/** A report by its id. */
export function reportNamed(database: Database, id: string): Promise<ReportRow | undefined> {
  return database.get<ReportRow>(`SELECT ${REPORT} FROM reports WHERE id = ?`, id);
}

/** The number of each report by id, for all or some reports. */
export async function reportNumbers(database: Database, ids?: readonly string[]): Promise<Map<string, number>> {
  const rows = ids
    ? await database.all<{ id: string; num: number }>(`SELECT id, num FROM reports WHERE id IN ${LIST}`, listed(ids))
    : await database.all<{ id: string; num: number }>('SELECT id, num FROM reports');
  return new Map(rows.map(({ id, num }) => [id, num]));
}

/** By id, in that order, the hash each report was indexed with. */
export async function reportHashes(database: Database): Promise<Map<string, string>> {
  const rows = await database.all<{ id: string; hash: string }>('SELECT id, hash FROM reports ORDER BY id');
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

/** The metadata of all or some reports as JSON, by id. */
export async function reportMetas(database: Database, ids?: readonly string[]): Promise<readonly string[]> {
  const rows = ids
    ? await database.all<{ meta: string }>(`SELECT meta FROM reports WHERE id IN ${LIST} ORDER BY id`, listed(ids))
    : await database.all<{ meta: string }>('SELECT meta FROM reports ORDER BY id');
  return rows.map(({ meta }) => meta);
}

/** Ids and metadata (JSON) of reports by their numbers. */
export function reportsNumbered(
  database: Database,
  nums: readonly number[],
): Promise<readonly { readonly num: number; readonly id: string; readonly meta: string }[]> {
  return database.all<{ num: number; id: string; meta: string }>(
    `SELECT num, id, meta FROM reports WHERE num IN ${LIST}`,
    listed(nums),
  );
}

/** Ids of the first five reports whose `left_words` contain a text. */
export async function reportsLeavingOut(database: Database, words: string): Promise<readonly string[]> {
  const rows = await database.all<{ id: string }>(
    'SELECT id FROM reports WHERE instr(left_words, ?) > 0 ORDER BY id LIMIT 5',
    words,
  );
  return rows.map(({ id }) => id);
}

/** Removes a report with its passages, their words, and its facts. */
export async function removeReport(database: Database, num: number): Promise<void> {
  await database.run('DELETE FROM passage_words WHERE rowid IN (SELECT id FROM passages WHERE report = ?)', num);
  await database.run('DELETE FROM passages WHERE report = ?', num);
  await database.run('DELETE FROM facts WHERE report = ?', num);
  await database.run('DELETE FROM reports WHERE num = ?', num);
}

const COLUMNS = [
  'num',
  'id',
  'hash',
  'meta',
  'province',
  'happened',
  'blocks',
  'text',
  'original',
  'left_out',
  'left_words',
] as const;

/** Writes rows of `reports`. */
export function reportWriter(database: Database): TableWriter<(typeof COLUMNS)[number]> {
  return new TableWriter(database, 'reports', COLUMNS);
}
