import type { Report, ReportMeta } from '../reports/report.js';
import { areNear, bandsOf, type Imprint, imprintOf } from '../reports/resemblance.js';
import type { Database } from '../storage/database.js';
import { Lru } from './lru.js';
import { type ReportRow, reportOf } from './rows.js';

/** A band that so many reports share tells nothing. */
const CROWD = 40;
/** Reports compared with a new one, those that share most bands first. */
const COMPARED = 12;
const AT_ONCE = 5000;
/** Imprints kept while a build compares, by their shingles. */
const KEPT = 400_000;

/** The tables of near-duplicates: `bands` finds who may be one, `twins` holds who is, in both directions. */
export const TWIN_TABLES = `
CREATE TABLE bands (band INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (band, report)) WITHOUT ROWID;
CREATE TABLE twins (report INTEGER NOT NULL, other INTEGER NOT NULL, PRIMARY KEY (report, other)) WITHOUT ROWID;
`;

/** Collects the bands of reports put into the index, and finds the near-duplicates among them and of those there before. */
export class TwinWriter {
  readonly #added: [band: number, report: number][] = [];

  readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** `num`: the report's row number. */
  put(num: number, report: Report): void {
    for (const band of bandsOf(report)) this.#added.push([band, num]);
  }

  async remove(num: number, report: Report): Promise<void> {
    await this.database.run(
      'DELETE FROM bands WHERE report = ? AND band IN (SELECT value FROM json_each(?))',
      num,
      JSON.stringify(bandsOf(report)),
    );
    await this.database.run('DELETE FROM twins WHERE report = ? OR other = ?', num, num);
  }

  /** Writes the bands and finds the twins of the reports put since the last time. */
  async finish(): Promise<void> {
    const added = this.#added.sort(([a], [b]) => a - b);
    for (let i = 0; i < added.length; i += AT_ONCE)
      await this.database.run(
        'INSERT OR IGNORE INTO bands(band, report) SELECT value ->> 0, value ->> 1 FROM json_each(?)',
        JSON.stringify(added.slice(i, i + AT_ONCE)),
      );
    const shared = new Map<number, Map<number, number>>();
    for (let i = 0; i < added.length; i += AT_ONCE) {
      const rows = await this.database.all<{ report: number; other: number }>(
        `SELECT value ->> 1 AS report, b.report AS other FROM json_each(?) JOIN bands b ON b.band = value ->> 0
         WHERE b.report <> value ->> 1 AND (SELECT count(*) FROM (SELECT 1 FROM bands c WHERE c.band = b.band LIMIT ${CROWD + 1})) <= ${CROWD}`,
        JSON.stringify(added.slice(i, i + AT_ONCE)),
      );
      for (const { report, other } of rows) {
        const others = shared.get(report) ?? new Map<number, number>();
        shared.set(report, others.set(other, (others.get(other) ?? 0) + 1));
      }
    }
    added.length = 0;
    await this.#compare(shared);
  }

  async #compare(shared: ReadonlyMap<number, ReadonlyMap<number, number>>): Promise<void> {
    const kept = new Lru<number, Imprint>(KEPT);
    const imprint = async (num: number): Promise<Imprint | undefined> => {
      const known = kept.get(num);
      if (known) return known;
      const report = await reportAt(this.database, num);
      const made = report && imprintOf(report);
      if (made) kept.set(num, made, made.shingles.size);
      return made;
    };
    const pairs: [number, number][] = [];
    for (const [report, others] of shared) {
      const mine = await imprint(report);
      for (const [other] of mostShared(others)) {
        const theirs = await imprint(other);
        if (mine && theirs && areNear(mine, theirs)) pairs.push([report, other], [other, report]);
      }
    }
    await this.database.run(
      'INSERT OR IGNORE INTO twins(report, other) SELECT value ->> 0, value ->> 1 FROM json_each(?)',
      JSON.stringify(pairs),
    );
  }
}

const mostShared = (others: ReadonlyMap<number, number>): [number, number][] =>
  [...others].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, COMPARED);

async function reportAt(database: Database, num: number): Promise<Report | undefined> {
  const row = await database.get<ReportRow>(
    'SELECT meta, hash, blocks, text, original, left_out FROM reports WHERE num = ?',
    num,
  );
  return row && reportOf(row);
}

/** By report id the ids of its near-duplicates; reports without any are left out. */
export async function readTwins(database: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await database.all<{ id: string; other: string }>(
    'SELECT a.id, b.id AS other FROM twins t JOIN reports a ON a.num = t.report JOIN reports b ON b.num = t.other ORDER BY a.id, b.id',
  );
  const out = new Map<string, string[]>();
  for (const { id, other } of rows) out.set(id, [...(out.get(id) ?? []), other]);
  return out;
}

/** The indexed near-duplicates of a report that is not itself in the index, under another id than its own. */
export async function nearTo(database: Database, report: Report): Promise<ReportMeta[]> {
  const mine = imprintOf(report);
  const rows = await database.all<{ num: number }>(
    `SELECT b.report AS num FROM json_each(?) JOIN bands b ON b.band = value GROUP BY b.report ORDER BY count(*) DESC, b.report LIMIT ${COMPARED}`,
    JSON.stringify(bandsOf(report)),
  );
  const out: ReportMeta[] = [];
  for (const { num } of rows) {
    const other = await reportAt(database, num);
    if (other && other.meta.id !== report.meta.id && areNear(mine, imprintOf(other))) out.push(other.meta);
  }
  return out;
}
