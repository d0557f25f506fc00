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
const WORD = /\p{N}+(?:[.,/]\p{N}+)*(?![\p{L}\p{M}\p{N}])|\p{Lu}+(?:&\p{Lu}+)+|[\p{L}\p{M}\p{N}]+/gu;

type Spelling = Pick<Token, 'word' | 'folded' | 'marked'>;

/** Spellings met before, by the word as written: a language has few, and working them out is dear. Emptied when full. */
const known = new Map<string, Spelling>();
const MOST_KNOWN = 20_000;

function spellingOf(written: string): Spelling {
  const met = known.get(written);
  if (met) return met;
  const low = lower(written);
  const folded = fold(low);
  const spelling = { word: canonical(low), folded, marked: folded !== low };
  if (known.size >= MOST_KNOWN) known.clear();
  if (written.length <= 24) known.set(written, spelling);
  return spelling;
}

/** The words of `text` (NFC), in order. */
export function tokenise(text: string, within: Span = { start: 0, end: text.length }): Token[] {
  const out: Token[] = [];
  const slice = text.slice(within.start, within.end);
  for (const { 0: written, index } of slice.matchAll(WORD)) {
    const start = within.start + index;
    const { word, folded, marked } = spellingOf(written);
    out.push({ span: { start, end: start + written.length }, word, folded, marked });
  }
  return out;
}

/** The folded words of `text`, for comparing without marks. */
export function foldedWords(text: string): string[] {
  return tokenise(text).map((token) => token.folded);
}
