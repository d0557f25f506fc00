/** A row with the class that is true of it. */
export interface ClassExample {
  readonly row: Float64Array;
  readonly outcome: number;
  readonly weight: number;
}

/**
 * Multinomial logistic regression with a ridge (not on the first column, the constant): one row of weights a class; full batches,
 * Adam, a rate that falls to zero. The same result each time.
 */
export function fitClasses(
  examples: readonly ClassExample[],
  classes: number,
  ridge: number,
  steps = 300,
): Float64Array[] {
  const width = examples[0]?.row.length ?? 0;
  const size = classes * width;
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const total = examples.reduce((sum, one) => sum + one.weight, 0);
  const sparse = examples.map(({ row }) => Int32Array.from([...row.keys()].filter((f) => row[f] !== 0)));
  const mass = new Float64Array(classes);
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(size);
    examples.forEach(({ row, outcome, weight }, e) => {
      const places = sparse[e] as Int32Array;
      addGradient(row, places, outcome, weight / total, weights, gradient, mass, width);
    });
    const rate = 0.1 * (1 - step / (steps + 1));
    for (let i = 0; i < size; i++) {
      const pull = i % width === 0 ? 0 : (ridge / total) * (weights[i] as number);
      const g = (gradient[i] as number) + pull;
      const m = 0.9 * (first[i] as number) + 0.1 * g;
      const v = 0.99 * (second[i] as number) + 0.01 * g * g;
      first[i] = m;
      second[i] = v;
      weights[i] =
        (weights[i] as number) - (rate * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.99 ** step)) + 1e-9);
    }
  }
  return Array.from({ length: classes }, (_, c) => weights.slice(c * width, (c + 1) * width));
}

function addGradient(
  row: Float64Array,
  places: Int32Array,
  outcome: number,
  weight: number,
  weights: Float64Array,
  gradient: Float64Array,
  mass: Float64Array,
  width: number,
): void {
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
}
