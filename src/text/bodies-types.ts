import type { Level } from './bodies-kinds.js';
import type { Word } from './phrases.js';

/** An organisation as a question or a report names it, in one canonical form. */
export interface Body {
  /** Word positions; its parent's words are within. */
  readonly from: number;
  readonly to: number;
  /**
   * What it is: the name of a line of `data/lexicon/bodies.txt` in lower case ("sở", "trường trung học phổ thông", "viện kiểm sát
   * nhân dân", "hội cựu chiến binh", "thuế", "huyện"), or "khối". The party committee of a unit is the unit ("Huyện ủy" is huyện with
   * party "huyện ủy"), a branch takes the place of "cục", "chi cục", "công ty" before it ("Cục Thuế" is thuế).
   * "đơn vị": only an organ was named ("Đảng bộ", "Chi bộ Yên Bái").
   */
  readonly kind: string;
  /** Field of work, the name of a line of `data/lexicon/fields.txt` in lower case. */
  readonly field?: string;
  /** Other fields that the words may mean, and fields that took over only part of the name ("nông nghiệp và môi trường"). */
  readonly also?: readonly string[];
  /** Words of its proper name without marks. */
  readonly name: readonly string[];
  /** Canonical name of the province, where it was named. */
  readonly province?: string;
  readonly level?: Level;
  /** The Party's, union's or youth union's organ of that body that was named. */
  readonly party?: string;
  /** The body that it is a part of. */
  readonly parent?: Body;
}

export interface BodyOptions {
  /** Is the word written as a name? Left out, or true of no word: names end where no name goes on. */
  readonly proper?: (i: number) => boolean;
  /** Does more than one space, or a comma, dash or bracket stand before the word? Left out: told by the words' spans, where they have them. */
  readonly gap?: (i: number) => boolean;
}

export interface BodyFinder {
  /** The bodies that a text names, left to right; a parent is inside the body that it is the parent of. */
  find(words: readonly Word[], options?: BodyOptions): Body[];
}
