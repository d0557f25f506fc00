import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { SMOOTHING } from '../../../src/questions/classifier.js';

/** What a process trains, and the marks of the questions that it then reads. */
export interface Lesson {
  readonly kind: 'BayesClassifier' | 'LogisticRegressionClassifier' | 'MaxEntClassifier';
  readonly examples: readonly { readonly marks: readonly string[]; readonly intent: string }[];
  readonly judged: readonly (readonly string[])[];
}

/** The result. */
export interface Trained {
  /** Seconds of the processor that training took. */
  readonly seconds: number;
  /** Milliseconds that reading a question took. */
  readonly each: number;
  /** How much natural writes down of it. */
  readonly bytes: number;
  /** A question the logarithm of what speaks for each intent. */
  readonly chances: readonly Readonly<Record<string, number>>[];
}

interface Guess {
  readonly label: string;
  readonly value: number;
}

/** natural's classifiers, as far as they are used here. */
interface Classifier {
  addDocument(marks: readonly string[], intent: string): void;
  train(): void;
  getClassifications(marks: readonly string[]): Guess[];
}

interface MaxEnt {
  addElement(element: object): void;
  readonly sample: { generateFeatures(set: object): void };
  train(iterations: number, least: number): void;
  getClassifications(context: object): Guess[];
}

const require = createRequire(import.meta.url);
const FOLDER = 'natural/lib/natural/classifiers';
/** Marks that fewer examples hold teach nothing that would hold elsewhere, as in the fit that is shipped. */
const LEAST = 2;
/** As natural's own example of a classifier for words has them. */
const ITERATIONS = 50;
const IMPROVEMENT = 1e-5;
const LOWEST = 1e-300;

/** A classifier that is trained, and gives what speaks for each intent. */
interface Ready {
  read(marks: readonly string[]): Guess[];
  readonly written: unknown;
}

function bayes(examples: Lesson['examples']): Ready {
  const Made = require(`${FOLDER}/bayes_classifier.js`) as new (stemmer: undefined, smoothing: number) => Classifier;
  // As the program trains it: what a document holds, not a number for each mark that any of them holds.
  class Marks extends Made {
    textToFeatures(marks: readonly string[]): object {
      return { ...marks };
    }
  }
  return trained(new Marks(undefined, SMOOTHING), examples);
}

function logisticRegression(examples: Lesson['examples']): Ready {
  const Made = require(`${FOLDER}/logistic_regression_classifier.js`) as new () => Classifier;
  return trained(new Made(), examples);
}

function trained(classifier: Classifier, examples: Lesson['examples']): Ready {
  for (const { marks, intent } of examples) if (marks.length > 0) classifier.addDocument(marks, intent);
  classifier.train();
  return { read: (marks) => classifier.getClassifications(marks), written: classifier };
}

function maximumEntropy(examples: Lesson['examples']): Ready {
  const part = <T>(name: string): T => require(`${FOLDER}/maxent/${name}.js`) as T;
  const Base =
    part<new (intent: string, context: object) => { readonly a: string; readonly b: { data: string[] } }>('Element');
  const Context = part<new (marks: readonly string[]) => object>('Context');
  const Feature =
    part<new (holds: (x: InstanceType<typeof Base>) => number, name: string, of: string[]) => object>('Feature');
  class Question extends Base {
    generateFeatures(set: { addFeature(feature: object): void }): void {
      const { a } = this;
      for (const mark of this.b.data)
        set.addFeature(new Feature((x) => Number(x.a === a && x.b.data.includes(mark)), 'mark', [a, mark]));
    }
  }
  const features = new (part<new () => object>('FeatureSet'))();
  const classifier = new (part<new (features: object) => MaxEnt>('Classifier'))(features);
  for (const { marks, intent } of examples) classifier.addElement(new Question(intent, new Context(marks)));
  classifier.sample.generateFeatures(features);
  classifier.train(ITERATIONS, IMPROVEMENT);
  return { read: (marks) => classifier.getClassifications(new Context(marks)), written: classifier };
}

const LEARN: Readonly<Record<Lesson['kind'], (examples: Lesson['examples']) => Ready>> = {
  BayesClassifier: bayes,
  LogisticRegressionClassifier: logisticRegression,
  MaxEntClassifier: maximumEntropy,
};

const { kind, examples, judged } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Lesson;
const counts = new Map<string, number>();
for (const { marks } of examples) for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
const told = (marks: readonly string[]): string[] => marks.filter((mark) => (counts.get(mark) ?? 0) >= LEAST);
const lessons = examples.map(({ marks, intent }) => ({ marks: told(marks), intent }));

const before = process.cpuUsage();
const ready = LEARN[kind](lessons);
const seconds = process.cpuUsage(before).user / 1e6;
const asked = performance.now();
const chances = judged.map((marks) =>
  Object.fromEntries(
    ready.read(told(marks)).map(({ label, value }) => [label, Math.log(Math.max(value, LOWEST))] as const),
  ),
);
const each = (performance.now() - asked) / judged.length;
const bytes = Buffer.byteLength(JSON.stringify(ready.written));
process.stdout.write(JSON.stringify({ seconds, each, bytes, chances } satisfies Trained));
