import type { Analyser } from '../text/analyser.js';
import type { SetMatch } from '../text/phrase-sets.js';
import type { Word } from '../text/phrases.js';
import { KIND, typedTokens } from '../text/typed.js';
import type { Recognised } from './kinds.js';
import type { PreparedPassage } from './prepared.js';
import { itemsIn, type Unit, unitsOf } from './units.js';

/** What a passage contains besides its words, independent of the question. */
export interface Analysis {
  /** Kinds of each token, bits of `KIND`. */
  readonly kinds: Uint16Array;
  readonly recognised: Recognised;
  /** Phrases of synonym groups. */
  readonly synonyms: readonly SetMatch[];
  /** Phrases that show an attribute. */
  readonly signs: readonly SetMatch[];
  /** Words of topics. */
  readonly topics: readonly SetMatch[];
  /** Phrases that point to an intent. */
  readonly cues: readonly SetMatch[];
  /** A stretch that may be quoted: the tokens [from, to). */
  readonly units: readonly UnitTokens[];
}

/** A unit with its tokens. */
export interface UnitTokens extends Unit {
  readonly from: number;
  readonly to: number;
  /** The kinds of all its tokens, bits of `KIND`. */
  readonly kinds: number;
  /** List items in it, see `itemsIn`. */
  readonly items: number;
}

const known = new WeakMap<PreparedPassage, Analysis>();

/** The analysis of a passage, computed once for as long as the passage is cached. */
export function analysisOf(passage: PreparedPassage, analyser: Analyser): Analysis {
  const kept = known.get(passage);
  if (kept) return kept;
  const words: Word[] = passage.words.map((word, i) => {
    const folded = passage.folded[i] ?? word;
    return { word, folded, marked: word !== folded };
  });
  const kinds = typedTokens(passage, analyser.names);
  const made: Analysis = {
    kinds,
    recognised: { bits: new Uint8Array(kinds.length), looked: 0 },
    synonyms: analyser.synonyms.find(words),
    signs: analyser.attributes.signs.find(words).filter((sign) => !ofCalendar(sign, kinds, words, analyser)),
    topics: analyser.topics.in(words),
    cues: analyser.cues.find(words),
    units: unitsOf(passage.text, passage.sentences).map((unit) => tokensOf(unit, passage, kinds)),
  };
  known.set(passage, made);
  return made;
}

function tokensOf({ span, sentences }: Unit, { text, starts }: PreparedPassage, kinds: Uint16Array): UnitTokens {
  const from = firstAt(starts, span.start);
  const to = firstAt(starts, span.end);
  let all = 0;
  for (let at = from; at < to; at++) all |= kinds[at] as number;
  return { span, sentences, from, to, kinds: all, items: itemsIn(text, span) };
}

const CALENDAR = KIND.date | KIND.year;

/** A word of a date ("tháng" of "tháng 6", "năm" of "năm 2024") states no duration. */
function ofCalendar(
  { from, to, set }: SetMatch,
  kinds: Uint16Array,
  words: readonly Word[],
  { attributes: { attributes } }: Analyser,
): boolean {
  if (((attributes[set]?.kinds ?? 0) & CALENDAR) !== 0) return false;
  for (let at = from; at < to; at++) if (((kinds[at] as number) & CALENDAR) !== 0) return true;
  return words[to - 1]?.folded === 'nam' && ((kinds[to] ?? 0) & KIND.year) !== 0;
}

/** Index of the first token that starts at or after `offset`. */
function firstAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
