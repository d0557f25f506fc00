import type { AskKind } from '../text/ask.js';
import type { Word } from '../text/phrases.js';
import { type Row, type Rows, rowsOf } from '../text/rows.js';
import { features, type Guess, type IntentClassifier } from './classifier.js';

/** Fitted weights of intents, from `data/ranking/intents.json`. */
export interface IntentWeights {
  /** Weight of the classifier's log probability, and of a cue phrase. */
  readonly bayes: number;
  readonly cue: number;
  /** By intent, independent of the words. */
  readonly bias: Readonly<Record<string, number>>;
  /** By word or pair (see `features`) and intent. */
  readonly words: Readonly<Record<string, Row>>;
}

/** The same, prepared for look-up. */
export interface IntentModel extends Omit<IntentWeights, 'words'> {
  readonly words: Rows;
}

/** Uses the classifier alone. */
export const UNFITTED: IntentModel = { bayes: 1, cue: 0, bias: {}, words: rowsOf({}) };

/** Smaller probabilities of the classifier count as this. */
const LEAST = 1e-6;

/** Inputs besides the words. */
export interface IntentSigns {
  /** Positions named in it. */
  readonly roles: number;
  /** The kinds of answer asked for, and the names of the attributes. */
  readonly kinds: Iterable<AskKind>;
  readonly attributes: readonly string[];
}

/**
 * The features of a question: the classifier's words, whether it names a position, the kind of answer and the attribute
 * asked for.
 */
export function intentMarks(words: readonly Word[], { roles, kinds, attributes }: IntentSigns): string[] {
  return [
    ...features(words),
    ...(roles > 0 ? ['_role'] : []),
    ...[...kinds].map((kind) => `_asks-${kind}`),
    ...[...new Set(attributes)].map((name) => `_wants-${name}`),
  ];
}

/** The logarithm of the classifier's probability. */
export const logChance = (probability: number): number => Math.log(Math.max(LEAST, probability));

/**
 * Multinomial logistic regression over words, pairs, cues and the probabilities of natural's classifier (which admins
 * teach): the classifier treats words as independent, which makes it overconfident.
 */
export function fittedIntents(
  classifier: IntentClassifier,
  weights: IntentModel,
): (words: readonly Word[], cued: ReadonlyMap<string, number>, signs: IntentSigns) => Guess[] {
  const bias = new Map(Object.entries(weights.bias));
  return (words, cued, signs) => {
    const raw = classifier.guess(words, cued);
    const places = new Map(raw.map(({ intent }, place) => [intent, place]));
    const scores = Float64Array.from(
      raw,
      ({ intent, probability }) =>
        (bias.get(intent) ?? 0) + weights.bayes * logChance(probability) + weights.cue * (cued.get(intent) ?? 0),
    );
    for (const mark of intentMarks(words, signs)) {
      const row = weights.words.get(mark);
      if (!row) continue;
      row.names.forEach((intent, i) => {
        const place = places.get(intent);
        if (place !== undefined) scores[place] = (scores[place] as number) + (row.numbers[i] as number);
      });
    }
    const top = Math.max(...scores);
    let all = 0;
    for (const score of scores) all += Math.exp(score - top);
    return raw
      .map(({ intent }, place) => ({ intent, probability: Math.exp((scores[place] as number) - top) / all }))
      .sort((a, b) => b.probability - a.probability);
  };
}
