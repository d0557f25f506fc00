import type { Ask } from '../text/ask.js';
import type { RepairToken } from '../text/repair.js';
import type { Span } from '../text/span.js';

/** A word of a question, after cleaning and repair. */
export type QueryToken = RepairToken;

/** What to search for. */
export interface SearchRequest {
  /**
   * Without filler, abbreviations expanded; question words ("bao nhiêu", "ai") may stay: they show the position of the
   * answer.
   */
  readonly tokens: readonly QueryToken[];
  /** Positions of tokens that only name the report: they are searched, but no unit is better for containing them. */
  readonly aside?: ReadonlySet<number>;
  /** Positions of tokens that are alternative spellings of others: searched only where a passage contains them. */
  readonly spare?: ReadonlySet<number>;
  /** Only these reports; all if absent, none if empty. */
  readonly reports?: readonly string[];
  /** The kind the tokens ask for; default `thing`. */
  readonly ask?: Ask;
  /** Most hits to return, at least 1. */
  readonly limit: number;
}

/** A stretch that may answer, best first. */
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
  /** Share, weighted by rarity, of the question's informative words in the unit, 0 to 1. */
  readonly coverage: number;
  /** Words that probably answer: offsets into the report's text, inside `span`. */
  readonly marks: readonly Span[];
}
