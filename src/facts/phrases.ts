import { dataLines } from '../text/lexicon.js';
import { type PatternMatch, type PatternWords, WordPatterns } from '../text/word-patterns.js';

/** A match of a wording: its group, and words [from, to). */
export interface PhraseFound extends Omit<PatternMatch, 'set'> {
  readonly group: string;
}

/** Groups of wordings of one file of `data/lexicon`. */
export interface PhraseGroups {
  /** All matches in a text, by their start. Linear in the number of words. */
  readonly find: (text: PatternWords) => PhraseFound[];
}

/** A group of words that contain others by chance ("thiết bị" is no "bị"): matches inside them are dropped. */
const MASK = 'mask';

const HEAD = /^\[(?<name>[a-z.-]+)\]$/u;

/**
 * Reads a file of wordings: `[name]` starts a group, and each line below it is a pattern for `parsePattern`.
 * @throws Error naming a malformed pattern, or one before the first group.
 */
export function parsePhrases(file: string): PhraseGroups {
  const names: string[] = [];
  const patterns = new WordPatterns();
  for (const line of dataLines(file)) {
    const name = HEAD.exec(line)?.groups?.['name'];
    if (name !== undefined) names.push(name);
    else if (names.length === 0) throw new Error(`a wording needs a group "[name]" above it: ${line}`);
    else patterns.add(line, names.length - 1);
  }
  const mask = names.indexOf(MASK);
  return {
    find: (text) => {
      const all = patterns.find(text);
      const masks = all.filter(({ set }) => set === mask);
      return all
        .filter((match) => match.set !== mask && !masks.some((over) => hides(over, match)))
        .map(({ from, to, set }) => ({ from, to, group: names[set] ?? '' }));
    },
  };
}

function hides(mask: PatternMatch, { from, to }: PatternMatch): boolean {
  return (from > mask.from && from < mask.to) || (from === mask.from && to <= mask.to);
}
