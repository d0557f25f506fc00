import { fold } from './fold.js';
import { dataLines } from './lexicon.js';
import { PhraseSets, type SetMatch } from './phrase-sets.js';
import type { Word } from './phrases.js';

/** The topics of texts, found by their typical words in `data/lexicon/topics.txt`. Sets are numbers of topics. */
export interface Topics {
  /**
   * The topic words in `words`; a one-syllable word without marks counts only if the whole text is typed without marks.
   */
  in(words: readonly Word[]): SetMatch[];
}

/** A line of the file: `name = word, word`. */
const LINE = /^([^=]+)=(.+)$/u;

/** The file as plain data, so that a start can load it instead of computing it. */
export interface WrittenTopics {
  /** The words of all topics, in the form of `PhraseSets`. */
  readonly phrases: string;
  /** Words written without marks, each followed by its set. */
  readonly plain: readonly string[];
}

/**
 * Reads the file.
 * @throws Error naming a malformed line.
 */
export function writeTopics(file: string): WrittenTopics {
  const phrases = new PhraseSets();
  const plain = new Set<string>();
  for (const [set, line] of dataLines(file).entries()) {
    const [, , words] = LINE.exec(line) ?? [];
    if (!words) throw new Error(`lexicon/topics.txt: a line needs "name = word, word": ${line}`);
    for (const cell of words.split(',')) {
      const word = cell.trim();
      phrases.add(word, set);
      if (fold(word) === word) plain.add(`${word} ${set}`);
    }
  }
  return { phrases: phrases.write(), plain: [...plain] };
}

/** Restores the topics from the output of `writeTopics`. */
export function readTopics(written: WrittenTopics): Topics {
  const phrases = new PhraseSets(written.phrases);
  const plain = new Set(written.plain);
  return {
    in(words) {
      const marked = words.some((one) => one.marked);
      // "ban" in a text with marks is not "bán".
      const fits = ({ from, to, set }: SetMatch): boolean => {
        const word = words[from];
        return to - from > 1 || !marked || word?.marked === true || plain.has(`${word?.folded} ${set}`);
      };
      return phrases.find(words).filter(fits);
    },
  };
}
