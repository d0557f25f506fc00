import type { Span } from './span.js';
import { type Token, tokenise } from './tokens.js';

/** A word as compared between a text and a report: `word` and `folded` as in a token. */
export type ComparedWord = Pick<Token, 'span' | 'word' | 'folded' | 'marked'>;

const NUMBER = /^\p{N}/u;
const UNIT = /^\s?[%‰]/u;
/** A sign between two numbers that makes them a range, a sum or a date. */
const JOINT = /^\s*([-‐‑‒–—―−+×:/~])\s*$/u;
const DASHES = /[‐‑‒–—―−]/u;
/** A sign that belongs to the number after it: only white space or an opening bracket comes before it. */
const SIGN = /(?:^|[\s(])([-−+])$/u;

/**
 * The words of `text` (NFC) in order, as from `tokenise`, but so that no number passes for another: a percent sign and
 * a minus belong to their number, and what joins two numbers ("2020-2025") is a word. Other punctuation is ignored.
 */
export function comparedWords(text: string, within: Span = { start: 0, end: text.length }): ComparedWord[] {
  const out: ComparedWord[] = [];
  let before: Token | undefined;
  for (const token of tokenise(text, within)) {
    if (!NUMBER.test(token.word)) {
      out.push(token);
      before = undefined;
      continue;
    }
    const joint = before && jointOf(text, before, token);
    if (joint) out.push(joint);
    out.push(numberOf(text, token, within, joint === undefined));
    before = token;
  }
  return out;
}

/** The sign that joins two numbers, as a word. */
function jointOf(text: string, before: Token, token: Token): ComparedWord | undefined {
  const joint = JOINT.exec(text.slice(before.span.end, token.span.start))?.[1];
  if (joint === undefined) return undefined;
  const start = text.indexOf(joint, before.span.end);
  return mark({ start, end: start + 1 }, DASHES.test(joint) ? '-' : joint);
}

/** A number with its percent sign; `first`: with its minus too, since no number is joined to it. */
function numberOf(text: string, { span, word, folded, marked }: Token, within: Span, first: boolean): ComparedWord {
  const before = text.slice(Math.max(within.start, span.start - 2), span.start);
  const sign = first ? (SIGN.exec(before)?.[1] ?? '') : '';
  const unit = UNIT.exec(text.slice(span.end, Math.min(within.end, span.end + 2)))?.[0] ?? '';
  const whole = (bare: string): string => `${sign.replace(DASHES, '-')}${bare}${unit.trim()}`;
  return {
    span: { start: span.start - sign.length, end: span.end + unit.length },
    word: whole(word),
    folded: whole(folded),
    marked,
  };
}

function mark(span: Span, word: string): ComparedWord {
  return { span, word, folded: word, marked: false };
}
