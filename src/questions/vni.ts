import { withTone } from './telex.js';

/** VNI keystrokes that were left in the text ("d9a3ng vie6n"), turned into the letters they stand for. */

const TONES = new Map([...'\u0301\u0300\u0309\u0303\u0323'].map((mark, i) => [String(i + 1), mark]));
/** What a key makes of the last of these letters before it. */
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
/** A word has one tone and a letter or two with a sign. */
const KEYS = /^\p{L}+\d[\p{L}\d]{0,8}$/u;

/** The word that the keys of `typed` (one lower-case word) would give in the VNI input method; absent when it holds none, or a figure that is no key. */
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

/** The word with the last letter that a key changes changed; "uo" takes the horn on both. */
function withLetter(word: string, letters: ReadonlyMap<string, string>): string | undefined {
  for (let i = word.length - 1; i >= 0; i--) {
    const letter = letters.get(word.charAt(i));
    if (letter === undefined) continue;
    const before = letter === 'ơ' && word.charAt(i - 1) === 'u' ? `${word.slice(0, i - 1)}ư` : word.slice(0, i);
    return before + letter + word.slice(i + 1);
  }
  return undefined;
}
