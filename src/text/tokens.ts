import { fold, lower } from './fold.js';
import { canonical } from './normalise.js';
import type { Span } from './span.js';
import { isPair, wordEnd } from './words.js';

/** A word of a text: one Vietnamese syllable, a number, or an abbreviation such as `KH&CN`. */
export interface Token {
  /** UTF-16 offsets into the text. */
  readonly span: Span;
  /** Lower case, tone marks in canonical place. */
  readonly word: string;
  /** Without marks, đ as d. */
  readonly folded: string;
  /** Differs from the folded form: written with marks. */
  readonly marked: boolean;
}

/** The spelling of a word: a token without its position. */
export type Spelling = Pick<Token, 'word' | 'folded' | 'marked'>;

/**
 * Known spellings by the word as written: there are few distinct words, and computing one is slow. Cleared when full.
 */
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
  eachWord(text, within, ({ word, folded, marked }, start, end) => {
    out.push({ span: { start, end }, word, folded, marked });
  });
  return out;
}

/**
 * The words of `text` (NFC) without positions: for phrases of the data files, whose words are mostly cached. Every
 * space ends a word, so each piece between spaces is looked up in one step.
 */
export function spellingsOf(text: string): Spelling[] {
  const out: Spelling[] = [];
  for (const piece of text.split(' ')) {
    const met = known.get(piece);
    if (met) out.push(met);
    else eachWord(piece, { start: 0, end: piece.length }, (spelling) => out.push(spelling));
  }
  return out;
}

/** The first word of `text` (NFC), folded; undefined if there is none. */
export function firstFolded(text: string): string | undefined {
  const space = text.indexOf(' ');
  const met = known.get(space < 0 ? text : text.slice(0, space));
  if (met) return met.folded;
  for (let at = 0; at < text.length; ) {
    const stop = wordEnd(text, at, text.length);
    if (stop > at) return spellingOf(text.slice(at, stop)).folded;
    at += isPair(text, at, text.length) ? 2 : 1;
  }
  return undefined;
}

/** Calls `visit` for each word of `text` (NFC) in order, with its offsets: `tokenise` without creating objects. */
export function eachWord(
  text: string,
  { start, end }: Span,
  visit: (spelling: Spelling, start: number, end: number) => void,
): void {
  const limit = Math.min(end, text.length);
  for (let at = start; at < limit; ) {
    const stop = wordEnd(text, at, limit);
    if (stop > at) visit(spellingOf(text.slice(at, stop)), at, stop);
    at = stop > at ? stop : at + (isPair(text, at, limit) ? 2 : 1);
  }
}

/** The folded words of `text`, for comparing regardless of marks. */
export function foldedWords(text: string): string[] {
  const out: string[] = [];
  eachWord(text, { start: 0, end: text.length }, ({ folded }) => out.push(folded));
  return out;
}
