import { minimise } from './minimise.js';

/** A row with the class that is true of it. */
export interface ClassExample {
  readonly row: Float64Array;
  readonly outcome: number;
  readonly weight: number;
}

/** The rows of examples one behind the other, zeros left out. */
interface Sparse {
  /** Row e: [starts[e], starts[e + 1]). */
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly values: Float64Array;
}

function sparseOf(examples: readonly ClassExample[]): Sparse {
  const starts = new Int32Array(examples.length + 1);
  examples.forEach(({ row }, e) => {
    let count = 0;
    for (let f = 0; f < row.length; f++) if (row[f] !== 0) count++;
    starts[e + 1] = (starts[e] as number) + count;
  });
  const places = new Int32Array(starts[examples.length] as number);
  const values = new Float64Array(places.length);
  let at = 0;
  for (const { row } of examples)
    for (let f = 0; f < row.length; f++) {
      if (row[f] === 0) continue;
      places[at] = f;
      values[at++] = row[f] as number;
    }
  return { starts, places, values };
}

/** Multinomial logistic regression with a ridge (not on the first column, the constant): one row of weights a class. The same result each time. */
export function fitClasses(examples: readonly ClassExample[], classes: number, ridge: number): Float64Array[] {
  const width = examples[0]?.row.length ?? 0;
  const total = examples.reduce((sum, one) => sum + one.weight, 0);
  const sparse = sparseOf(examples);
  const mass = new Float64Array(classes);
  const weights = minimise(classes * width, (at, gradient) => {
    let loss = 0;
    for (let e = 0; e < examples.length; e++) {
      const { outcome, weight } = examples[e] as ClassExample;
      loss += addGradient(sparse, e, outcome, weight / total, at, gradient, mass, width);
    }
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

/** Adds the gradient of example `e` and gives its loss. */
function addGradient(
  { starts, places, values }: Sparse,
  e: number,
  outcome: number,
  weight: number,
  weights: Float64Array,
  gradient: Float64Array,
  mass: Float64Array,
  width: number,
): number {
  const from = starts[e] as number;
  const to = starts[e + 1] as number;
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < mass.length; c++) {
    const base = c * width;
    let score = 0;
    for (let k = from; k < to; k++) score += (values[k] as number) * (weights[base + (places[k] as number)] as number);
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
    for (let k = from; k < to; k++) {
      const place = base + (places[k] as number);
      gradient[place] = (gradient[place] as number) + pull * (values[k] as number);
    }
  }
  return -weight * Math.log((mass[outcome] as number) / all);
}
