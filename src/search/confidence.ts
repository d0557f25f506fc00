import type { RankedUnit } from './rank.js';
import type { Weights } from './weights.js';

/**
 * Inputs to the chance of being right; the numbers are in `data/ranking/weights.json`.
 * @param rival the best other unit that shares no words with it.
 */
export function confidenceInputs(
  { view, unit, score }: RankedUnit,
  rival: RankedUnit | undefined,
): Record<string, number> {
  const { query, totals } = view;
  let found = 0;
  let near = 0;
  let rarestMissing = 0;
  let unknown = 0;
  query.terms.forEach((term, i) => {
    if (unit.found[i]) found += term.idf;
    else rarestMissing = Math.max(rarestMissing, term.idf);
    if (term.passages === 0) unknown += term.idf;
    if (unit.found[i] || view.found[i] || view.inTitle[i]) near += term.idf;
  });
  let pairs = 0;
  query.pairs.forEach((pair, i) => {
    if (unit.foundPairs[i]) pairs += pair.idf;
  });
  let strangePairs = 0;
  for (const pair of query.pairs) if (pair.passages === 0) strangePairs += pair.idf;
  const rarest = Math.max(1e-9, ...query.terms.map((term) => term.idf));
  return {
    constant: 1,
    score: score / 10,
    lead: rival ? Math.min(3, score - rival.score) : 3,
    coverage: found / totals.idf,
    passage: near / totals.idf,
    pairs: pairs / totals.pairs,
    missing: rarestMissing / rarest,
    amount: Math.log(1 + found),
    unknown: unknown / totals.idf,
    strange: strangePairs / totals.pairs,
    terms: Math.min(1, query.terms.length / 12),
  };
}

/** Chance from 0 to 1 that the unit answers the question. */
export function confidenceOf(unit: RankedUnit, rival: RankedUnit | undefined, weights: Weights): number {
  let sum = 0;
  for (const [name, value] of Object.entries(confidenceInputs(unit, rival)))
    sum += value * (weights.confidence[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
