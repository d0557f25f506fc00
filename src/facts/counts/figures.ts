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

/** Shares first where a number lies inside one; numbers that are part of a day, an hour, an order or a sum count nothing here. */
export function figuresOf(s: Sentence, words: SentenceWords): Figure[] {
  const ratios = ratiosIn(s);
  const inRatio = ({ span }: NumberMention): boolean =>
    ratios.some((r) => r.span.start < span.end && span.start < r.span.end);
  const all = [...ratios, ...numbersIn(s).filter((n) => !inRatio(n))].sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  let aside = false;
  return all.flatMap((mention): Figure[] => {
    for (; at < words.words.length && (words.starts[at] ?? 0) <= mention.span.start; at++) {
      const sign = words.marks[at] ?? '';
      aside = sign.includes('(') || (aside && !sign.includes(')'));
      if ((words.ends[at] ?? 0) > mention.span.start) break;
    }
    let to = at;
    while (to < words.words.length && (words.starts[to] ?? 0) < mention.span.end) to++;
    if (to === at) return [];
    // "người Ba Na", "bà Tư": part of a name.
    if (at > 0 && words.marks[at] === '' && /^\p{Lu}/u.test(s.text.slice(mention.span.start, mention.span.end)))
      return [];
    const behind = words.marks[to] ?? '';
    return [{ ...mention, from: at, to, percent: behind.startsWith('%') || isPercent(words, to), aside }];
  });
}

const isPercent = ({ words }: SentenceWords, at: number): boolean => words[at] === 'phần' && words[at + 1] === 'trăm';
