import { fold, lower } from './fold.js';
import { canonical } from './normalise.js';
import type { Span } from './span.js';

/** A word as it stands in a text: one Vietnamese syllable, a number, or an abbreviation such as `KH&CN`. */
export interface Token {
  /** UTF-16 offsets into the text. */
  readonly span: Span;
  /** Lower case, tone marks in canonical place. */
  readonly word: string;
  /** Without marks, đ as d. */
  readonly folded: string;
  /** The folded form differs: the word was written with marks. */
  readonly marked: boolean;
}

/**
 * Words are runs of letters, digits and marks; a number keeps its separators (`1.234,5`, `06/08/2024`),
 * and upper-case abbreviations keep an inner `&` (`KH&CN`).
 */
const WORD = /\p{N}+(?:[.,/]\p{N}+)*(?![\p{L}\p{M}])|\p{Lu}+(?:&\p{Lu}+)+|[\p{L}\p{M}\p{N}]+/gu;

/** The words of `text` (NFC), in order. */
export function tokenise(text: string, within: Span = { start: 0, end: text.length }): Token[] {
  const out: Token[] = [];
  const slice = text.slice(within.start, within.end);
  for (const match of slice.matchAll(WORD)) {
    const start = within.start + match.index;
    const low = lower(match[0]);
    const folded = fold(low);
    out.push({
      span: { start, end: start + match[0].length },
      word: canonical(low),
      folded,
      marked: folded !== low,
    });
  }
  return out;
}

/** The folded words of `text`, for comparing without marks. */
export function foldedWords(text: string): string[] {
  return tokenise(text).map((token) => token.folded);
}
