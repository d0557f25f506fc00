import { eachWord } from '../text/tokens.js';
import { type NameWords, typedTokens } from '../text/typed.js';
import type { PatternWords } from '../text/word-patterns.js';

/** The typed words of a sentence. Offsets are UTF-16, within the sentence. */
export interface SentenceWords extends PatternWords {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The words of a text (NFC) with their kinds and the marks between them. */
export function sentenceWords(text: string, names: NameWords): SentenceWords {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const marks: string[] = [];
  eachWord(text, { start: 0, end: text.length }, ({ word }, start, end) => {
    marks.push(text.slice(ends.at(-1) ?? 0, start).trim());
    words.push(word);
    starts.push(start);
    ends.push(end);
  });
  marks.push(text.slice(ends.at(-1) ?? 0).trim());
  return { words, starts, ends, marks, kinds: typedTokens({ text, words, starts, ends }, names) };
}
