import type { FactExtractor } from '../kind.js';
import { statementsOf } from '../statements/choice.js';

/** Shortcomings: limits, faults, difficulties, causes. */
export const shortcomings: FactExtractor = {
  kind: 'shortcomings',
  extract: (view) => statementsOf(view, 'shortcomings'),
};
