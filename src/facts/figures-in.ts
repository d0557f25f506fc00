import { findRatios } from '../text/numbers/ratios.js';
import { findNumbers, type NumberMention } from '../text/numbers.js';
import type { Sentence } from './view.js';

/** The numbers and shares of a sentence, by its text. */
interface Figures {
  readonly numbers: readonly NumberMention[];
  readonly ratios: readonly NumberMention[];
}

/** Several kinds of fact use the same numbers: each sentence is parsed once. */
const known = new WeakMap<Sentence, Figures>();

function figuresOf(s: Sentence): Figures {
  const kept = known.get(s);
  if (kept) return kept;
  const made = { numbers: findNumbers(s.text), ratios: findRatios(s.text) };
  known.set(s, made);
  return made;
}

/** Every number of a sentence except shares, in order; spans are offsets into its text. */
export const numbersIn = (s: Sentence): readonly NumberMention[] => figuresOf(s).numbers;

/** Every share of a sentence ("14/16"), in order; spans are offsets into its text. */
export const ratiosIn = (s: Sentence): readonly NumberMention[] => figuresOf(s).ratios;
