import { longestName, MANY_MEANINGS, UNITS } from './bodies-kinds.js';
import { fieldFor, type Lookup, of } from './bodies-lookup.js';
import { mayBegin, NO_NAME, opensQuestion, SIDES, SURNAMES, stops, stopsCapital, TRADES } from './bodies-stops.js';
import type { Word } from './phrases.js';
import { foldedWords } from './tokens.js';

const CALLED_BY_TRADE = new Set(['công ty', 'nhà máy', 'xí nghiệp', 'tổng công ty', 'trung tâm', 'bệnh viện']);

/** A name being read. */
interface Run {
  readonly kind: string;
  /** Capitals carry no information. */
  readonly small: boolean;
  /** Name of a unit or a school: its second syllable is always taken. */
  readonly steady: boolean;
  /** Words so far. */
  readonly length: number;
}

/** Reads proper names: by their capitals, or else up to a word that ends a name. */
export class Names {
  readonly #look: Lookup;

  constructor(look: Lookup) {
    this.#look = look;
  }

  /** The proper name at `start`; `end` receives its end. */
  at(start: number, kind: string, end: (to: number) => void, behindField = false): string[] {
    if (this.#look.proper && !this.#look.proper(start) && CALLED_BY_TRADE.has(kind))
      return this.#trade(start, kind, end);
    const small = this.#look.proper === undefined;
    if (small && behindField) return this.#trade(start, kind, end);
    return this.#run(start, kind, end, small);
  }

  /** "công ty cấp nước Tiền Giang": small letters are a name directly before a province. */
  #trade(start: number, kind: string, end: (to: number) => void): string[] {
    let to = start;
    const name = this.#run(start, kind, (n) => (to = n), true);
    if (to === start || !this.#look.place(to)) return [];
    end(to);
    return name;
  }

  #run(start: number, kind: string, end: (to: number) => void, small: boolean): string[] {
    if (small && MANY_MEANINGS.has(kind) && kind !== 'tổ') return [];
    const steady = UNITS.has(kind) || kind.startsWith('trường');
    const { words, to } = this.#wordsOf(start, { kind, small, steady });
    if (small && steady && words.length < 2) return [];
    const name = words.filter((w) => !NO_NAME.has(w));
    if (name.length > 0) end(to);
    return name;
  }

