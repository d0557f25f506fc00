/** The only part of natural in use, imported from its own file: the package's index loads database clients. */
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  /** A document for the algorithm: here the features themselves, keyed by position. */
  type SparseObservation = Readonly<Record<number, string>>;

  export default class BayesClassifier {
    constructor(stemmer?: unknown, smoothing?: number);
    /** Adds an example of `classification`; an array of strings counts as tokens. */
    addDocument(tokens: readonly string[], classification: string): void;
    train(): void;
    /** The algorithm with its counts. */
    readonly classifier: {
      readonly classFeatures: Readonly<Record<string, Readonly<Record<string, number>>>>;
      readonly classTotals: Readonly<Record<string, number>>;
      readonly totalExamples: number;
    };
    /** All classes with their (unnormalised) probabilities, most likely first. */
    getClassifications(tokens: readonly string[]): { label: string; value: number }[];
    /** Meant to be overridden: the algorithm's view of a document. */
    textToFeatures(tokens: readonly string[]): SparseObservation;
  }
}
