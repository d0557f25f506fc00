import type { Database } from '../database.js';
import { LIST, listed } from './list.js';
import { TableWriter } from './table-writer.js';

/** A passage as stored. */
export type PassageRow = {
  readonly id: number;
  /** Number of its report. */
  readonly report: number;
  readonly role: number;
  /** Its start, in UTF-16 units from the start of the report. */
  readonly start: number;
  /** Starts and ends of its sentences in `text`, comma-separated. */
  readonly sentences: string;
  readonly text: string;
  readonly above: string | null;
};

/** Passages by id, in no order. */
export function passagesAt(database: Database, ids: readonly number[]): Promise<readonly PassageRow[]> {
  return database.all<PassageRow>(
    `SELECT id, report, role, start, sentences, text, above FROM passages WHERE id IN ${LIST}`,
    listed(ids),
  );
}

/** Ids of the passages of one report, in order, at most `limit`. */
export async function passagesOfReport(database: Database, report: number, limit: number): Promise<number[]> {
  const rows = await database.all<{ id: number }>(
    'SELECT id FROM passages WHERE report = ? ORDER BY id LIMIT ?',
    report,
    limit,
  );
  return rows.map(({ id }) => id);
}

/** Ids of the passages of reports (by number), at most `limit`. */
export async function passagesOfReports(
  database: Database,
  reports: readonly number[],
  limit: number,
): Promise<number[]> {
  const rows = await database.all<{ id: number }>(
    `SELECT id FROM passages WHERE report IN ${LIST} LIMIT ?`,
    listed(reports),
    limit,
  );
  return rows.map(({ id }) => id);
}

/** The starts and texts of the passages of a report. */
export function passageTexts(
  database: Database,
  report: number,
): Promise<readonly { readonly start: number; readonly text: string }[]> {
  return database.all<{ start: number; text: string }>('SELECT start, text FROM passages WHERE report = ?', report);
}

const COLUMNS = ['id', 'report', 'role', 'start', 'sentences', 'text', 'above'] as const;

/** Writes rows of `passages`. */
export function passageWriter(database: Database): TableWriter<(typeof COLUMNS)[number]> {
  return new TableWriter(database, 'passages', COLUMNS);
}
