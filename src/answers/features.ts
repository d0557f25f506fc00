import type { Beside, Feature } from './feature.js';
import { ASKED } from './features/asked.js';
import { BLOCK } from './features/block.js';
import { CLAIMED } from './features/claims.js';
import { FACTS } from './features/facts.js';
import { LABELS } from './features/labels.js';
import { PEOPLE } from './features/people.js';
import { REPLIES } from './features/replies.js';
import { TEXT } from './features/text.js';
import { TOPICS } from './features/topics.js';
import { YEARS } from './features/years.js';
import type { Inquiry } from './inquiry.js';
import { THREAD_FEATURES } from './thread-features.js';

/** The feature table of units. The weights are in `data/ranking/answers.json`, by name. */
export const FEATURES: readonly Feature[] = [
  ...TEXT,
  ...FACTS,
  ...ASKED,
  ...YEARS,
  ...TOPICS,
  ...THREAD_FEATURES,
  ...REPLIES,
  ...PEOPLE,
  ...CLAIMED,
  ...LABELS,
  ...BLOCK,
];

const COLUMNS = FEATURES.map((feature, at) => ({ feature, at }));

/** The features that matter for a question, with their columns. The others are 0 for all units, or have no weight. */
export function liveColumns(
  inquiry: Inquiry,
  weights: Float64Array,
): readonly { readonly feature: Feature; readonly at: number }[] {
  return COLUMNS.filter(({ feature, at }) => weights[at] !== 0 && (feature.when?.(inquiry) ?? true));
}

/** The features of a unit, in the order of the table. */
export function rowOf(beside: Beside): Float64Array {
  const row = new Float64Array(FEATURES.length);
  for (let i = 0; i < row.length; i++) row[i] = FEATURES[i]?.value(beside) ?? 0;
  return row;
}
