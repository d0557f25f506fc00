import type { Level } from './bodies-kinds.js';
import type { Word } from './phrases.js';

/** An organisation named in a question or a report, in canonical form. */
export interface Body {
  /** Word positions; they include the parent's words. */
  readonly from: number;
  readonly to: number;
  /**
   * Its kind: the lower-case name of a line of `data/lexicon/bodies.txt` ("sở", "trường trung học phổ thông", "viện
   * kiểm sát nhân dân", "hội cựu chiến binh", "thuế", "huyện"), or "khối". A unit's party committee counts as the unit
   * ("Huyện ủy" is huyện with party "huyện ủy"); a branch replaces "cục", "chi cục", "công ty" before it ("Cục Thuế" is
   * thuế). "đơn vị": only an organ was named ("Đảng bộ", "Chi bộ Yên Bái").
   */
  readonly kind: string;
  /** Field of work: the lower-case name of a line of `data/lexicon/fields.txt`. */
  readonly field?: string;
  /** Other possible fields, including those that took over only part of the name ("nông nghiệp và môi trường"). */
  readonly also?: readonly string[];
  /** Words of its proper name without marks. */
  readonly name: readonly string[];
  /** Canonical name of the province, if named. */
  readonly province?: string;
  readonly level?: Level;
  /** The organ of that body, if named: the Party's, the union's or the youth union's. */
  readonly party?: string;
  /** The body it is part of. */
  readonly parent?: Body;
}

export interface BodyOptions {
  /**
   * Is the word capitalised as a name? If absent or never true, a name ends at the first word that cannot continue it.
   */
  readonly proper?: (i: number) => boolean;
  /**
   * Is there more than one space, or a comma, dash or bracket before the word? If absent, the spans of the words
   * decide, where known.
   */
  readonly gap?: (i: number) => boolean;
}

export interface BodyFinder {
  /** Finds the bodies in a text, left to right; a parent is inside its child. */
  find(words: readonly Word[], options?: BodyOptions): Body[];
}
