import type { Fact, FactKind } from '../facts/fact.js';
import type { ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understand.js';
import type { Report } from '../reports/report.js';
import type { Query } from '../search/query.js';
import type { FactPage, FactQuery, Index, ReportFact } from '../search/store.js';
import type { Ask } from '../text/ask.js';
import type { Word } from '../text/phrases.js';

/** What answers need of the reports; provided by `app/`. */
export interface Sources extends Pick<Index, 'reportScores' | 'pool'> {
  report(id: string): Promise<Report | undefined>;
  /** By report id, in text order. */
  facts(reports: readonly string[], kinds: readonly FactKind[]): Promise<ReadonlyMap<string, readonly Fact[]>>;
  /** What reports state, by typed columns; see `Index.stating`, `Index.silent`, `Index.holdersOf`, `Index.ofSurname`. */
  stating(query: FactQuery, limit: number, offset: number): Promise<FactPage>;
  silent(query: FactQuery): Promise<ReadonlySet<string>>;
  holdersOf(roles: readonly string[], reports?: readonly string[]): Promise<readonly ReportFact[]>;
  ofSurname(surname: string, reports?: readonly string[]): Promise<readonly ReportFact[]>;
  /**
   * Prepares a question. `aside`: positions of words that only identify the report. `spare`: positions of alternative spellings of other
   * words.
   */
  prepare(words: readonly Word[], aside: ReadonlySet<number>, ask?: Ask, spare?: ReadonlySet<number>): Promise<Query>;
  /** Of very many reports, at most `most` candidates: by name, by their words, the newest. */
  reportsOf(asked: Understanding, texts: ReadonlyMap<string, number>, most: number): readonly ReportProfile[];
  /** Rarity of a folded word among the names of reports, from 0 (in every name) to 1. */
  rarity(folded: string): number;
  /** Provinces that have reports. */
  readonly provinces: ReadonlySet<string>;
  /** All passages. */
  readonly total: number;
}
