import { fold } from './fold.js';
import { dataLines } from './lexicon.js';
import { PhraseSets, type SetMatch } from './phrase-sets.js';
import type { Word } from './phrases.js';

/** What texts tell of, by the words that go with it: `data/lexicon/topics.txt`. Sets are numbers of topics. */
export interface Topics {
  /** The words of topics in `words`; of one syllable typed without its marks only where the whole text is typed so. */
  in(words: readonly Word[]): SetMatch[];
}

/** A line of the file: `name = word, word`. */
const LINE = /^([^=]+)=(.+)$/u;

/** The file as plain data, so that it can be kept and need not be worked out at every start. */
export interface WrittenTopics {
  /** The words of all topics, as `PhraseSets` writes them. */
  readonly phrases: string;
  /** Words that are written without marks, each with its set behind it. */
  readonly plain: readonly string[];
}

/**
 * Reads the file.
 * @throws Error naming the line that has another form.
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

/** Finds the topics of what `writeTopics` gave. */
export function readTopics(written: WrittenTopics): Topics {
  const phrases = new PhraseSets(written.phrases);
  const plain = new Set(written.plain);
  return {
    in(words) {
      const marked = words.some((one) => one.marked);
      // "ban" in a text with marks is no "bán".
      const fits = ({ from, to, set }: SetMatch): boolean => {
        const word = words[from];
        return to - from > 1 || !marked || word?.marked === true || plain.has(`${word?.folded} ${set}`);
      };
      return phrases.find(words).filter(fits);
    },
  };
}
