import { concat, join, type Rich } from './rich.js';

/** Telegram's limits for one message, in UTF-16 code units and in entities. */
export const MESSAGE_LIMIT = 4096;
const ENTITY_LIMIT = 100;

/**
 * Splits a text into parts of at most `limit` code units that join to the same text: after a sentence if possible, else after a word, never
 * inside a surrogate pair or between a letter and its marks.
 */
export function splitText(text: string, limit: number): readonly string[] {
  const stretches: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const cut = cutAt(rest, Math.max(limit, 2));
    stretches.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  if (rest.length > 0 || stretches.length === 0) stretches.push(rest);
  return stretches;
}

function cutAt(text: string, limit: number): number {
  const window = text.slice(0, limit);
  const sentence = lastEnd(window, /[.!?…;:]["'”’»)\]]*\s+|\n+/gu);
  if (sentence > limit / 4) return sentence;
  const word = lastEnd(window, /\s+/gu);
  if (word > limit / 4) return word;
  let cut = limit;
  while (cut > 1 && !isBoundary(text, cut)) cut--;
  return cut > 1 ? cut : limit;
}

function lastEnd(window: string, pattern: RegExp): number {
  let end = 0;
  for (const match of window.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

function isBoundary(text: string, at: number): boolean {
  const next = text.codePointAt(at);
  if (next === undefined) return true;
  const inPair = /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
  return !inPair && !/\p{Mark}|\u200d/u.test(String.fromCodePoint(next)) && text.charAt(at - 1) !== '\u200d';
}

export interface Packed {
  readonly parts: readonly Rich[];
  /** Pieces that did not fit. */
  readonly left: number;
}

/**
 * Lays out pieces, each unbroken, in as few messages as possible, with a blank line between them. Every message keeps `reserve` code units
 * free for later additions. Each piece must fit a message.
 */
export function pack(
  pieces: readonly Rich[],
  options: { readonly reserve: number; readonly maxParts: number },
): Packed {
  const limit = MESSAGE_LIMIT - options.reserve;
  const parts: Rich[] = [];
  let current: Rich | undefined;
  for (const [index, piece] of pieces.entries()) {
    const tried: Rich = current === undefined ? piece : concat(current, '\n\n', piece);
    if (current === undefined || (tried.text.length <= limit && tried.entities.length <= ENTITY_LIMIT - 5)) {
      current = tried;
      continue;
    }
    parts.push(current);
    if (parts.length === options.maxParts) return { parts, left: pieces.length - index };
    current = piece;
  }
  if (current !== undefined) parts.push(current);
  return { parts, left: 0 };
}

/** Numbers the parts if there are several: "(1/2)" on a line of its own at the end. */
export function numbered(parts: readonly Rich[]): readonly Rich[] {
  if (parts.length < 2) return parts;
  return parts.map((part, index) => join([part, `(${index + 1}/${parts.length})`], '\n\n'));
}
