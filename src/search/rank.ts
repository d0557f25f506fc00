import { FEATURES, type Feature } from './features.js';
import { slab } from './slab.js';
import type { PassageView, UnitView } from './view.js';
import type { Weights } from './weights.js';

/** A unit with its score. */
export interface RankedUnit {
  readonly view: PassageView;
  readonly unit: UnitView;
  readonly score: number;
}

/** The features of a unit, in the order of the table. */
export function featuresOf(view: PassageView, unit: UnitView): Float64Array {
  const values = slab.doubles(FEATURES.length);
  for (let i = 0; i < FEATURES.length; i++) {
    const { value, asks } = FEATURES[i] as Feature;
    if (asks === undefined || asks === view.query.kind) values[i] = value(view, unit);
  }
  return values;
}

/** Weighted sum of the features. */
function scoreOf(features: Float64Array, weights: Weights): number {
  let score = 0;
  for (let i = 0; i < features.length; i++) score += (features[i] as number) * (weights.features[i] as number);
  return score;
}

/** Scores every unit of the passages; best first, ties in a fixed order. */
export function rankUnits(views: readonly PassageView[], weights: Weights): RankedUnit[] {
  return views
    .flatMap((view) => view.units.map((unit) => ({ view, unit, score: scoreOf(featuresOf(view, unit), weights) })))
    .sort((a, b) => b.score - a.score || a.view.passage.id - b.view.passage.id || a.unit.from - b.unit.from);
}

/** The best unit of each group that shares words, in order, at most `limit`. */
export function withoutOverlaps(ranked: readonly RankedUnit[], limit: number): RankedUnit[] {
  const out: RankedUnit[] = [];
  for (const one of ranked) {
    if (out.length >= limit) break;
    const shares = (other: RankedUnit): boolean =>
      other.view === one.view && other.unit.from < one.unit.to && one.unit.from < other.unit.to;
    if (!out.some(shares)) out.push(one);
  }
  return out;
}
