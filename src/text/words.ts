/**
 * Where words end. A word is a run of letters, digits and marks; a number keeps its separators (`1.234,5`, `06/08/2024`) and
 * upper-case abbreviations keep an inner `&` (`KH&CN`). As a regular expression:
 * `\p{N}+(?:[.,/]\p{N}+)*(?![\p{L}\p{M}\p{N}])|\p{Lu}+(?:&\p{Lu}+)+|[\p{L}\p{M}\p{N}]+`; walked by hand, as every word of every
 * report passes here and the expression takes three times as long.
 */

const OTHER = 1;
const LETTER = 2;
export const CAPITAL = 3;
export const DIGIT = 4;

/** By UTF-16 unit; 0: not classified yet. Surrogate pairs are classified each time. */
const classes = new Uint8Array(0x10000);

function look(character: string): number {
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : OTHER;
}

/** The class of a UTF-16 unit: `CAPITAL`, `DIGIT`, or another; half of a surrogate pair is another. */
export function classOf(unit: number): number {
  const known = classes[unit] as number;
  if (known > 0) return known;
  const found = look(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

function classAt(text: string, at: number, limit: number): number {
  if (at >= limit) return OTHER;
  const unit = text.charCodeAt(at);
  if (!isHigh(unit)) return (classes[unit] as number) || classOf(unit);
  return isPair(text, at, limit) ? look(text.slice(at, at + 2)) : OTHER;
}

/** Can the unit be the first half of a pair? */
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/** Do two UTF-16 units form one character at `at`? */
export function isPair(text: string, at: number, limit: number): boolean {
  const unit = text.charCodeAt(at);
  if (!isHigh(unit) || at + 1 >= limit) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

/** The end of the run of characters from `at` on whose class is from `least` to `most`, `LETTER` and up. */
function runEnd(text: string, from: number, limit: number, least: number, most: number): number {
  let at = from;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    // Inlined instead of `classAt`: every letter of every report passes here.
    let found = (classes[unit] as number) || classOf(unit);
    const pair = found === OTHER && isHigh(unit);
    if (pair) found = classAt(text, at, limit);
    if (found < least || found > most) return at;
    at += pair ? 2 : 1;
  }
  return at;
}

/** The end of the word that starts at `at` (UTF-16 units, at most `limit`); `at` itself if there is none. */
export function wordEnd(text: string, at: number, limit: number): number {
  const first = classAt(text, at, limit);
  if (first === OTHER) return at;
  const special = specialEnd(first, text, at, limit);
  return special > 0 ? special : runEnd(text, at, limit, LETTER, DIGIT);
}

/** The end of a number or an abbreviation; -1 if none begins here. */
function specialEnd(first: number, text: string, at: number, limit: number): number {
  if (first === DIGIT) return numberEnd(text, at, limit);
  return first === CAPITAL ? abbreviationEnd(text, at, limit) : -1;
}

/** -1 if letters follow directly: `2a` is a word, not a number. */
function numberEnd(text: string, from: number, limit: number): number {
  let at = runEnd(text, from, limit, DIGIT, DIGIT);
  let end = -1;
  for (;;) {
    if (classAt(text, at, limit) === OTHER) end = at;
    if (!isSeparator(text.charCodeAt(at)) || classAt(text, at + 1, limit) !== DIGIT) return end;
    at = runEnd(text, at + 1, limit, DIGIT, DIGIT);
  }
}

const isSeparator = (unit: number): boolean => unit === 0x2e || unit === 0x2c || unit === 0x2f;

/** -1 if no `&` joins capital letters. */
function abbreviationEnd(text: string, from: number, limit: number): number {
  let at = runEnd(text, from, limit, CAPITAL, CAPITAL);
  let end = -1;
  while (text.charCodeAt(at) === 0x26 && classAt(text, at + 1, limit) === CAPITAL) {
    at = runEnd(text, at + 1, limit, CAPITAL, CAPITAL);
    end = at;
  }
  return end;
}
