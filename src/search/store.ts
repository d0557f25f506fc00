import type { Fact, FactKind } from '../facts/fact.js';
import type { Report, ReportMeta } from '../reports/report.js';
import { type Database, openDatabase } from '../storage/database.js';
import {
  countFacts,
  type FactQuery as FactQueryOfAnyKind,
  type FactRow,
  factsIn,
  factsOfSurname,
  holdersOf,
  kindsStated,
  pageOfFacts,
  reportsSilent,
} from '../storage/search/facts.js';
import { reportHashes, reportMetas, reportNamed, reportsLeavingOut } from '../storage/search/reports.js';
import { isCurrent, readAbout } from '../storage/search/schema.js';
import type { Analyser } from '../text/analyser.js';
import { nameKey } from '../text/people.js';
import type { Vocabulary } from '../text/repair.js';
import type { Span } from '../text/span.js';
import { IndexError, recover } from './build.js';
import { Lru } from './lru.js';
import type { Query } from './query.js';
import type { Hit, QueryToken, SearchRequest } from './request.js';
import { factOf, metaOf, reportOf } from './rows.js';
import { type PoolView, Searcher } from './searcher.js';
import { nearTo, readTwins } from './twins.js';
import { readVocabulary } from './vocabulary.js';
import type { Weights } from './weights.js';

export type { FactOrder } from '../storage/search/facts.js';
export { buildIndex, IndexError, readSnapshot, updateIndex } from './build.js';
export type { IndexedReport } from './writer.js';

/** A query on the facts of all reports, by their typed columns. */
export interface FactQuery extends FactQueryOfAnyKind {
  readonly kind: FactKind;
}

/** A fact with the report that states it. */
export interface ReportFact {
  readonly reportId: string;
  readonly fact: Fact;
}

/** A page of facts. */
export interface FactPage {
  readonly facts: readonly ReportFact[];
  readonly total: number;
}

/** Which facts to return; an absent filter does not restrict, an empty list returns nothing. */
export interface FactFilter {
  readonly reports?: readonly string[];
  readonly kinds?: readonly FactKind[];
  /** Compared by `nameKey`: without marks and case. */
  readonly person?: string;
}

