import { ASKED_OF } from './decision/asked-of.js';
import { CLAIMS } from './decision/claims.js';
import { CLEAN } from './decision/clean.js';
import { FACTS } from './decision/facts.js';
import { GROUPS } from './decision/groups.js';
import { INTENTS } from './decision/intents.js';
import type { DecisionFeature, Judging } from './decision/judging.js';
import { MASS, REPORT } from './decision/mass.js';
import { NAMING } from './decision/naming.js';
import { ORDINALS } from './decision/ordinals.js';
import { PEOPLE } from './decision/people.js';
import { SIGNS } from './decision/signs.js';
import { TENSE } from './decision/tense.js';
import { THREAD } from './decision/thread.js';
import { TOPICS } from './decision/topics.js';
import { VALUES } from './decision/values.js';
import { MISSING, WORDS } from './decision/words.js';
import { FEATURES } from './features.js';
import { type Ranked, rivalOf } from './rank.js';

/** The verdict on the first unit: it answers, another passage would, nothing in the reports does, or nothing is asked. */
export const OUTCOMES = ['right', 'wrong', 'nothing', 'talk'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The decision's feature table, besides the features of the first unit. */
export const DECISION: readonly DecisionFeature[] = [
  ...MASS,
  ...REPORT,
  ...WORDS,
  ...MISSING,
  ...SIGNS,
  ...TOPICS,
  ...VALUES,
  ...GROUPS,
  ...ASKED_OF,
  ...TENSE,
  ...FACTS,
  ...CLEAN,
  ...PEOPLE,
  ...THREAD,
  ...NAMING,
  ...ORDINALS,
  ...CLAIMS,
  ...INTENTS,
];

/**
 * Column names: those of the table, two for each attribute (is its sign missing, how far away is it), and the features of the first unit.
 */
export function decisionNames(attributes: readonly string[]): string[] {
  return [
    ...DECISION.map(({ name }) => name),
    ...attributes.map((name) => `lacks:${name}`),
    ...attributes.map((name) => `far:${name}`),
    ...FEATURES.map(({ name }) => `unit:${name}`),
  ];
}

/** The row of values that the first unit of a pool is judged by, in the order of `decisionNames`. Undefined if the pool is empty. */
export function decisionRow(ranked: Ranked): Float64Array | undefined {
  const [first] = ranked.units;
  if (!first) return undefined;
  const { attributes, analyser } = ranked.pool.inquiry;
  const judging: Judging = { ranked, first, rival: rivalOf(ranked) };
  const count = analyser.attributes.attributes.length;
  const behind = DECISION.length + 2 * count;
  const row = new Float64Array(behind + FEATURES.length);
  DECISION.forEach(({ value }, i) => {
    row[i] = value(judging);
  });
  attributes.forEach((set, i) => {
    const held = (first.evidence.signs[i] as number) > 0;
    row[DECISION.length + set] = held ? 0 : 1;
    // A sign far from all words of the question is rarely the one in question, yet better than none.
    row[DECISION.length + count + set] = held ? 1 - (first.evidence.near[i] as number) : 0;
  });
  row.set(first.row, behind);
  return row;
}
