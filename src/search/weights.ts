import { readFile } from 'node:fs/promises';
import { FEATURES } from './features.js';

/** Fitted numbers of the ranking. */
export interface Weights {
  /** One for each feature, in the order of `FEATURES`. */
  readonly features: Float64Array;
  /** Chance of being right = 1 / (1 + exp(-(sum of input × number))), by name of input; see `confidenceOf`. */
  readonly confidence: Readonly<Record<string, number>>;
}

/** `data/ranking/weights.json`: written by the tuning script. */
export interface WeightsFile {
  /** Day of fitting, ISO. */
  readonly date: string;
  /** What was measured with them, free text by name. */
  readonly figures: Readonly<Record<string, string | number>>;
  readonly features: Readonly<Record<string, number>>;
  readonly confidence: Readonly<Record<string, number>>;
}

/** @throws Error when the file lacks a feature of the table or has one that is not in it. */
export function parseWeights(json: string): Weights {
  const file = JSON.parse(json) as WeightsFile;
  const names = FEATURES.map((feature) => feature.name);
  const unknown = Object.keys(file.features).filter((name) => !names.includes(name));
  const missing = names.filter((name) => !Number.isFinite(file.features[name]));
  if (unknown.length + missing.length > 0)
    throw new Error(
      `weights.json does not fit the features: missing ${missing.join(', ')}; unknown ${unknown.join(', ')}`,
    );
  return { features: Float64Array.from(names, (name) => file.features[name] ?? 0), confidence: file.confidence };
}

/** Reads `weights.json`. */
export async function readWeights(path: string): Promise<Weights> {
  return parseWeights(await readFile(path, 'utf8'));
}
