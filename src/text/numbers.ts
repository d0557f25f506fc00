import { FIGURES, parseFigures } from './numbers/figures.js';
import { isYear, NUMBER_WORDS, parseNumberWords } from './numbers/words.js';
import type { Span } from './span.js';

/** A number as written in a text: figures ("1.234", "03", "1,5") or words ("hai mươi lăm"). */
export interface NumberMention {
  readonly span: Span;
  readonly value: number;
  /** The whole it is a share of: 16 in "14/16". */
  readonly of?: number;
}

const BEFORE = 12;
const BEHIND = 16;

/** Every number in `within`, in order, without shares (`findRatios`). "năm" counts only before a noun it can count. */
export function findNumbers(text: string, within: Span = { start: 0, end: text.length }): NumberMention[] {
  const slice = text.slice(within.start, within.end);
  const out: NumberMention[] = [];
  for (const m of slice.matchAll(FIGURES)) {
    const value = parseFigures(m[0]);
    if (Number.isFinite(value)) out.push(mention(within.start + m.index, m[0], value));
  }
  for (const m of slice.matchAll(NUMBER_WORDS)) {
    const words = withoutYear(slice, m.index, m[0]);
    const value = parseNumberWords(words);
    if (words !== '' && Number.isFinite(value)) out.push(mention(within.start + m.index, words, value));
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}

/** "mười năm qua" is ten, "năm đơn vị" five, "năm qua" none. */
function withoutYear(slice: string, at: number, words: string): string {
  const [last] = /\s*năm$/iu.exec(words) ?? [];
  if (last === undefined) return words;
  const end = at + words.length;
  const before = last.length === words.length ? slice.slice(Math.max(0, at - BEFORE), at) : '';
  return isYear(before, slice.slice(end, end + BEHIND)) ? words.slice(0, -last.length) : words;
}

function mention(start: number, written: string, value: number): NumberMention {
  return { span: { start, end: start + written.length }, value };
}
