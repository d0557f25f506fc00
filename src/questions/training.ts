import { createRequire } from 'node:module';
import type BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { type Row, rowsOf } from '../text/rows.js';
import { type Counts, type Example, features, SMOOTHING } from './classifier.js';

const require = createRequire(import.meta.url);

/**
 * Trains natural's Bayes classifier on our own features: the algorithm gets the feature list itself, not a vector over
 * all features. natural is loaded here and not at the start, because the result is stored. A few thousand examples take
 * about 100 ms.
 */
export function train(examples: readonly Example[]): Counts {
  const Bayes = require('natural/lib/natural/classifiers/bayes_classifier.js') as typeof BayesClassifier;
  class FeatureClassifier extends Bayes {
    override textToFeatures(tokens: readonly string[]): Readonly<Record<number, string>> {
      return { ...tokens };
    }
  }
  const bayes = new FeatureClassifier(undefined, SMOOTHING);
  for (const { intent, words } of examples) if (words.length > 0) bayes.addDocument(features(words), intent);
  bayes.train();
  const { classFeatures, classTotals, totalExamples } = bayes.classifier;
  const rows: Record<string, Record<string, number>> = Object.create(null);
  for (const [intent, counted] of Object.entries(classFeatures))
    for (const [feature, count] of Object.entries(counted)) {
      rows[feature] ??= {};
      (rows[feature] as Record<string, number>)[intent] = count;
    }
  return { examples: totalExamples, byIntent: { ...classTotals }, features: rowsOf(rows as Record<string, Row>) };
}
