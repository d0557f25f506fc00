import type { QuestionWord } from '../../questions/question-word.js';
import type { Query } from '../../search/query.js';
import { slab } from '../../search/slab.js';
import type { PassageView, UnitView } from '../../search/view.js';
import type { Analyser } from '../../text/analyser.js';
import { noneOf } from './none.js';

/** The topics of a question, by its words. */
export interface AskedTopics {
  /** Numbers of topics. */
  readonly sets: readonly number[];
  /** For each, the rarity of its rarest word in the question. */
  readonly weights: readonly number[];
  readonly total: number;
}

export const NO_TOPICS: AskedTopics = { sets: [], weights: [], total: 0 };

/** The weight of an unmarked single syllable, which may be another word: an estimate. */
const UNMARKED = 0.4;

/** The topics of a question's words, without words that only identify the report. */
export function topicsAsked(words: readonly QuestionWord[], query: Query, { topics }: Analyser): AskedTopics {
  const rarity = raritiesOf(words, query);
  const found = new Map<number, number>();
  for (const { from, to, set } of topics.in(words)) {
    const isUnsure = to - from === 1 && words[from]?.marked === false;
    const weight = rarestIn(rarity, from, to) * (isUnsure ? UNMARKED : 1);
    if (weight > (found.get(set) ?? 0)) found.set(set, weight);
  }
  const weights = [...found.values()];
  return { sets: [...found.keys()], weights, total: weights.reduce((sum, one) => sum + one, 0) };
}

/** By word, its rarity in the reports; 0 if it only identifies the report. */
function raritiesOf(words: readonly QuestionWord[], { terms }: Query): Float64Array {
  const out = new Float64Array(words.length);
  for (const { aside, places, idf } of terms) if (!aside) for (const at of places) out[at] = idf;
  return out;
}

/** The rarity of the rarest word of the range. */
function rarestIn(rarity: Float64Array, from: number, to: number): number {
  let most = 0;
  for (let at = from; at < to; at++) most = Math.max(most, rarity[at] as number);
  return most;
}

/** By topic of the question, 1 if the unit is about it. */
export function topicsIn({ analysis }: PassageView, unit: UnitView, { sets }: AskedTopics): Uint8Array {
  const none = noneOf(sets.length).bytes;
  let out = none;
  if (sets.length === 0) return none;
  for (const { from, to, set } of analysis.topics) {
    if (from < unit.from || to > unit.to) continue;
    const at = sets.indexOf(set);
    if (at < 0) continue;
    if (out === none) out = slab.bytes(sets.length);
    out[at] = 1;
  }
  return out;
}

/** The weight of the matched topics. */
export function weightHeld({ weights }: AskedTopics, held: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < held.length; i++) if (held[i]) sum += weights[i] as number;
  return sum;
}
