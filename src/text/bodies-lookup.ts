import type { Known, KnownTable } from './bodies-table.js';
import type { BodyOptions } from './bodies-types.js';
import { type Entry, matchesAt, type Word } from './phrases.js';
import type { Token } from './tokens.js';

/** The values of the longest known phrase at a word. */
export interface Match {
  readonly to: number;
  readonly values: readonly Known[];
}

type Type = Known['type'];
export const of = <T extends Type>(match: Match | undefined, type: T): Extract<Known, { type: T }> | undefined =>
  match?.values.find((v): v is Extract<Known, { type: T }> => v.type === type);

/** The field at `match` that fits a body of `kind`. */
export function fieldFor(match: Match | undefined, kind?: string): Extract<Known, { type: 'field' }> | undefined {
  const field = match?.values.find((v) => v.type === 'field' && (v.only === undefined || v.only === kind));
  return field?.type === 'field' ? field : undefined;
}

/** The words of a text and the known phrases in it; each position is looked up once. */
export class Lookup {
  readonly table: KnownTable;
  readonly words: readonly Word[];
  /** Is the word capitalised as a name? Absent where capitals carry no information. */
  readonly proper: ((i: number) => boolean) | undefined;
  /** Typed with marks: a word without marks is meant as written. */
  readonly accented: boolean;
  readonly gap: (i: number) => boolean;
  readonly #capital: (i: number) => boolean;
  readonly #matches: (Match | null | undefined)[] = [];

  constructor(table: KnownTable, words: readonly Word[], { proper, gap }: BodyOptions) {
    this.table = table;
    this.words = words;
    this.#capital = proper ?? (() => false);
    this.gap = gap ?? ((i) => gapBefore(words[i], words[i - 1]));
    let marked = 0;
    let capitals = false;
    for (let i = 0; i < words.length; i++) {
      if ((words[i] as Word).marked) marked++;
      if (proper && !capitals && i > 0 && proper(i) && proper(i - 1)) capitals = true;
    }
    this.accented = marked * 4 > words.length && words.length > 2;
    this.proper = capitals ? proper : undefined;
  }

  /** The longest known phrase at `i`. */
  at(i: number): Match | undefined {
    const seen = this.#matches[i];
    if (seen !== undefined) return seen ?? undefined;
    const bucket = this.table.phrases.at(this.words[i]?.folded ?? '');
    if (!bucket) return undefined;
    const match = this.#longest(bucket, i) ?? null;
    this.#matches[i] = match;
    return match ?? undefined;
  }

  #longest(bucket: readonly Entry<Known>[], i: number): Match | undefined {
    const { length, values, loose } = this.#fitting(bucket, i);
    if (length === 0 || (loose && loose.to > i + length)) return loose;
    const shorter = this.#beforeProvince(bucket, i, length);
    if (shorter) return shorter;
    return values.some((v) => v.type === 'nothing')
      ? { to: i + length, values: [{ type: 'nothing' }] }
      : { to: i + length, values };
  }

  /** Values of the longest phrases of `bucket` at `i`; `loose`: also a longer phrase with one wrong mark. */
  #fitting(
    bucket: readonly Entry<Known>[],
    i: number,
  ): { readonly length: number; readonly values: readonly Known[]; readonly loose: Match | undefined } {
    const typed = this.words;
    let length = 0;
    const values: Known[] = [];
    let loose: Match | undefined;
    for (const { phrase: words, value } of bucket) {
      if (length > words.length) break;
      if (matchesAt(typed, i, words)) {
        length = words.length;
        values.push(value);
      } else if (length === 0 && !loose && isLong(words) && oneWrongMark(typed, i, words))
        loose = { to: i + words.length, values: [value] };
    }
    return { length, values, loose };
  }

  /** "Bệnh viện Nhi Đồng Nai": the last word belongs to the province if the phrase without it is known too. */
  #beforeProvince(bucket: readonly Entry<Known>[], i: number, length: number): Match | undefined {
    const last = length > 1 ? this.at(i + length - 1) : undefined;
    if (!last || !of(last, 'province') || last.to <= i + length) return undefined;
    const shorter = bucket
      .filter(({ phrase: words }) => words.length === length - 1 && matchesAt(this.words, i, words))
      .map(({ value }) => value);
    return shorter.length > 0 ? { to: i + length - 1, values: shorter } : undefined;
  }

  /** A province at `i`, with or without "tỉnh" before it. */
  place(i: number): { province: string; to: number } | undefined {
    const at = this.#behindUnit(i);
    const match = this.at(at);
    // "Công ty Công nghệ An Phát" does not mean Nghệ An.
    const halved = this.words[at - 1]?.folded === 'cong' && this.words[at]?.folded === 'nghe';
    const province = halved ? undefined : of(match, 'province');
    return match && province ? { province: province.province, to: match.to } : this.#byInitials(at);
  }

  /** Where a province would start: after "tỉnh" or "thành phố". */
  #behindUnit(i: number): number {
    const match = this.at(i);
    const unit = of(match, 'unit');
    const direct = of(match, 'province');
    return match && !direct && unit && (unit.kind === 'tỉnh' || unit.kind === 'thành phố') ? match.to : i;
  }

  /** The province whose initials are at `at`. */
  #byInitials(at: number): { province: string; to: number } | undefined {
    const word = this.words[at];
    const initials = word && this.table.initials.get(word.folded);
    if (!word || !initials) return undefined;
    // In small letters "la", "hn", "cb" are chat words.
    if (!this.#capital(at) && (this.table.chat.has(word.word) || /[aeiouy]/u.test(word.folded))) return undefined;
    const exact = initials.filter((one) => one.word === word.word);
    const loose = word.marked ? [] : initials;
    const [named, ...others] = exact.length > 0 ? exact : loose;
    return named && others.length === 0 && word.word.length > 1 ? { province: named.province, to: at + 1 } : undefined;
  }
}

/** More than one space between two words with known positions. */
function gapBefore(word: Word | undefined, before: Word | undefined): boolean {
  const [a, b] = [(before as Partial<Token> | undefined)?.span, (word as Partial<Token> | undefined)?.span];
  return a !== undefined && b !== undefined && b.start - a.end > 1;
}

/**
 * At least three words, but not "thành phố" and one more: only "Vinh" is the name in "thành phố Vinh". "thành phố Vĩnh
 * Yên" is long.
 */
const isLong = (known: readonly Word[]): boolean =>
  known.length > 3 || (known.length === 3 && !(known[0]?.word === 'thành' && known[1]?.word === 'phố'));

/** Does one syllable of a long phrase have a wrong mark? */
function oneWrongMark(typed: readonly Word[], i: number, known: readonly Word[]): boolean {
  if (i + known.length > typed.length) return false;
  if ((typed[i] as Word).marked && (typed[i] as Word).word !== (known[0] as Word).word) return false;
  let wrong = 0;
  for (let k = 0; k < known.length; k++) {
    const word = typed[i + k] as Word;
    const other = known[k] as Word;
    if (word.folded !== other.folded) return false;
    if (word.marked && word.word !== other.word) wrong++;
  }
  return wrong === 1;
}
