import type { BlockRole } from '../reports/report.js';
import type { Word } from '../text/phrases.js';
import type { Span } from '../text/span.js';

/** A passage prepared for scoring: its tokens in parallel arrays. Offsets are into the passage's text. */
export interface PreparedPassage {
  readonly id: number;
  /** Number of the report in the index. */
  readonly report: number;
  readonly role: BlockRole;
  /** Start of the passage in the report's text. */
  readonly start: number;
  readonly text: string;
  readonly sentences: readonly Span[];
  /** It only introduces what follows. */
  readonly heading: boolean;
  readonly above: WordsAbove;
  readonly words: readonly string[];
  readonly folded: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The slot of each token's folded form, see `slotOf`. */
  readonly slots: Uint16Array;
  /** Traits of each token, see `TRAIT`. */
  readonly traits: Uint8Array;
}

/** The words above a passage that belong to it: column heads of a row; headings, the line that introduces a list. */
export interface WordsAbove {
  readonly columns: readonly Word[];
  readonly headings: readonly Word[];
}
