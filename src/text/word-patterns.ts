import { KIND } from './typed.js';

/** A text's words in the form that patterns match. */
export interface PatternWords {
  /** Canonical lower case. */
  readonly words: readonly string[];
  /** For each word its kinds, as bits of `KIND`. */
  readonly kinds: ArrayLike<number>;
  /** The marks before each word and, last, after the last one, without white space. */
  readonly marks: readonly string[];
}

/** A match of a pattern: words [from, to). */
export interface PatternMatch {
  readonly from: number;
  readonly to: number;
  /** The set that the pattern is of. */
  readonly set: number;
}

type Slot =
  | { readonly is: 'words'; readonly any: readonly (readonly string[])[]; readonly optional: boolean }
  | { readonly is: 'kind'; readonly kinds: number }
  | { readonly is: 'gap' }
  | { readonly is: 'colon' }
  | { readonly is: 'start' }
  | { readonly is: 'end' };
type Pattern = readonly Slot[];

/** Most words that `…` may stand for; it never crosses the end of a clause. */
const LONGEST_GAP = 9;
const CLAUSE_END = /[.;:!?…]/u;
const SPECIAL: ReadonlyMap<string, Slot> = new Map<string, Slot>([
  ['…', { is: 'gap' }],
  ['0', { is: 'kind', kinds: KIND.number | KIND.money | KIND.percent | KIND.ratio }],
  ['%', { is: 'kind', kinds: KIND.percent }],
  ['@year', { is: 'kind', kinds: KIND.year }],
  ['@date', { is: 'kind', kinds: KIND.date }],
  [':', { is: 'colon' }],
  ['^', { is: 'start' }],
  ['$', { is: 'end' }],
]);

/**
 * Reads a pattern: words with spaces between; `a/b` either; `a_b` words that belong together; `a?` optional; `…` up to
 * nine words of the same clause; `0` a number, `%` a percentage, `@year`, `@date`; `:` a colon; `^` and `$` the ends of
 * the text.
 * @throws Error if it contains no word and no number.
 */
export function parsePattern(line: string): Pattern {
  const pattern = line
    .trim()
    .split(/\s+/u)
    .map((slot): Slot => {
      const special = SPECIAL.get(slot);
      if (special) return special;
      const optional = slot.endsWith('?');
      const any = (optional ? slot.slice(0, -1) : slot).split('/').map((one) => one.split('_'));
      return { is: 'words', any, optional };
    });
  if (firstsOf(pattern).length === 0) throw new Error(`a pattern needs a word or a number to begin with: ${line}`);
  return pattern;
}

/** Stands for every token kind in the table of first words. */
const NUMBER = '0';

/** The words a match may begin with. */
function firstsOf(pattern: Pattern): string[] {
  const out: string[] = [];
  for (const slot of pattern) {
    if (slot.is === 'start') continue;
    if (slot.is === 'kind') return [...out, NUMBER];
    if (slot.is !== 'words') return [];
    out.push(...slot.any.map((words) => words[0] ?? ''));
    if (!slot.optional) return out;
  }
  return [];
}

/** Many patterns in numbered sets, found in one pass: the first match of every set at each place. */
export class WordPatterns {
  readonly #byFirst = new Map<string, { readonly pattern: Pattern; readonly set: number }[]>();

  add(line: string, set: number): this {
    const pattern = parsePattern(line);
    for (const first of new Set(firstsOf(pattern))) {
      const known = this.#byFirst.get(first);
      if (known) known.push({ pattern, set });
      else this.#byFirst.set(first, [{ pattern, set }]);
    }
    return this;
  }

  /** Every match, ordered by start. Linear in the number of words. */
  find(text: PatternWords): PatternMatch[] {
    const out: PatternMatch[] = [];
    for (let from = 0; from < text.words.length; from++) {
      this.#takeAt(out, text, from, text.words[from] as string);
      if (((text.kinds[from] ?? 0) & ANY_NUMBER) !== 0) this.#takeAt(out, text, from, NUMBER);
    }
    return out;
  }

  /** The matches at `from` of patterns that begin with `first`. */
  #takeAt(out: PatternMatch[], text: PatternWords, from: number, first: string): void {
    const entries = this.#byFirst.get(first);
    if (!entries) return;
    for (const { pattern, set } of entries) {
      const to = endOf(text, pattern, 0, from, from);
      if (to >= 0) out.push({ from, to, set });
    }
  }
}

const ANY_NUMBER = KIND.number | KIND.money | KIND.percent | KIND.ratio | KIND.year | KIND.date;

/** The end of a match of the pattern from `slot` on, continued at word `at`; -1 for none. */
function endOf(text: PatternWords, pattern: Pattern, slot: number, at: number, from: number): number {
  const one = pattern[slot];
  if (!one) return at;
  switch (one.is) {
    case 'start':
      return at === 0 ? endOf(text, pattern, slot + 1, at, from) : -1;
    case 'end':
      return at === text.words.length ? endOf(text, pattern, slot + 1, at, from) : -1;
    case 'colon':
      return text.marks[at]?.includes(':') ? endOf(text, pattern, slot + 1, at, from) : -1;
    case 'kind':
      return goesOver(text, at, from) || ((text.kinds[at] ?? 0) & one.kinds) === 0
        ? -1
        : endOf(text, pattern, slot + 1, at + 1, from);
    case 'gap':
      return behindGap(text, pattern, slot, at, from);
    case 'words':
      return behindWords(text, pattern, slot, at, from, one);
  }
}

function behindGap(text: PatternWords, pattern: Pattern, slot: number, at: number, from: number): number {
  for (let next = at; next <= text.words.length && next - at <= LONGEST_GAP; next++) {
    if (next > at && CLAUSE_END.test(text.marks[next - 1] ?? '') && next - 1 > from) return -1;
    const to = endOf(text, pattern, slot + 1, next, from);
    if (to >= 0) return to;
  }
  return -1;
}

function behindWords(
  text: PatternWords,
  pattern: Pattern,
  slot: number,
  at: number,
  from: number,
  { any, optional }: Extract<Slot, { is: 'words' }>,
): number {
  for (const words of any) {
    if (!words.every((word, i) => text.words[at + i] === word && !goesOver(text, at + i, from))) continue;
    const to = endOf(text, pattern, slot + 1, at + words.length, from);
    if (to >= 0) return to;
  }
  return optional ? endOf(text, pattern, slot + 1, at, from) : -1;
}

/** Does a clause end directly before the word, inside the match? */
function goesOver({ marks }: PatternWords, at: number, from: number): boolean {
  const before = marks[at] ?? '';
  return at > from && before !== '' && CLAUSE_END.test(before) && !before.includes(':');
}
