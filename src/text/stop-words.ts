import { dataLines } from './lexicon.js';
import { PhraseTable, type Word } from './phrases.js';

/** Finds the positions of words that are useless for searching. */
export type StopWords = (words: readonly Word[]) => ReadonlySet<number>;

/** Reads comma-separated phrases, on lines as in `data/lexicon`. */
export function stopWords(file: string): StopWords {
  const table = new PhraseTable<true>();
  for (const line of dataLines(file)) for (const one of line.split(',')) table.add(one, true);
  return (words) => {
    const out = new Set<number>();
    for (const { from, to } of table.find(words)) for (let i = from; i < to; i++) out.add(i);
    return out;
  };
}
