import { LONGEST_NAME, MANY_MEANINGS, UNITS } from './bodies-kinds.js';
import { fieldFor, type Lookup, type Match, of } from './bodies-lookup.js';
import { mayBegin, NO_NAME, opensQuestion, SIDES, SURNAMES, stops, stopsCapital, TRADES } from './bodies-stops.js';
import type { Word } from './phrases.js';
import { foldedWords } from './tokens.js';

const CALLED_BY_TRADE = new Set(['công ty', 'nhà máy', 'xí nghiệp', 'tổng công ty', 'trung tâm', 'bệnh viện']);

/** Reads proper names: where capitals tell names, by them; else to where no name goes on. */
export class Names {
  readonly #look: Lookup;

  constructor(look: Lookup) {
    this.#look = look;
  }

  /** The proper name that begins at `start`; `end` is told where it ends. */
  at(start: number, kind: string, end: (to: number) => void, behindField = false): string[] {
    if (this.#look.proper && !this.#look.proper(start) && CALLED_BY_TRADE.has(kind))
      return this.#trade(start, kind, end);
    const small = this.#look.proper === undefined;
    if (small && behindField) return this.#trade(start, kind, end);
    return this.#run(start, kind, end, small);
  }

  /** "công ty cấp nước Tiền Giang": small letters are a name where a province follows at once. */
  #trade(start: number, kind: string, end: (to: number) => void): string[] {
    let to = start;
    const name = this.#run(start, kind, (n) => (to = n), true);
    if (to === start || !this.#look.place(to)) return [];
    end(to);
    return name;
  }

  #run(start: number, kind: string, end: (to: number) => void, small: boolean): string[] {
    const out: string[] = [];
    const unit = UNITS.has(kind);
    if (small && MANY_MEANINGS.has(kind) && kind !== 'tổ') return out;
    let longest = LONGEST_NAME.get(kind) ?? 7;
    if (small && kind.startsWith('trường')) longest = this.#schoolName(start);
    if (small && unit) longest = this.#unitName(start);
    let at = start;
    while (at < this.#look.words.length && at - start < longest) {
      const word = this.#look.words[at] as Word;
      const match = this.#look.at(at);
      const field = fieldFor(match, kind);
      if (match && field && !unit && out.length > 0 && (match.to > at + 1 || field.short)) {
        out.push(...foldedWords(field.field));
        at = match.to;
        continue;
      }
      if (
        small &&
        match &&
        match.to === at + 2 &&
        CALLED_BY_TRADE.has(kind) &&
        TRADES.has(`${word.folded} ${this.#look.words[at + 1]?.folded}`)
      ) {
        out.push(word.folded, (this.#look.words[at + 1] as Word).folded);
        at = match.to;
        continue;
      }
      if (this.#endsName(word, at, match, out.length, unit || kind.startsWith('trường'), kind, small)) break;
      out.push(word.folded);
      at++;
    }
    if (small && (kind.startsWith('trường') || unit) && out.length < 2) return [];
    const name = out.filter((w) => !NO_NAME.has(w));
    if (name.length > 0) end(at);
    return name;
  }

  /** In small letters: "lê lợi", "nguyễn thị định", "chuyên lê hồng phong", "sông hàn". */
  #schoolName(start: number): number {
    const [first, second] = [this.#look.words[start]?.folded ?? '', this.#look.words[start + 1]?.folded ?? ''];
    if (/^(?:chuyen|noi|dtnt|nang)$/u.test(first)) return 1 + this.#schoolName(start + 1);
    if (!SURNAMES.has(first)) return 2;
    return /^(?:thi|van)$/u.test(second) ? 4 : 3;
  }

  /** In small letters two syllables: "bù đăng"; three in "an thạnh tây", "trần văn thời". */
  #unitName(start: number): number {
    const [second, third] = [this.#look.words[start + 1]?.folded ?? '', this.#look.words[start + 2]];
    if (third === undefined || this.#look.gap(start + 2)) return 2;
    return /^(?:van|thi|huu|duc|h)$/u.test(second) || SIDES.has(third.folded) ? 3 : 2;
  }

  #endsName(
    word: Word,
    at: number,
    match: Match | undefined,
    length: number,
    steady: boolean,
    kind: string,
    small: boolean,
  ): boolean {
    if (this.#look.gap(at)) return true;
    if (/\p{N}/u.test(word.word)) return kind !== 'tổ' || length > 0;
    if (of(match, 'province') && (length > 0 || !UNITS.has(kind))) return true;
    if (
      (of(match, 'unit') && (word.marked || word.folded !== 'quan')) ||
      /^(?:khoi|party|branch)$/u.test(word.folded) ||
      this.#look.table.chat.has(word.word)
    )
      return true;
    const inner = of(match, 'kind');
    if (inner && !MANY_MEANINGS.has(inner.kind)) return true;
    if (small && this.#look.table.initials.has(word.folded) && !/[aeiouy]/u.test(word.folded)) return true;
    if (match && match.to > at + 1 && !of(match, 'field') && (length > 0 || small || !of(match, 'nothing')))
      return true;
    if (!small && this.#look.proper) {
      if (stopsCapital(word, this.#look.words[at + 1], length)) return true;
      if (this.#look.proper(at)) return false;
      if (length === 0) return true;
      if (NO_NAME.has(word.folded) && this.#look.proper(at + 1)) return false;
      // "Trạm Kiểm dịch", "Công ty Cấp nước": one small syllable of a word that began with a capital.
      return steady || !this.#look.proper(at - 1) || stops(word, true);
    }
    // The second syllable of a place or of a school's name is part of it, whatever it is: "Mường La", "Hưng Đạo", "Nguyễn Thị Định".
    const third = length === 2 && /^(?:thi|van)$/u.test(this.#look.words[at - 1]?.folded ?? '');
    if (steady && (length === 1 || third)) {
      return stops(word, this.#look.accented) && opensQuestion(word, this.#look.words[at + 1]);
    }
    return stops(word, this.#look.accented) && !(length === 0 && mayBegin(word, this.#look.words[at + 1]));
  }
}
