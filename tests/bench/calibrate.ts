import { confidenceInputs } from '../../src/search/confidence.js';
import { type RankedUnit, withoutOverlaps } from '../../src/search/rank.js';
import type { Example } from './examples.js';
import { scoreAt } from './fit.js';

/** The best unit of a question, what its chance of being right is judged by, and whether it is right. */
export interface Judged {
  readonly inputs: Readonly<Record<string, number>>;
  readonly right: boolean;
}

/** Judges each example's best unit, as scored by `weights`. Examples without any unit are left out. */
export function judge(examples: readonly Example[], weights: Float64Array): Judged[] {
  return examples.flatMap((example) => {
    const ranked: (RankedUnit & { readonly i: number })[] = example.views
      .map(({ view, unit }, i) => ({ view, unit, i, score: scoreAt(example, i, weights) }))
      .sort((a, b) => b.score - a.score || a.i - b.i);
    const [best, rival] = withoutOverlaps(ranked, 2);
    if (!best) return [];
    return [{ inputs: confidenceInputs(best, rival), right: example.right[ranked[0]?.i ?? 0] === true }];
  });
}

/** Logistic regression by gradient descent with a small ridge. */
export function fitConfidence(judged: readonly Judged[]): Record<string, number> {
  const names = Object.keys(judged[0]?.inputs ?? {});
  const weights = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  const rows = judged.map(({ inputs }) => Float64Array.from(names, (name) => inputs[name] ?? 0));
  for (let step = 0; step < 3000; step++) {
    const gradient = new Float64Array(names.length);
    rows.forEach((row, i) => {
      let sum = 0;
      for (let f = 0; f < row.length; f++) sum += (row[f] ?? 0) * (weights[f] ?? 0);
      const error = 1 / (1 + Math.exp(-sum)) - (judged[i]?.right ? 1 : 0);
      for (let f = 0; f < row.length; f++) gradient[f] = (gradient[f] ?? 0) + error * (row[f] ?? 0);
    });
    for (let f = 0; f < names.length; f++) {
      const g = (gradient[f] ?? 0) / rows.length + 0.0003 * (weights[f] ?? 0);
      speed[f] = 0.9 * (speed[f] ?? 0) + g;
      weights[f] = (weights[f] ?? 0) - 0.3 * (speed[f] ?? 0);
    }
  }
  return Object.fromEntries(names.map((name, f) => [name, weights[f] ?? 0]));
}

/** The chance that the fitted numbers give. */
export function chance(inputs: Readonly<Record<string, number>>, numbers: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const [name, value] of Object.entries(inputs)) sum += value * (numbers[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Lines "threshold, answered %, wrong % of answered", for questions with and without an answer in the corpus. */
export function curve(
  answerable: readonly Judged[],
  unanswerable: readonly Judged[],
  numbers: Readonly<Record<string, number>>,
): string[] {
  const percent = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));
  return [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((threshold) => {
    const given = answerable.filter(({ inputs }) => chance(inputs, numbers) >= threshold);
    const right = given.filter((one) => one.right).length;
    const wrongly = unanswerable.filter(({ inputs }) => chance(inputs, numbers) >= threshold).length;
    return `${threshold.toFixed(2)}: answered ${percent(given.length, answerable.length)}, right ${percent(right, answerable.length)}, right of answered ${percent(right, given.length)}; answered although nothing answers ${percent(wrongly, unanswerable.length)}`;
  });
}
