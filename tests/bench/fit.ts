/** A question with what it may be answered by, as rows of features. */
export interface Choice {
  readonly question: { readonly report: string };
  /** Features of option i: [i × width, (i + 1) × width). */
  readonly features: Float64Array | Float32Array;
  readonly right: readonly boolean[];
  /** What the example counts; 1 unless told. */
  readonly weight?: number;
}

/** Settings of a fit. */
export interface FitOptions {
  /** Strength of the pull to zero. */
  readonly ridge: number;
  /** Times each example is seen. */
  readonly rounds: number;
}

/** Score of unit `i` of an example. */
export function scoreAt(example: Choice, i: number, weights: Float64Array): number {
  const width = weights.length;
  let score = 0;
  const { features } = example;
  const row = i * width;
  for (let f = 0; f < width; f++) score += (features[row + f] as number) * (weights[f] as number);
  return score;
}

/** The unit that the weights put first; the first of equals; -1 where there is none. */
export function bestUnit(example: Choice, weights: Float64Array): number {
  let best = -1;
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < example.right.length; i++) {
    const score = scoreAt(example, i, weights);
    if (score > top) {
      top = score;
      best = i;
    }
  }
  return best;
}

/** Share of the examples whose best unit is right, in percent. */
export function accuracy(examples: readonly Choice[], weights: Float64Array): number {
  const right = examples.filter((example) => example.right[bestUnit(example, weights)] === true).length;
  return (100 * right) / examples.length;
}

/**
 * Weights that make the right units likely: the softmax of the scores of a question's units, the right ones taken together, with
 * a ridge; Adam over small batches in a fixed order, the rate falling to zero. Choices without a right unit teach nothing.
 */
export function fitWeights(examples: readonly Choice[], width: number, { ridge, rounds }: FitOptions): Float64Array {
  const weights = new Float64Array(width);
  const first = new Float64Array(width);
  const second = new Float64Array(width);
  const useful = examples.filter((example) => example.right.some(Boolean) && !example.right.every(Boolean));
  const batches = Math.max(1, Math.ceil(useful.length / BATCH));
  const steps = rounds * batches;
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(width);
    // Every `batches`-th example: each batch sees all articles.
    let size = 0;
    for (let i = step % batches; i < useful.length; i += batches) {
      const example = useful[i] as Choice;
      size += example.weight ?? 1;
      addGradient(example, weights, gradient);
    }
    const rate = 0.15 * (1 - step / (steps + 1));
    for (let f = 0; f < width; f++) {
      const g = (gradient[f] ?? 0) / Math.max(1, size) + ridge * (weights[f] ?? 0);
      const m = 0.9 * (first[f] ?? 0) + 0.1 * g;
      const v = 0.99 * (second[f] ?? 0) + 0.01 * g * g;
      first[f] = m;
      second[f] = v;
      weights[f] = (weights[f] ?? 0) - (rate * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return weights;
}

const BATCH = 64;

function addGradient(example: Choice, weights: Float64Array, gradient: Float64Array): void {
  const width = weights.length;
  const { features, right, weight = 1 } = example;
  const units = right.length;
  const mass = new Float64Array(units);
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < units; i++) {
    const score = scoreAt(example, i, weights);
    mass[i] = score;
    if (score > top) top = score;
  }
  let all = 0;
  let good = 0;
  for (let i = 0; i < units; i++) {
    const value = Math.exp((mass[i] as number) - top);
    mass[i] = value;
    all += value;
    if (right[i]) good += value;
  }
  for (let i = 0; i < units; i++) {
    const value = mass[i] as number;
    const pull = weight * (value / all - (right[i] ? value / Math.max(good, 1e-300) : 0));
    if (Math.abs(pull) < 1e-6) continue;
    const row = i * width;
    for (let f = 0; f < width; f++) gradient[f] = (gradient[f] as number) + pull * (features[row + f] as number);
  }
}

/** Which of `folds` parts an example falls in: all questions of one article in one part. */
export function foldsOf(examples: readonly Choice[], folds: number): (example: Pick<Choice, 'question'>) => number {
  const articles = [...new Set(examples.map((example) => example.question.report))].sort();
  const parts = new Map(articles.map((article, i) => [article, i % folds]));
  return (example) => parts.get(example.question.report) ?? 0;
}

/** Mean of the logarithm of the chance given to the right units, over examples that have any: a smoother figure than hits. */
export function likelihood(examples: readonly Choice[], weights: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const example of examples) {
    if (!example.right.some(Boolean)) continue;
    const scores = example.right.map((_, i) => scoreAt(example, i, weights));
    const top = Math.max(...scores);
    const mass = scores.map((score) => Math.exp(score - top));
    const all = mass.reduce((a, b) => a + b, 0);
    const good = mass.reduce((a, b, i) => a + (example.right[i] ? b : 0), 0);
    sum += Math.log(Math.max(1e-12, good / all));
    count++;
  }
  return sum / count;
}

/** For each set the accuracy and the likelihood on articles left out in turn, by weights fitted on the others. */
export function crossValidate(
  trained: readonly Choice[],
  tested: Readonly<Record<string, readonly Choice[]>>,
  width: number,
  options: FitOptions,
  folds = 8,
): Record<string, { readonly hits: number; readonly likelihood: number }> {
  const foldOf = foldsOf(trained, folds);
  const sums = new Map<string, { hits: number; likelihood: number }>();
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitWeights(
      trained.filter((example) => foldOf(example) !== fold),
      width,
      options,
    );
    for (const [name, examples] of Object.entries(tested)) {
      const out = examples.filter((example) => foldOf(example) === fold);
      const sum = sums.get(name) ?? { hits: 0, likelihood: 0 };
      const share = out.length / examples.length;
      sums.set(name, {
        hits: sum.hits + accuracy(out, weights) * share,
        likelihood: sum.likelihood + likelihood(out, weights) * share,
      });
    }
  }
  return Object.fromEntries(sums);
}
