import { minimise } from './minimise.js';

/** A row with the class that is true of it. */
export interface ClassExample {
  readonly row: Float64Array;
  readonly outcome: number;
  readonly weight: number;
}

/** Multinomial logistic regression with a ridge (not on the first column, the constant): one row of weights a class. The same result each time. */
export function fitClasses(examples: readonly ClassExample[], classes: number, ridge: number): Float64Array[] {
  const width = examples[0]?.row.length ?? 0;
  const total = examples.reduce((sum, one) => sum + one.weight, 0);
  const sparse = examples.map(({ row }) => Int32Array.from([...row.keys()].filter((f) => row[f] !== 0)));
  const mass = new Float64Array(classes);
  const weights = minimise(classes * width, (at, gradient) => {
    let loss = 0;
    examples.forEach(({ row, outcome, weight }, e) => {
      loss += addGradient(row, sparse[e] as Int32Array, outcome, weight / total, at, gradient, mass, width);
    });
    for (let i = 0; i < at.length; i++) {
      if (i % width === 0) continue;
      const own = at[i] as number;
      gradient[i] = (gradient[i] as number) + (ridge / total) * own;
      loss += (ridge / total / 2) * own * own;
    }
    return loss;
  });
  return Array.from({ length: classes }, (_, c) => weights.slice(c * width, (c + 1) * width));
}

/** Adds the gradient of one example and gives its loss. */
function addGradient(
  row: Float64Array,
  places: Int32Array,
  outcome: number,
  weight: number,
  weights: Float64Array,
  gradient: Float64Array,
  mass: Float64Array,
  width: number,
): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < mass.length; c++) {
    let score = 0;
    for (const f of places) score += (row[f] as number) * (weights[c * width + f] as number);
    mass[c] = score;
    if (score > top) top = score;
  }
  let all = 0;
  for (let c = 0; c < mass.length; c++) {
    const value = Math.exp((mass[c] as number) - top);
    mass[c] = value;
    all += value;
  }
  for (let c = 0; c < mass.length; c++) {
    const pull = weight * ((mass[c] as number) / all - (c === outcome ? 1 : 0));
    const base = c * width;
    for (const f of places) gradient[base + f] = (gradient[base + f] as number) + pull * (row[f] as number);
  }
  return -weight * Math.log((mass[outcome] as number) / all);
}
