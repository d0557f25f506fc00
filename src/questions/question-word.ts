import type { Word } from '../text/phrases.js';
import type { Span } from '../text/span.js';

/** A word of a question. */
export interface QuestionWord extends Word {
  /** As typed. */
  readonly raw: string;
  /** Typed in capitals ("BD"), in a text that is not all capitals. */
  readonly capitals: boolean;
  /** The first letter is a capital. */
  readonly proper: boolean;
  /** It replaces an abbreviation, a typo or an English phrase. */
  readonly derived: boolean;
  /** A comma or semicolon precedes it. */
  readonly breaks?: boolean;
  /** Other readings of an abbreviation ("CB": chi bộ, cán bộ); the first reading is in the words themselves. */
  readonly otherReadings?: readonly string[];
  /** The text typed for it, in UTF-16 units of the utterance's text; words of one abbreviation share it. */
  readonly at?: Span;
}
