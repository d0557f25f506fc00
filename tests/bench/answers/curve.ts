import { chancesFrom, hiddenOf, type Net } from '../../../src/answers/net.js';
import type { DecisionExample } from './collect.js';
import { WRONG_COST } from './judge.js';

/** The outcome of answering above a multiple of the chance of nothing; shares of the questions, from 0 to 1. */
export interface CurvePoint {
  readonly nothing: number;
  readonly right: number;
  readonly wrong: number;
  readonly refused: number;
  readonly cost: number;
}

/**
 * Weight of the chance that another passage answers, beside the chance that nothing does: where something answers, a
 * refusal costs too.
 */
export const OTHER = 0.4;
/** From 1 on: if nothing is more likely, no answer is given. */
const GRID = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.25, 2.5, 3, 3.5, 4, 5];
const chancesOf = (net: Net, row: Float64Array): Float64Array => chancesFrom(net, hiddenOf(net, row));

/** The curve over examples, each judged by a net fitted without its report. */
export function curveOf(examples: readonly DecisionExample[], netFor: (example: DecisionExample) => Net): CurvePoint[] {
  const judged = examples.map((one) => ({ outcome: one.outcome, chances: chancesOf(netFor(one), one.row) }));
  return GRID.map((nothing) => {
    let right = 0;
    let wrong = 0;
    let refused = 0;
    for (const { outcome, chances } of judged) {
      const [own = 0, other = 0, none = 0, talk = 0] = chances;
      const answered = own >= nothing * (none + talk + OTHER * other);
      if (answered ? outcome === 0 : outcome >= 2) right++;
      else if (answered) wrong++;
      else refused++;
    }
    const all = Math.max(1, judged.length);
    return {
      nothing,
      right: right / all,
      wrong: wrong / all,
      refused: refused / all,
      cost: (WRONG_COST * wrong + refused) / all,
    };
  });
}

/**
 * Least share of correct answers, if attainable: a refusal is no answer, however cheap. Half a point above the least
 * share required of `train`.
 */
const LEAST_RIGHT = 0.905;

/**
 * Costs are close over a wide range, and the minimum is a matter of chance: of the points within one standard error of
 * the minimum (`questions`: sample size) the present one (`kept`) stays; else the most careful one that reaches
 * `LEAST_RIGHT`; else the one of least cost.
 */
export function chosenOf(points: readonly CurvePoint[], questions: number, kept?: number): CurvePoint {
  const least = points.reduce((best, point) => (point.cost < best.cost ? point : best));
  const spread = WRONG_COST ** 2 * least.wrong + least.refused - least.cost ** 2;
  const error = Math.sqrt(Math.max(0, spread) / Math.max(1, questions));
  const alike = points.filter(({ cost, right }) => cost <= least.cost + error && right >= LEAST_RIGHT);
  const same = alike.find(({ nothing }) => nothing === kept);
  if (same) return same;
  return alike.reduce((best, point) => (point.nothing > best.nothing ? point : best), alike[0] ?? least);
}

/** Calibration by tenths of the chance: `0.8-0.9: 84.1% of 120`. */
export function calibrationOf(
  examples: readonly DecisionExample[],
  netFor: (example: DecisionExample) => Net,
  outcome: number,
): string[] {
  const tenths = Array.from({ length: 10 }, () => ({ count: 0, came: 0 }));
  for (const one of examples) {
    const chance = chancesOf(netFor(one), one.row)[outcome] ?? 0;
    const tenth = tenths[Math.min(9, Math.floor(chance * 10))];
    if (!tenth) continue;
    tenth.count++;
    if (one.outcome === outcome) tenth.came++;
  }
  return tenths.map(({ count, came }, i) => {
    const share = count === 0 ? '-' : `${((100 * came) / count).toFixed(1)}%`;
    return `${(i / 10).toFixed(1)}-${((i + 1) / 10).toFixed(1)}: ${share} of ${count}`;
  });
}

/** A point as a line. */
export function lineOf({ nothing, right, wrong, refused, cost }: CurvePoint): string {
  const percent = (share: number): string => (100 * share).toFixed(1);
  return `${nothing}: right ${percent(right)}, wrong quotes ${percent(wrong)}, refused ${percent(refused)}, cost ${cost.toFixed(3)}`;
}
