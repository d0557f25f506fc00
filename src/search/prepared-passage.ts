import type { BlockRole } from '../reports/report.js';
import type { Span } from '../text/span.js';

/** A passage made ready for scoring: its tokens in parallel arrays. Offsets are into the passage's own text. */
export interface PreparedPassage {
  readonly id: number;
  /** Number of the report in the index. */
  readonly report: number;
  readonly role: BlockRole;
  /** Where the passage starts in the report's text. */
  readonly start: number;
  readonly text: string;
  readonly sentences: readonly Span[];
  /** It only names what stands below it. */
  readonly heading: boolean;
  readonly words: readonly string[];
  readonly folded: readonly string[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Traits of each token, see `TRAIT`. */
  readonly traits: Uint8Array;
}
