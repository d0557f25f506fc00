import type { Database } from '../database.js';
import { LIST, listed } from './list.js';

/** Rows per statement. */
const AT_ONCE = 5000;

/** The tables of near-duplicates: `bands` finds candidates, `twins` stores the result in both directions. */
export const TWIN_TABLES = `
CREATE TABLE bands (band INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (band, report)) WITHOUT ROWID;
CREATE TABLE twins (report INTEGER NOT NULL, other INTEGER NOT NULL, PRIMARY KEY (report, other)) WITHOUT ROWID;
`;

/** A band and the number of a report that has it. */
export type BandOf = readonly [band: number, report: number];

/** Writes bands; fastest in ascending order. */
export async function addBands(database: Database, added: readonly BandOf[]): Promise<void> {
  for (let i = 0; i < added.length; i += AT_ONCE)
    await database.run(
      'INSERT OR IGNORE INTO bands(band, report) SELECT value ->> 0, value ->> 1 FROM json_each(?)',
      JSON.stringify(added.slice(i, i + AT_ONCE)),
    );
}

/**
 * For each band of a report the other reports that share it, one row each.
 * @param crowd a band of more reports means nothing and is skipped.
 */
export async function sharingBands(
  database: Database,
  asked: readonly BandOf[],
  crowd: number,
): Promise<readonly { readonly report: number; readonly other: number }[]> {
  const out: { report: number; other: number }[] = [];
  for (let i = 0; i < asked.length; i += AT_ONCE) {
    const rows = await database.all<{ report: number; other: number }>(
      `SELECT value ->> 1 AS report, b.report AS other FROM json_each(?) JOIN bands b ON b.band = value ->> 0
       WHERE b.report <> value ->> 1 AND (SELECT count(*) FROM (SELECT 1 FROM bands c WHERE c.band = b.band LIMIT ?)) <= ?`,
      JSON.stringify(asked.slice(i, i + AT_ONCE)),
      crowd + 1,
      crowd,
    );
    for (const row of rows) out.push(row);
  }
  return out;
}

/** Numbers of the reports that share most of these bands, best first. */
export async function withMostBands(database: Database, bands: readonly number[], limit: number): Promise<number[]> {
  const rows = await database.all<{ num: number }>(
    'SELECT b.report AS num FROM json_each(?) JOIN bands b ON b.band = value GROUP BY b.report ORDER BY count(*) DESC, b.report LIMIT ?',
    listed(bands),
    limit,
  );
  return rows.map(({ num }) => num);
}

/** Writes pairs of near-duplicates, by number. */
export async function addTwins(
  database: Database,
  pairs: readonly (readonly [report: number, other: number])[],
): Promise<void> {
  await database.run(
    'INSERT OR IGNORE INTO twins(report, other) SELECT value ->> 0, value ->> 1 FROM json_each(?)',
    JSON.stringify(pairs),
  );
}

/** Removes a report from both tables. */
export async function removeTwins(database: Database, num: number, bands: readonly number[]): Promise<void> {
  await database.run(`DELETE FROM bands WHERE report = ? AND band IN ${LIST}`, num, listed(bands));
  await database.run('DELETE FROM twins WHERE report = ? OR other = ?', num, num);
}

/** All pairs of near-duplicates, ordered by id. */
export function twinIds(database: Database): Promise<readonly { readonly id: string; readonly other: string }[]> {
  return database.all<{ id: string; other: string }>(
    'SELECT a.id, b.id AS other FROM twins t JOIN reports a ON a.num = t.report JOIN reports b ON b.num = t.other ORDER BY a.id, b.id',
  );
}
