import type { Word } from '../text/phrases.js';
import type { Rows } from '../text/rows.js';

/** An intent with its probability. */
export interface Guess {
  readonly intent: string;
  /** 0 to 1; the sum over all intents is 1. */
  readonly probability: number;
}

/** An utterance with its intent; words as in questions, slots as words that begin with an underscore. */
export interface Example {
  readonly intent: string;
  readonly words: readonly Word[];
}

export interface IntentClassifier {
  /**
   * All intents, most likely first. `words`: names and numbers as slots; `cued`: intents with a cue phrase in the
   * question.
   */
  guess(words: readonly Word[], cued?: ReadonlyMap<string, number>): Guess[];
}

/** Most words read of a question: keeps the product of probabilities above the smallest number. */
const MAX_WORDS = 28;
/** Additive smoothing of natural's Bayes classifier. */
export const SMOOTHING = 0.3;
/** Features overlap (a word is in two pairs), so raw odds are overconfident: their logarithms are divided by this. */
const TEMPERATURE = 2.6;

/** What a cue phrase of at least two words adds to the log odds of its intent; one word counts half. */
const CUE_WEIGHT = 1.6;

/**
 * Single words with and without marks, pairs without, the first and the last word. A word typed without marks gives no
 * feature with marks.
 */
export function features(words: readonly Word[]): string[] {
  const folded = words.slice(0, MAX_WORDS).map((word) => word.folded);
  const out = new Set(folded);
  for (const word of words.slice(0, MAX_WORDS)) if (word.marked) out.add(`'${word.word}`);
  for (let i = 0; i + 1 < folded.length; i++) out.add(`${folded[i]} ${folded[i + 1]}`);
  out.add(`^${folded[0] ?? ''}`);
  out.add(`${folded.at(-1) ?? ''}$`);
  return [...out];
}

/** The counts of natural's Bayes classifier after training. */
export interface Counts {
  /** Number of examples in total and by intent, in the order of training; plus one each, natural's smoothing. */
  readonly examples: number;
  readonly byIntent: Readonly<Record<string, number>>;
  /** By feature, the number of examples of each intent that have it; smoothed likewise. */
  readonly features: Rows;
}

/** Most features whose logarithms are cached; all are dropped when there are more. */
const MOST_KEPT = 2000;

/**
 * The probability of each intent as in natural's `getClassifications`, from its counts: without training, and without
 * loading it.
 */
export function chancesFrom({
  examples,
  byIntent,
  features: counted,
}: Counts): (found: readonly string[]) => Map<string, number> {
  const intents = Object.entries(byIntent);
  const unseen = Float64Array.from(intents, ([, own]) => Math.log(SMOOTHING / own));
  const kept = new Map<string, Float64Array>();
  const logsOf = (feature: string): Float64Array => {
    const known = kept.get(feature);
    if (known) return known;
    const row = counted.get(feature);
    const logs = row ? unseen.slice() : unseen;
    intents.forEach(([intent, own], i) => {
      const count = row?.numbers[row.names.indexOf(intent)];
      if (count) logs[i] = Math.log(count / own);
    });
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(feature, logs);
    return logs;
  };
  return (found) => {
    const rows = found.map(logsOf);
    const chances = intents.map(([intent, own], i): [string, number] => {
      let log = 0;
      for (const row of rows) log += row[i] as number;
      return [intent, (own / examples) * Math.exp(log)];
    });
    return new Map(chances.sort(([, a], [, b]) => b - a));
  };
}

/** The trained classifier. */
export function classifierFrom(counts: Counts): IntentClassifier {
  const chancesOf = chancesFrom(counts);
  return {
    guess(words, cued = new Map()) {
      if (words.length === 0) return [];
      const logs = [...chancesOf(features(words))].map(([label, value]) => ({
        label,
        log: Math.log(Math.max(value, Number.MIN_VALUE)) / TEMPERATURE + CUE_WEIGHT * (cued.get(label) ?? 0),
      }));
      const top = Math.max(...logs.map(({ log }) => log));
      const sum = logs.reduce((all, { log }) => all + Math.exp(log - top), 0);
      return logs
        .map(({ label, log }) => ({ intent: label, probability: Math.exp(log - top) / sum }))
        .sort((a, b) => b.probability - a.probability);
    },
  };
}
