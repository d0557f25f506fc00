import type { Example } from './examples.js';

/** Settings of a fit. */
export interface FitOptions {
  /** Strength of the pull to zero. */
  readonly ridge: number;
  /** Times each example is seen. */
  readonly rounds: number;
}

/** Score of unit `i` of an example. */
export function scoreAt(example: Example, i: number, weights: Float64Array): number {
  const width = weights.length;
  let score = 0;
  const { features } = example;
  const row = i * width;
  for (let f = 0; f < width; f++) score += (features[row + f] as number) * (weights[f] as number);
  return score;
}

/** The unit that the weights put first; the first of equals; -1 where there is none. */
export function bestUnit(example: Example, weights: Float64Array): number {
  let best = -1;
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < example.units.length; i++) {
    const score = scoreAt(example, i, weights);
    if (score > top) {
      top = score;
      best = i;
    }
  }
  return best;
}

/** Share of the examples whose best unit is right, in percent. */
export function accuracy(examples: readonly Example[], weights: Float64Array): number {
  const right = examples.filter((example) => example.right[bestUnit(example, weights)] === true).length;
  return (100 * right) / examples.length;
}

/**
 * Weights that make the right units likely: the softmax of the scores of a question's units, the right ones taken together, with
 * a ridge; Adam over small batches in a fixed order, the rate falling to zero. Examples without a right unit teach nothing.
 */
export function fitWeights(examples: readonly Example[], width: number, { ridge, rounds }: FitOptions): Float64Array {
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
    for (let i = step % batches; i < useful.length; i += batches, size++)
      addGradient(useful[i] as Example, weights, gradient);
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

function addGradient(example: Example, weights: Float64Array, gradient: Float64Array): void {
  const width = weights.length;
  const { features, right } = example;
  const units = example.units.length;
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
    const pull = value / all - (right[i] ? value / Math.max(good, 1e-300) : 0);
    if (Math.abs(pull) < 1e-6) continue;
    const row = i * width;
    for (let f = 0; f < width; f++) gradient[f] = (gradient[f] as number) + pull * (features[row + f] as number);
  }
}

/** Which of `folds` parts an example falls in: all questions of one article in one part. */
export function foldsOf(examples: readonly Example[], folds: number): (example: Example) => number {
  const articles = [...new Set(examples.map((example) => example.question.report))].sort();
  const parts = new Map(articles.map((article, i) => [article, i % folds]));
  return (example) => parts.get(example.question.report) ?? 0;
}

/** Mean accuracy on each fold of articles left out in turn, by weights fitted on the others. */
export function crossValidate(
  trained: readonly Example[],
  tested: Readonly<Record<string, readonly Example[]>>,
  width: number,
  options: FitOptions,
  folds = 8,
): Record<string, number> {
  const foldOf = foldsOf(trained, folds);
  const right: Record<string, number> = {};
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitWeights(
      trained.filter((example) => foldOf(example) !== fold),
      width,
      options,
    );
    for (const [name, examples] of Object.entries(tested)) {
      const out = examples.filter((example) => foldOf(example) === fold);
      right[name] = (right[name] ?? 0) + (accuracy(out, weights) * out.length) / 100;
    }
  }
  return Object.fromEntries(
    Object.entries(tested).map(([name, examples]) => [name, (100 * (right[name] ?? 0)) / examples.length]),
  );
}
