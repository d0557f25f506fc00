import type { Fact, FactKind } from '../facts/fact.js';
import type { Asks } from '../questions/wants.js';
import type { Report } from '../reports/report.js';
import type { Word } from '../text/phrases.js';
import type { Span } from '../text/span.js';

/** A passage found by its words. */
export interface Found {
  readonly reportId: string;
  readonly span: Span;
  readonly marks: readonly Span[];
  /** Rank; higher is better, right passages have 10 to 20. */
  readonly score: number;
  /** Chance that it answers, 0 to 1. */
  readonly confidence: number;
  /** Share of the question's telling words that it holds, 0 to 1. */
  readonly coverage: number;
}

/** What answers need of the index; `search/` gives it. */
export interface Sources {
  report(id: string): Promise<Report | undefined>;
  facts(reports: readonly string[], kinds: readonly FactKind[]): Promise<ReadonlyMap<string, readonly Fact[]>>;
  search(
    words: readonly Word[],
    reports: readonly string[] | undefined,
    asks: Asks | undefined,
    limit: number,
  ): Promise<readonly Found[]>;
  /** Passages that hold a word (without marks). */
  count(folded: string): number;
  /** All passages. */
  readonly total: number;
}
