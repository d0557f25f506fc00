import type { Fact, FactKind } from '../facts/fact.js';
import type { ReportProfile } from '../questions/profile.js';
import type { Understanding } from '../questions/understand.js';
import type { Report } from '../reports/report.js';
import type { Query } from '../search/query.js';
import type { FactPage, FactQuery, Index, ReportFact } from '../search/store.js';
import type { Ask } from '../text/ask.js';
import type { Word } from '../text/phrases.js';

/** What answers need of the reports; `app/` gives it. */
export interface Sources extends Pick<Index, 'reportScores' | 'pool'> {
  report(id: string): Promise<Report | undefined>;
  /** By report id, in the order of the text. */
  facts(reports: readonly string[], kinds: readonly FactKind[]): Promise<ReadonlyMap<string, readonly Fact[]>>;
  /** What reports state, by typed columns; see `Index.stating`, `Index.silent`, `Index.holdersOf`, `Index.ofSurname`. */
  stating(query: FactQuery, limit: number, offset: number): Promise<FactPage>;
  silent(query: FactQuery): Promise<ReadonlySet<string>>;
  holdersOf(roles: readonly string[], reports?: readonly string[]): Promise<readonly ReportFact[]>;
  ofSurname(surname: string, reports?: readonly string[]): Promise<readonly ReportFact[]>;
  /**
   * A question made ready; `aside`: positions of words that only say which report is meant; `spare`: of those that are another way to
   * write some of the others.
   */
  prepare(words: readonly Word[], aside: ReadonlySet<number>, ask?: Ask, spare?: ReadonlySet<number>): Promise<Query>;
  /** Of very many reports those that may be meant, at most `most`: by what is named, by their words, the newest. */
  reportsOf(asked: Understanding, texts: ReadonlyMap<string, number>, most: number): readonly ReportProfile[];
  /** Rarity of a folded word among the names of reports, 0 (every report has it) to 1. */
  rarity(folded: string): number;
  /** Provinces that reports are from. */
  readonly provinces: ReadonlySet<string>;
  /** All passages. */
  readonly total: number;
}
