import { dataLines } from '../text/lexicon.js';
import { PhraseTable } from '../text/phrases.js';
import { type StopWords, stopWords } from '../text/stop-words.js';
import { tokenise } from '../text/tokens.js';

/**
 * The item that a text picks out of a list of this length, counted from 0; undefined if it picks none, or says more.
 */
export type PickReader = (text: string, among: number) => readonly number[] | undefined;

/**
 * Reads `data/lexicon/picks.txt`: `number|last|all = phrase, phrase` and `beside = word, word`.
 * @throws Error naming a malformed line.
 */
export function pickReader(file: string): PickReader {
  const table = new PhraseTable<string>();
  let aside: StopWords = () => new Set();
  for (const line of dataLines(file)) {
    const [what = '', words = ''] = line.split('=').map((part) => part.trim());
    if (!/^(?:\d+|last|all|beside)$/u.test(what) || words === '')
      throw new Error(`lexicon/picks.txt: a line needs "number|last|all|beside = words": ${line}`);
    if (what === 'beside') aside = stopWords(words);
    else for (const phrase of words.split(',')) table.add(phrase, what);
  }
  return (text, among) => {
    const words = tokenise(text.normalize('NFC'));
    const [pick, ...more] = table.find(words);
    if (!pick || more.length > 0) return undefined;
    const skipped = aside(words);
    if (words.some((_, i) => (i < pick.from || i >= pick.to) && !skipped.has(i))) return undefined;
    if (pick.value === 'all') return Array.from({ length: among }, (_, i) => i);
    const at = pick.value === 'last' ? among - 1 : Number(pick.value) - 1;
    return at >= 0 && at < among ? [at] : undefined;
  };
}
