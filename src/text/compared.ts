import type { Span } from './span.js';
import { type Token, tokenise } from './tokens.js';

/** A word as it is compared when a text is held against a report: `word` and `folded` as in a token. */
export type ComparedWord = Pick<Token, 'span' | 'word' | 'folded' | 'marked'>;

const NUMBER = /^\p{N}/u;
const UNIT = /^\s?[%‰]/u;
/** What stands between two numbers and makes them a range, a sum or a date. */
const JOINT = /^\s*([-‐‑‒–—―−+×:/~])\s*$/u;
const DASHES = /[‐‑‒–—―−]/u;
/** A sign that belongs to the number behind it: nothing stands before it but white space or an opening bracket. */
const SIGN = /(?:^|[\s(])([-−+])$/u;

/**
 * The words of `text` (NFC) in order, as `tokenise` has them, so that no number passes for another one: a percent sign and a minus
 * belong to their number, and what joins two numbers ("2020-2025") is a word of its own. Punctuation counts for nothing else.
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
    const joint = before && JOINT.exec(text.slice(before.span.end, token.span.start))?.[1];
    if (before && joint !== undefined) {
      const start = text.indexOf(joint, before.span.end);
      out.push(mark({ start, end: start + 1 }, DASHES.test(joint) ? '-' : joint));
    }
    const sign =
      joint === undefined
        ? SIGN.exec(text.slice(Math.max(within.start, token.span.start - 2), token.span.start))?.[1]
        : undefined;
    const unit = UNIT.exec(text.slice(token.span.end, Math.min(within.end, token.span.end + 2)))?.[0] ?? '';
    const span = { start: token.span.start - (sign === undefined ? 0 : 1), end: token.span.end + unit.length };
    const whole = (word: string): string =>
      `${sign === undefined ? '' : sign.replace(DASHES, '-')}${word}${unit.trim()}`;
    out.push({ span, word: whole(token.word), folded: whole(token.folded), marked: token.marked });
    before = token;
  }
  return out;
}

function mark(span: Span, word: string): ComparedWord {
  return { span, word, folded: word, marked: false };
}
