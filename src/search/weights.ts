import { readFile } from 'node:fs/promises';
import { FEATURES } from './features.js';
import { inOrder } from './in-order.js';
import { MARK_FEATURES } from './marks.js';

const FROM = { file: 'ranking/weights.json', tune: 'npm run tune:text' };

/** Fitted numbers of the ranking. */
export interface Weights {
  /** One for each feature, in the order of `FEATURES`. */
  readonly features: Float64Array;
  /** One for each of `MARK_FEATURES`, in that order. */
  readonly marks: Float64Array;
  /** Chance of being right = 1 / (1 + exp(-(sum of input × number))), by name of input; see `confidenceOf`. */
  readonly confidence: Readonly<Record<string, number>>;
  /**
   * The chance a passage needs in order to answer when only the words of its text are known; from the curve in
   * `figures`.
   */
  readonly least: number;
}

/** `data/ranking/weights.json`, written by the tuning script. */
export interface WeightsFile {
  /** Day of fitting, ISO. */
  readonly date: string;
  /** What was measured with them, by name. */
  readonly figures: Readonly<Record<string, string | number | readonly string[]>>;
  readonly features: Readonly<Record<string, number>>;
  readonly marks: Readonly<Record<string, number>>;
  readonly confidence: Readonly<Record<string, number>>;
  readonly least: number;
}

/** @throws Error when a feature of the tables is missing in the file, or one of the file in the tables. */
export function parseWeights(json: string): Weights {
  const file = JSON.parse(json) as WeightsFile;
  return {
    features: inOrder(
      FEATURES.map((feature) => feature.name),
      file.features,
      { ...FROM, what: 'features' },
    ),
    marks: inOrder(
      MARK_FEATURES.map((feature) => feature.name),
      file.marks,
      { ...FROM, what: 'marks' },
    ),
    confidence: file.confidence,
    least: file.least,
  };
}

/** Reads `weights.json`. */
export async function readWeights(path: string): Promise<Weights> {
  return parseWeights(await readFile(path, 'utf8'));
}
