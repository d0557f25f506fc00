/** The one part of natural that is used, imported from its own file: the package's index loads database clients. */
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  /** What natural hands to the algorithm for a document: here the features themselves, keyed by position. */
  type SparseObservation = Readonly<Record<number, string>>;

  export default class BayesClassifier {
    constructor(stemmer?: unknown, smoothing?: number);
    /** Adds an example of `classification`; an array of strings is taken as tokens. */
    addDocument(tokens: readonly string[], classification: string): void;
    train(): void;
    /** The algorithm with what it has counted. */
    readonly classifier: {
      readonly classFeatures: Readonly<Record<string, Readonly<Record<string, number>>>>;
      readonly classTotals: Readonly<Record<string, number>>;
      readonly totalExamples: number;
    };
    /** All classes with their (unnormalised) probabilities, most likely first. */
    getClassifications(tokens: readonly string[]): { label: string; value: number }[];
    /** Meant to be overridden: what the algorithm sees of a document. */
    textToFeatures(tokens: readonly string[]): SparseObservation;
  }
}
