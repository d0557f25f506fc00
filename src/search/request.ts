import type { Ask } from '../text/ask.js';
import type { RepairToken } from '../text/repair.js';
import type { Span } from '../text/span.js';

/** A word of a question, after cleaning and repair. */
export type QueryToken = RepairToken;

/** What to look for. */
export interface SearchRequest {
  /** Without filler, abbreviations expanded; the question's own words ("bao nhiêu", "ai") may stay: they tell where the answer stands. */
  readonly tokens: readonly QueryToken[];
  /** Positions of tokens that only say which report is meant: looked for, but no unit is better for holding them. */
  readonly aside?: ReadonlySet<number>;
  /** Positions of tokens that are another way to write words among the others: looked for only where some passage holds them. */
  readonly spare?: ReadonlySet<number>;
  /** Only these reports; all when absent, none when empty. */
  readonly reports?: readonly string[];
  /** What the tokens ask for; a thing when absent. */
  readonly ask?: Ask;
  /** Most hits to give, at least 1. */
  readonly limit: number;
}

/** A place that may answer, best first. */
export interface Hit {
  readonly reportId: string;
  /** One or two whole sentences, at most 320 units; a longer sentence is cut at `;`, `:` or `,`. */
  readonly span: Span;
  /** The slice of the report's text at `span`. */
  readonly text: string;
  /** Higher is better; comparable across questions only roughly. */
  readonly score: number;
  /** Chance from 0 to 1 that the unit answers, as calibrated with the weights. */
  readonly confidence: number;
  /** Share (by rarity) of the question's informative words found in the unit, 0 to 1. */
  readonly coverage: number;
  /** Probable answering words, offsets into the report's text, inside `span`. */
  readonly marks: readonly Span[];
}
