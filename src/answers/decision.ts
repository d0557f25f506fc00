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
import { type Ranked, rivalOf } from './rank.js';

/** What comes of the first unit: it answers, another passage would, nothing here does, or nothing is asked at all. */
export const OUTCOMES = ['right', 'wrong', 'nothing', 'talk'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The table. Weights in `data/ranking/answers.json`, by outcome and name. */
export const DECISION: readonly DecisionFeature[] = [
  { name: 'constant', group: 'base', value: () => 1 },
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

/** Names of the columns: those of the table, then one for each attribute whose sign the first unit lacks. */
export function decisionNames(attributes: readonly string[]): string[] {
  return [...DECISION.map(({ name }) => name), ...attributes.map((name) => `lacks:${name}`)];
}

/** What the first unit of a pool is judged by, in the order of `decisionNames`; nothing where the pool is empty. */
export function decisionRow(ranked: Ranked): Float64Array | undefined {
  const [first] = ranked.units;
  if (!first) return undefined;
  const { attributes, analyser } = ranked.pool.inquiry;
  const judging: Judging = { ranked, first, rival: rivalOf(ranked) };
  const row = new Float64Array(DECISION.length + analyser.attributes.attributes.length);
  DECISION.forEach(({ value }, i) => {
    row[i] = value(judging);
  });
  attributes.forEach((set, i) => {
    row[DECISION.length + set] = 1 - (first.evidence.near[i] as number);
  });
  return row;
}

/** Chances of the outcomes by fitted weights (one row an outcome, in their order), summing to 1. */
export function chancesOf(row: Float64Array, weights: readonly Float64Array[]): Float64Array {
  const scores = weights.map((own) => {
    let sum = 0;
    for (let i = 0; i < row.length; i++) sum += (row[i] as number) * (own[i] as number);
    return sum;
  });
  const top = Math.max(...scores);
  const mass = scores.map((score) => Math.exp(score - top));
  const all = mass.reduce((a, b) => a + b, 0);
  return Float64Array.from(mass, (one) => one / all);
}
