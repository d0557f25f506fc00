import { withTone } from './telex.js';

/** Converts VNI keystrokes left in the text ("d9a3ng vie6n") into letters. */

const TONES = new Map([...'\u0301\u0300\u0309\u0303\u0323'].map((mark, i) => [String(i + 1), mark]));
/** The effect of a key on the last of these letters before it. */
const LETTERS = new Map([
  [
    '6',
    new Map([
      ['a', 'â'],
      ['e', 'ê'],
      ['o', 'ô'],
    ]),
  ],
  [
    '7',
    new Map([
      ['o', 'ơ'],
      ['u', 'ư'],
    ]),
  ],
  ['8', new Map([['a', 'ă']])],
  ['9', new Map([['d', 'đ']])],
]);
/** A word has at most one tone and two letters with a sign. */
const KEYS = /^\p{L}+\d[\p{L}\d]{0,8}$/u;

/**
 * The word that a VNI input method makes of `typed` (one lower-case word); undefined if it has no VNI key, or a digit
 * that is no key.
 */
export function fromVni(typed: string): string | undefined {
  if (!KEYS.test(typed)) return undefined;
  let word = '';
  let tone = '';
  for (const key of typed) {
    if (TONES.has(key) && tone === '') {
      tone = TONES.get(key) ?? '';
      continue;
    }
    const longer = /\D/u.test(key) ? word + key : withLetter(word, LETTERS.get(key) ?? new Map());
    if (longer === undefined) return undefined;
    word = longer;
  }
  return tone === '' ? word : withTone(word, tone);
}

/** Changes the last letter that the key applies to; "uo" gets the horn on both. */
function withLetter(word: string, letters: ReadonlyMap<string, string>): string | undefined {
  for (let i = word.length - 1; i >= 0; i--) {
    const letter = letters.get(word.charAt(i));
    if (letter === undefined) continue;
    const before = letter === 'ơ' && word.charAt(i - 1) === 'u' ? `${word.slice(0, i - 1)}ư` : word.slice(0, i);
    return before + letter + word.slice(i + 1);
  }
  return undefined;
}
