import type { Report, ReportMeta } from '../reports/report.js';
import { areNear, bandsOf, type Imprint, imprintOf } from '../reports/resemblance.js';
import type { Database } from '../storage/database.js';
import { reportAt } from '../storage/search/reports.js';
import {
  addBands,
  addTwins,
  type BandOf,
  removeTwins,
  sharingBands,
  twinIds,
  withMostBands,
} from '../storage/search/twins.js';
import { Lru } from './lru.js';
import { reportOf } from './rows.js';

/** A band shared by this many reports means nothing. */
const CROWD = 40;
/** Reports compared with a new one: those that share most bands. */
const COMPARED = 12;
/** Imprints kept during a build, counted in shingles. */
const KEPT = 400_000;

/** Collects the bands of indexed reports, and finds near-duplicates among them and the earlier ones. */
export class TwinWriter {
  readonly #added: BandOf[] = [];

  readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** `num`: the report's row number. */
  put(num: number, report: Report): void {
    for (const band of bandsOf(report)) this.#added.push([band, num]);
  }

  async remove(num: number, report: Report): Promise<void> {
    await removeTwins(this.database, num, bandsOf(report));
  }

  /** Writes the bands and finds the twins of the reports put since the last call. */
  async finish(): Promise<void> {
    const added = this.#added.sort(([a], [b]) => a - b);
    await addBands(this.database, added);
    const shared = new Map<number, Map<number, number>>();
    for (const { report, other } of await sharingBands(this.database, added, CROWD)) {
      const others = shared.get(report) ?? new Map<number, number>();
      shared.set(report, others.set(other, (others.get(other) ?? 0) + 1));
    }
    added.length = 0;
    await this.#compare(shared);
  }

  async #compare(shared: ReadonlyMap<number, ReadonlyMap<number, number>>): Promise<void> {
    const kept = new Lru<number, Imprint>(KEPT);
    const imprint = async (num: number): Promise<Imprint | undefined> => {
      const known = kept.get(num);
      if (known) return known;
      const report = await storedReport(this.database, num);
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
    await addTwins(this.database, pairs);
  }
}

const mostShared = (others: ReadonlyMap<number, number>): [number, number][] =>
  [...others].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, COMPARED);

async function storedReport(database: Database, num: number): Promise<Report | undefined> {
  const row = await reportAt(database, num);
  return row && reportOf(row);
}

/** By report id the ids of its near-duplicates; reports without any are left out. */
export async function readTwins(database: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const out = new Map<string, string[]>();
  for (const { id, other } of await twinIds(database)) out.set(id, [...(out.get(id) ?? []), other]);
  return out;
}

/** The indexed near-duplicates of a report that is not in the index itself, excluding its own id. */
export async function nearTo(database: Database, report: Report): Promise<ReportMeta[]> {
  const mine = imprintOf(report);
  const out: ReportMeta[] = [];
  for (const num of await withMostBands(database, bandsOf(report), COMPARED)) {
    const other = await storedReport(database, num);
    if (other && other.meta.id !== report.meta.id && areNear(mine, imprintOf(other))) out.push(other.meta);
  }
  return out;
}
