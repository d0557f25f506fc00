import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dataLines } from '../../text/lexicon.js';

/** How a word that asks nothing is taken. */
export type Nod = 'nod' | 'smile';

/** Tells of a text whether it holds nothing but small words, and how they are taken: a smile, where one is among them. */
export type SmallWords = (text: string) => Nod | undefined;

/** Words of the longest text that may be nothing but small ones. */
const MOST = 5;

/**
 * Reads `data/lexicon/small-words.txt`: `kind = word, word, …`.
 * @throws Error naming the line when a line has another form.
 */
export function readSmallWords(file: string): SmallWords {
  const kinds = new Map<string, Nod>();
  let longest = 1;
  for (const line of dataLines(file)) {
    const [kind, words] = line.split('=').map((cell) => cell.trim());
    if ((kind !== 'nod' && kind !== 'smile') || !words)
      throw new Error(`lexicon/small-words.txt: a line needs "nod = words" or "smile = words": ${line}`);
    for (const word of words.split(',').map((one) => wordsOf(one).join(' '))) {
      kinds.set(word, kind);
      longest = Math.max(longest, word.split(' ').length);
    }
  }
  return (text) => {
    const words = wordsOf(text);
    if (words.length === 0 || words.length > MOST || /[?？]/u.test(text)) return undefined;
    let found: Nod | undefined;
    for (let at = 0; at < words.length; ) {
      const length = [...Array(longest).keys()]
        .map((i) => longest - i)
        .find((count) => at + count <= words.length && kinds.has(words.slice(at, at + count).join(' ')));
      if (length === undefined) return undefined;
      const kind = kinds.get(words.slice(at, at + length).join(' '));
      found = found === 'smile' ? 'smile' : kind;
      at += length;
    }
    return found;
  };
}

/** Reads the small words of a `data` folder. @throws Error when the file is missing or malformed. */
export async function loadSmallWords(dataDir: string): Promise<SmallWords> {
  return readSmallWords(await readFile(path.join(dataDir, 'lexicon', 'small-words.txt'), 'utf8'));
}

/** The words in lower case; a letter at the end, or a syllable, that is repeated counts once: "okkk" is "ok", "hahaha" is "haha". */
function wordsOf(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replace(/(\p{L})\1{2,}$/u, '$1').replace(/^(\p{L}{2})\1{2,}\p{L}?$/u, '$1$1'));
}
