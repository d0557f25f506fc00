import type { Analyser } from '../text/analyser.js';
import type { SetMatch } from '../text/phrase-sets.js';
import type { Word } from '../text/phrases.js';
import { typedTokens } from '../text/typed.js';
import type { PreparedPassage } from './prepared.js';

/** What a passage holds besides its words, whatever is asked. */
export interface Analysis {
  /** Kinds of each token, bits of `KIND`. */
  readonly kinds: Uint16Array;
  /** Phrases of groups of synonyms. */
  readonly synonyms: readonly SetMatch[];
  /** Phrases that are signs of what may be asked for. */
  readonly signs: readonly SetMatch[];
  /** For each token but the last itself and the next one, folded, with an underscore between. */
  readonly pairs: readonly string[];
  /** Phrases that tell an intent. */
  readonly cues: readonly SetMatch[];
}

const known = new WeakMap<PreparedPassage, Analysis>();

/** The analysis of a passage, worked out once for as long as the passage is kept. */
export function analysisOf(passage: PreparedPassage, analyser: Analyser): Analysis {
  const kept = known.get(passage);
  if (kept) return kept;
  const words: Word[] = passage.words.map((word, i) => {
    const folded = passage.folded[i] ?? word;
    return { word, folded, marked: word !== folded };
  });
  const made: Analysis = {
    kinds: typedTokens(passage, analyser.names),
    synonyms: analyser.synonyms.find(words),
    signs: analyser.attributes.signs.find(words),
    pairs: passage.folded.slice(1).map((next, i) => `${passage.folded[i]}_${next}`),
    cues: analyser.cues.find(words),
  };
  known.set(passage, made);
  return made;
}