  /** The folded words of a name, and its end. */
  #wordsOf(start: number, how: Omit<Run, 'length'>): { readonly words: readonly string[]; readonly to: number } {
    const { kind, small } = how;
    const longest = this.#longest(start, kind, small);
    const words: string[] = [];
    let at = start;
    while (at < this.#look.words.length && at - start < longest) {
      const more = this.#fieldInside(at, kind, words.length) ?? (small ? this.#tradeInside(at, kind) : undefined);
      if (!more && this.#endsName(at, { ...how, length: words.length })) break;
      words.push(...(more?.words ?? [(this.#look.words[at] as Word).folded]));
      at = more?.to ?? at + 1;
    }
    return { words, to: at };
  }

  /** The most words a name may have. */
  #longest(start: number, kind: string, small: boolean): number {
    if (small && UNITS.has(kind)) return this.#unitName(start);
    if (small && kind.startsWith('trường')) return this.#schoolName(start);
    return longestName(kind) ?? 7;
  }

  /** A field of work inside a name, written as the field is. */
  #fieldInside(at: number, kind: string, length: number): { words: readonly string[]; to: number } | undefined {
    const match = this.#look.at(at);
    const field = fieldFor(match, kind);
    if (!match || !field || length === 0 || UNITS.has(kind)) return undefined;
    return match.to > at + 1 || field.short ? { words: foldedWords(field.field), to: match.to } : undefined;
  }

  /** A trade in small letters: "cấp nước". */
  #tradeInside(at: number, kind: string): { words: readonly string[]; to: number } | undefined {
    if (!CALLED_BY_TRADE.has(kind) || this.#look.at(at)?.to !== at + 2) return undefined;
    const words = [at, at + 1].map((i) => this.#look.words[i]?.folded ?? '');
    return TRADES.has(words.join(' ')) ? { words, to: at + 2 } : undefined;
  }

  /** In small letters: "lê lợi", "nguyễn thị định", "chuyên lê hồng phong", "sông hàn". */
  #schoolName(start: number): number {
    const [first, second] = [this.#look.words[start]?.folded ?? '', this.#look.words[start + 1]?.folded ?? ''];
    if (/^(?:chuyen|noi|dtnt|nang)$/u.test(first)) return 1 + this.#schoolName(start + 1);
    if (!SURNAMES.has(first)) return 2;
    return /^(?:thi|van)$/u.test(second) ? 4 : 3;
  }

  /** In small letters a name has two syllables: "bù đăng"; three in "an thạnh tây", "trần văn thời". */
  #unitName(start: number): number {
    const [second, third] = [this.#look.words[start + 1]?.folded ?? '', this.#look.words[start + 2]];
    if (third === undefined || this.#look.gap(start + 2)) return 2;
    return /^(?:van|thi|huu|duc|h)$/u.test(second) || SIDES.has(third.folded) ? 3 : 2;
  }

  #endsName(at: number, run: Run): boolean {
    const word = this.#look.words[at] as Word;
    if (this.#look.gap(at)) return true;
    if (/\p{N}/u.test(word.word)) return run.kind !== 'tổ' || run.length > 0;
    if (this.#isPlace(at, run) || this.#isOther(at, run)) return true;
    if (!run.small && this.#look.proper) return this.#endsCapitals(at, run, this.#look.proper);
    return this.#endsSmall(at, run);
  }

  /** Does a name without capitals end here? */
  #endsSmall(at: number, run: Run): boolean {
    const word = this.#look.words[at] as Word;
    if (!stops(word, this.#look.accented)) return false;
    // The second syllable of a place or a school is always part of the name: "Mường La", "Hưng Đạo", "Nguyễn Thị Định".
    const next = this.#look.words[at + 1];
    const third = run.length === 2 && /^(?:thi|van)$/u.test(this.#look.words[at - 1]?.folded ?? '');
    if (run.steady && (run.length === 1 || third)) return opensQuestion(word, next);
    return run.length > 0 || !mayBegin(word, next);
  }

  /** Does a province or a unit begin here? */
  #isPlace(at: number, { kind, length }: Run): boolean {
    const word = this.#look.words[at] as Word;
    const match = this.#look.at(at);
    if (of(match, 'province') && (length > 0 || !UNITS.has(kind))) return true;
    return of(match, 'unit') !== undefined && (word.marked || word.folded !== 'quan');
  }

  /** Does another known phrase begin here: a body, or a chat word? */
  #isOther(at: number, { small, length }: Run): boolean {
    const word = this.#look.words[at] as Word;
    const match = this.#look.at(at);
    const { chat, initials } = this.#look.table;
    if (/^(?:khoi|party|branch)$/u.test(word.folded) || chat.has(word.word)) return true;
    const inner = of(match, 'kind');
    if (inner && !MANY_MEANINGS.has(inner.kind)) return true;
    if (small && initials.has(word.folded) && !/[aeiouy]/u.test(word.folded)) return true;
    const long = match !== undefined && match.to > at + 1 && !of(match, 'field');
    return long && (length > 0 || small || !of(match, 'nothing'));
  }

  /** Does a capitalised name end here? */
  #endsCapitals(at: number, { steady, length }: Run, proper: (at: number) => boolean): boolean {
    const word = this.#look.words[at] as Word;
    if (stopsCapital(word, this.#look.words[at + 1], length)) return true;
    if (proper(at)) return false;
    if (length === 0) return true;
    if (NO_NAME.has(word.folded) && proper(at + 1)) return false;
    // "Trạm Kiểm dịch", "Công ty Cấp nước": one small syllable of a word that began with a capital.
    return steady || !proper(at - 1) || stops(word, true);
  }
}
