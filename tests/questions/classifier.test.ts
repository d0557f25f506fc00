import { createRequire } from 'node:module';
import type BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import { describe, expect, test } from 'vitest';
import { bodyReader } from '../../src/questions/bodies.js';
import { chancesFrom, classifierFrom, type Example, features, SMOOTHING } from '../../src/questions/classifier.js';
import { mask } from '../../src/questions/mask.js';
import { scopeFinder } from '../../src/questions/scope.js';
import { train } from '../../src/questions/training.js';
import { parseUtterances } from '../../src/questions/utterances.js';
import { shippedData } from '../support/data.js';
import { language, read } from './reading.js';

const FOLDS = 5;
const { utterances } = await shippedData();
const scopes = scopeFinder([], [], language.places, bodyReader(language.bodies, language.lexicon, []));
const examples: readonly Example[] = parseUtterances(utterances, (text) => read(text).words).map(
  ({ intent, words }) => ({
    intent,
    words: mask(words, scopes.find(words)),
  }),
);

describe('the shipped utterances', () => {
  test('are at least eighty for each intent', () => {
    for (const intent of Object.keys(utterances))
      expect(examples.filter((e) => e.intent === intent).length, intent).toBeGreaterThanOrEqual(80);
  });

  test('never stand in two files', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const [intent, file] of Object.entries(utterances)) {
      for (const line of file
        .normalize('NFC')
        .split('\n')
        .map((l) => l.trim().toLowerCase())) {
        if (line === '' || line.startsWith('#')) continue;
        const other = seen.get(line);
        if (other !== undefined && other !== intent) twice.push(`${line}: ${other}, ${intent}`);
        seen.set(line, intent);
      }
    }
    expect(twice).toEqual([]);
  });

  test('are told apart by a classifier that has not seen them (5 folds, with cues)', () => {
    let right = 0;
    for (let fold = 0; fold < FOLDS; fold++) {
      const classifier = classifierFrom(train(examples.filter((_, i) => i % FOLDS !== fold)));
      for (const [i, { intent, words }] of examples.entries()) {
        if (i % FOLDS === fold && classifier.guess(words, language.cues(words))[0]?.intent === intent) right++;
      }
    }
    expect(right / examples.length).toBeGreaterThanOrEqual(0.8);
  }, 60_000);
});

describe('the classifier', () => {
  test('trains in well under two seconds', () => {
    const started = performance.now();
    train(examples);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('gives every intent, most likely first, with chances that sum to one', () => {
    const guesses = language.classifier.guess(read('có bao nhiêu đảng viên').words);
    expect(guesses.map((g) => g.intent).sort()).toEqual(Object.keys(utterances).sort());
    expect(guesses.reduce((sum, g) => sum + g.probability, 0)).toBeCloseTo(1, 9);
    for (const [i, guess] of guesses.entries())
      expect(guess.probability).toBeLessThanOrEqual(guesses[i - 1]?.probability ?? 1);
    expect(guesses[0]?.intent).toBe('members');
  });

  test("holds each intent as likely as natural's own classifier does", () => {
    const Bayes = createRequire(import.meta.url)(
      'natural/lib/natural/classifiers/bayes_classifier.js',
    ) as typeof BayesClassifier;
    class Own extends Bayes {
      override textToFeatures(tokens: readonly string[]): Readonly<Record<number, string>> {
        return { ...tokens };
      }
    }
    const bayes = new Own(undefined, SMOOTHING);
    for (const { intent, words } of examples) bayes.addDocument(features(words), intent);
    bayes.train();
    const counts = train(examples);
    for (const { words } of examples.filter((_, i) => i % 50 === 0)) {
      const own = bayes.getClassifications(features(words));
      expect([...chancesFrom(counts)(features(words))]).toEqual(own.map(({ label, value }) => [label, value]));
    }
  });

  test('has nothing to say of no words, and does not fail on many strange ones', () => {
    expect(language.classifier.guess([])).toEqual([]);
    const strange = read('zzz qqq '.repeat(60)).words;
    expect(language.classifier.guess(strange).every((g) => Number.isFinite(g.probability))).toBe(true);
  });

  test('a slot that does not exist is a fault that names the file', () => {
    expect(() => parseUtterances({ chair: 'ai {chỗ}' }, () => [])).toThrow(/chair\.txt.*\{chỗ\}/u);
  });
});