/** An index open for reading. It keeps answering from its own file after a newer one has replaced it. */
export interface Index {
  /** Changes with each build. */
  readonly version: string;
  /** Number of indexed passages. */
  readonly passages: number;
  /** The chance a hit needs in order to answer when only its words support it. */
  readonly least: number;
  /** All reports, by id. */
  reports(): Promise<readonly ReportMeta[]>;
  report(id: string): Promise<Report | undefined>;
  /** By report id, in that order, the hash it was indexed with. */
  hashes(): Promise<ReadonlyMap<string, string>>;
  /** Some of `reports()`, by id. */
  described(reports: readonly string[]): Promise<readonly ReportMeta[]>;
  /** Ordered by report id, then as they were put in. */
  facts(filter: FactFilter): Promise<readonly ReportFact[]>;
  /** The facts of reports in the requested order: one page, and the total number. */
  stating(query: FactQuery, limit: number, offset: number): Promise<FactPage>;
  /** Ids of the reports that do not state it. */
  silent(query: FactQuery): Promise<ReadonlySet<string>>;
  /** Where one person holds all these positions: one fact per person and report. */
  holdersOf(roles: readonly string[], reports?: readonly string[]): Promise<readonly ReportFact[]>;
  /** Everybody with a surname (folded), once per report, newest report first. */
  ofSurname(surname: string, reports?: readonly string[]): Promise<readonly ReportFact[]>;
  /** By report id the kinds of fact it states, for all reports or some; reports without facts are left out. */
  kinds(reports?: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<FactKind>>>;
  /** Best first; no request makes it fail. */
  search(request: SearchRequest): Promise<readonly Hit[]>;
  /** A question prepared for `reportScores` and `pool`. */
  prepare(request: SearchRequest): Promise<Query>;
  /**
   * By report id how well its best passage matches the question's words: for the reports the words find best, and those
   * of `also` that they find at all. `most`: passages looked at.
   */
  reportScores(query: Query, also?: readonly string[], most?: number): Promise<ReadonlyMap<string, number>>;
  /** The passages of these reports seen through the question, about `most` units; see `Searcher.pool`. */
  pool(
    query: Query,
    reports: readonly string[],
    most: number,
    favoured: (report: string, span: Span) => number,
  ): Promise<readonly PoolView[]>;
  /**
   * What the index knows about these words and those one edit away: enough for `repairTokens(tokens, vocabulary)`.
   * `known`: folded words that are no typos even if no report has them.
   */
  vocabulary(tokens: readonly QueryToken[], known?: (folded: string) => boolean): Promise<Vocabulary>;
  /** By report id the ids of its near-duplicates: the same news elsewhere. */
  twins(): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The near-duplicates of a report that is not in the index, or not under this id. */
  nearTo(report: Report): Promise<readonly ReportMeta[]>;
  /**
   * Ids of reports whose files contain these words, folded as by `comparedWords`, side by side outside the report
   * itself.
   */
  leftOut(folded: readonly string[]): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Most characters of report text kept in memory. */
const KEPT_CHARACTERS = 4_000_000;

/**
 * Opens an index for reading.
 * @throws IndexError when `file` has none, or one of another version: rebuild it.
 */
export async function openIndex(file: string, weights: Weights, analyser?: Analyser): Promise<Index> {
  await recover(file);
  const database = await openDatabase(file, { readOnly: true }).catch((cause: unknown) => {
    throw new IndexError(`No index can be opened in ${file}`, { cause });
  });
  try {
    if (!(await isCurrent(database))) throw new IndexError(`The index in ${file} is of another version`);
    const about = await readAbout(database);
    return new OpenIndex(database, about.get('version') ?? '', Number(about.get('passages') ?? 0), weights, analyser);
  } catch (error) {
    await database.close().catch(() => {});
    throw error instanceof IndexError ? error : new IndexError(`The index in ${file} cannot be read`, { cause: error });
  }
}

class OpenIndex implements Index {
  readonly #kept = new Lru<string, Report>(KEPT_CHARACTERS);
  readonly #searcher: Searcher;
  #metas: Promise<readonly ReportMeta[]> | undefined;
  readonly database: Database;
  readonly version: string;
  readonly passages: number;
  readonly least: number;

  constructor(
    database: Database,
    version: string,
    passages: number,
    weights: Weights,
    analyser?: Analyser,
    least = weights.least,
  ) {
    this.database = database;
    this.version = version;
    this.passages = passages;
    this.least = least;
    this.#searcher = new Searcher(database, passages, weights, analyser);
  }

  reports(): Promise<readonly ReportMeta[]> {
    this.#metas ??= reportMetas(this.database).then((metas) => metas.map(metaOf));
    return this.#metas;
  }

  async report(id: string): Promise<Report | undefined> {
    const kept = this.#kept.get(id);
    if (kept) return kept;
    const row = await reportNamed(this.database, id);
    if (!row) return undefined;
    const report = reportOf(row);
    this.#kept.set(id, report, report.text.length + (report.original?.length ?? 0));
    return report;
  }

  async facts({ person, ...filter }: FactFilter): Promise<readonly ReportFact[]> {
    const of = person === undefined ? {} : { person: nameKey(person) };
    return (await factsIn(this.database, { ...filter, ...of })).map(located);
  }

  async stating(query: FactQuery, limit: number, offset: number): Promise<FactPage> {
    const [page, total] = await Promise.all([
      pageOfFacts(this.database, query, limit, offset),
      countFacts(this.database, query),
    ]);
    return { facts: page.map(located), total };
  }

  silent(query: FactQuery): Promise<ReadonlySet<string>> {
    return reportsSilent(this.database, query);
  }

  async holdersOf(roles: readonly string[], reports?: readonly string[]): Promise<readonly ReportFact[]> {
    return (await holdersOf(this.database, roles, reports)).map(located);
  }

  async ofSurname(surname: string, reports?: readonly string[]): Promise<readonly ReportFact[]> {
    return (await factsOfSurname(this.database, surname, reports)).map(located);
  }

  hashes(): Promise<ReadonlyMap<string, string>> {
    return reportHashes(this.database);
  }

  async described(reports: readonly string[]): Promise<readonly ReportMeta[]> {
    return (await reportMetas(this.database, reports)).map(metaOf);
  }

  async kinds(reports?: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<FactKind>>> {
    const rows = await kindsStated(this.database, reports);
    return new Map(rows.map(({ id, kinds }) => [id, new Set(kinds.split(',') as FactKind[])]));
  }

  search(request: SearchRequest): Promise<readonly Hit[]> {
    return this.#searcher.search(request);
  }

  prepare(request: SearchRequest): Promise<Query> {
    return this.#searcher.prepare(request);
  }

  reportScores(...asked: Parameters<Index['reportScores']>): Promise<ReadonlyMap<string, number>> {
    return this.#searcher.reportScores(...asked);
  }

  pool(...asked: Parameters<Index['pool']>): Promise<readonly PoolView[]> {
    return this.#searcher.pool(...asked);
  }

  vocabulary(tokens: readonly QueryToken[], known?: (folded: string) => boolean): Promise<Vocabulary> {
    return readVocabulary(this.#searcher.terms, tokens, known);
  }

  twins(): Promise<ReadonlyMap<string, readonly string[]>> {
    return readTwins(this.database);
  }

  leftOut(folded: readonly string[]): Promise<readonly string[]> {
    return reportsLeavingOut(this.database, ` ${folded.join(' ')} `);
  }

  nearTo(report: Report): Promise<readonly ReportMeta[]> {
    return nearTo(this.database, report);
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

function located(row: FactRow): ReportFact {
  return { reportId: row.report_id, fact: factOf(row) };
}
