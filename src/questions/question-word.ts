import type { Word } from '../text/phrases.js';
import type { Span } from '../text/span.js';

/** A word of a question. */
export interface QuestionWord extends Word {
  /** As typed. */
  readonly raw: string;
  /** It was written in capitals throughout ("BD"), in a text that is not. */
  readonly capitals: boolean;
  /** First letter capital. */
  readonly proper: boolean;
  /** It stands for an abbreviation, a slip or an English phrase. */
  readonly derived: boolean;
  /** A comma or semicolon stands before it. */
  readonly breaks?: boolean;
  /** Other readings of an abbreviation ("CB": chi bộ, cán bộ), first reading in the words themselves. */
  readonly otherReadings?: readonly string[];
  /** What was typed for it, in UTF-16 units of the utterance's text; words of one abbreviation share it. */
  readonly at?: Span;
}
