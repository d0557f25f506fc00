import type { NumberMention } from '../../text/numbers.js';
import { numbersIn, ratiosIn } from '../figures-in.js';
import type { SentenceWords } from '../sentence-words.js';
import type { Sentence } from '../view.js';

/** A number or a share of a sentence, as words [from, to) of it; its span is offsets into the sentence. */
export interface Figure extends NumberMention {
  readonly from: number;
  readonly to: number;
  readonly percent: boolean;
  /** Inside brackets. */
  readonly aside: boolean;
}

/** Does it count whole things: no percentage, nothing with a fraction? */
export const isWholeNumber = ({ percent, value }: Figure): boolean => !percent && Number.isInteger(value);

/** Shares first where a number lies inside one; numbers that are part of a day, an hour, an order or a sum count nothing here. */
export function figuresOf(s: Sentence, words: SentenceWords): Figure[] {
  const ratios = ratiosIn(s);
  const inRatio = ({ span }: NumberMention): boolean =>
    ratios.some((r) => r.span.start < span.end && span.start < r.span.end);
  const all = [...ratios, ...numbersIn(s).filter((n) => !inRatio(n))].sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  let aside = false;
  return all.flatMap((mention): Figure[] => {
    aside = isInBrackets(words, at, mention.span.start, aside);
    at = wordOver(words, at, mention.span.start);
    const to = wordBehind(words, at, mention.span.end);
    if (to === at || isPartOfName(s, words, at, mention)) return [];
    return [{ ...mention, from: at, to, percent: isPercent(words, to), aside }];
  });
}

/** Is a bracket open at offset `start`? `open`: it was before word `from`. */
function isInBrackets({ words, starts, marks }: SentenceWords, from: number, start: number, open: boolean): boolean {
  let inside = open;
  for (let i = from; i < words.length && (starts[i] ?? 0) <= start; i++) {
    const sign = marks[i] ?? '';
    inside = sign.includes('(') || (inside && !sign.includes(')'));
  }
  return inside;
}

/** The first word from `at` on that ends behind offset `start`. */
function wordOver({ words, ends }: SentenceWords, at: number, start: number): number {
  let over = at;
  while (over < words.length && (ends[over] ?? 0) <= start) over++;
  return over;
}

/** The first word from `at` on that begins at `end` or later. */
function wordBehind({ words, starts }: SentenceWords, at: number, end: number): number {
  let to = at;
  while (to < words.length && (starts[to] ?? 0) < end) to++;
  return to;
}

/** "người Ba Na", "bà Tư". */
const isPartOfName = (s: Sentence, { marks }: SentenceWords, at: number, { span }: NumberMention): boolean =>
  at > 0 && marks[at] === '' && /^\p{Lu}/u.test(s.text.slice(span.start, span.end));

const isPercent = ({ words, marks }: SentenceWords, at: number): boolean =>
  marks[at]?.startsWith('%') === true || (words[at] === 'phần' && words[at + 1] === 'trăm');
