import { confidenceInputs } from '../../src/search/confidence.js';
import { type RankedUnit, withoutOverlaps } from '../../src/search/rank.js';
import type { Example } from './examples.js';
import { scoreAt } from './fit.js';

/** The best unit of a question, what its chance of being right is judged by, and whether it is right. */
export interface Judged {
  /** The article that answers. */
  readonly article: string;
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
    return [
      {
        article: example.question.report,
        inputs: confidenceInputs(best, rival),
        right: example.right[ranked[0]?.i ?? 0] === true,
      },
    ];
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

/** The chances of `tested`, each by numbers fitted without its own article. */
export function chancesLeftOut(judged: readonly Judged[], foldOf: (one: Judged) => number, folds: number): number[] {
  const fitted = Array.from({ length: folds }, (_, fold) =>
    fitConfidence(judged.filter((one) => foldOf(one) !== fold)),
  );
  return judged.map((one) => chance(one.inputs, fitted[foldOf(one)] ?? {}));
}

/** The chance that the fitted numbers give. */
export function chance(inputs: Readonly<Record<string, number>>, numbers: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const [name, value] of Object.entries(inputs)) sum += value * (numbers[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** What a wrong quote costs, in misses, and how many of a hundred questions nothing answers. */
const COST = { wrong: 5, unanswerable: 10 } as const;
/** Of the questions that something answers at most this share may be refused. */
const MOST_REFUSED = 0.03;
const THRESHOLDS = [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** A point of the curve: shares from 0 to 1. */
export interface Point {
  readonly threshold: number;
  /** Of the questions that something answers. */
  readonly answered: number;
  readonly right: number;
  /** Of the questions that nothing answers. */
  readonly wrongly: number;
  /** Misses a hundred questions, a quote where nothing answers counted as several. */
  readonly cost: number;
}

/** What each threshold gives, by the chances of questions with and without an answer in the corpus. */
export function curve(
  answerable: readonly { readonly chance: number; readonly right: boolean }[],
  unanswerable: readonly { readonly chance: number }[],
): Point[] {
  return THRESHOLDS.map((threshold) => {
    const given = answerable.filter(({ chance }) => chance >= threshold);
    const answered = given.length / answerable.length;
    const right = given.filter((one) => one.right).length / answerable.length;
    const wrongly = unanswerable.filter(({ chance }) => chance >= threshold).length / unanswerable.length;
    const cost = (100 - COST.unanswerable) * (1 - right) + COST.unanswerable * COST.wrong * wrongly;
    return { threshold, answered, right, wrongly, cost };
  });
}

/** The point of least cost, and the one of those that refuse few enough. */
export function choosePoint(points: readonly Point[]): { readonly best: Point; readonly chosen: Point } {
  const least = (some: readonly Point[]): Point => some.reduce((a, b) => (b.cost < a.cost ? b : a));
  return { best: least(points), chosen: least(points.filter((one) => 1 - one.answered <= MOST_REFUSED)) };
}

/** A point as a line of text. */
export function lineOf({ threshold, answered, right, wrongly, cost }: Point): string {
  const percent = (share: number): string => (100 * share).toFixed(1);
  return `${threshold.toFixed(2)}: answered ${percent(answered)}, right ${percent(right)}, right of answered ${percent(right / answered)}; answered although nothing answers ${percent(wrongly)}; cost ${cost.toFixed(1)}`;
}
