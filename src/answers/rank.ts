import { overlaps } from '../text/span.js';
import type { Evidence, Pool } from './evidence.js';
import { type Beside, FEATURES, rowOf } from './features.js';

/** A unit in its place. */
export interface RankedUnit {
  readonly evidence: Evidence;
  readonly beside: Beside;
  readonly row: Float64Array;
  readonly score: number;
  /** The part of it that its own words and facts make, whatever its report. */
  readonly ownScore: number;
  /** Its share of the chance, over all units of the pool. */
  readonly mass: number;
}

/** The units of a pool, best first. */
export interface Ranked {
  readonly pool: Pool;
  readonly units: readonly RankedUnit[];
}

/** Columns that tell of the report, not of the unit. */
const OF_REPORT = FEATURES.flatMap(({ group }, i) => (group === 'report' ? [i] : []));

/** Ranks a pool by fitted weights, in the order of `FEATURES`; equal units in the order of the text. */
export function rankPool(pool: Pool, weights: Float64Array): Ranked {
  const measured = pool.evidence.flatMap((evidence) => {
    const report = pool.reports.get(evidence.report.id);
    if (!report) return [];
    const beside = { evidence, report, pool };
    const row = rowOf(beside);
    let score = 0;
    for (let i = 0; i < row.length; i++) score += (row[i] as number) * (weights[i] as number);
    let ownScore = score;
    for (const i of OF_REPORT) ownScore -= (row[i] as number) * (weights[i] as number);
    return [{ evidence, beside, row, score, ownScore }];
  });
  const top = Math.max(...measured.map((one) => one.score));
  const all = measured.reduce((sum, one) => sum + Math.exp(one.score - top), 0);
  return {
    pool,
    units: measured.map((one) => ({ ...one, mass: Math.exp(one.score - top) / all })).sort((a, b) => b.score - a.score),
  };
}

/** Do two units share words, or say the same word for word (the same news on another page)? */
export function isSame(a: RankedUnit, b: RankedUnit): boolean {
  return sharesWords(a, b) || textOf(a) === textOf(b);
}

const textOf = ({ evidence: { found } }: RankedUnit): string =>
  found.view.passage.text.slice(found.unit.span.start, found.unit.span.end);

/** Do two units share words? */
export function sharesWords(a: RankedUnit, b: RankedUnit): boolean {
  return a.evidence.report.id === b.evidence.report.id && overlaps(a.evidence.found.span, b.evidence.found.span);
}

/** The best unit that shares no words with the first; nothing where there is none. */
export function rivalOf({ units }: Ranked): RankedUnit | undefined {
  const [first] = units;
  return first && units.find((one) => !isSame(one, first));
}
