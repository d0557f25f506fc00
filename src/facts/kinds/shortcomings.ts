import type { FactExtractor } from '../kind.js';
import { statementsOf } from '../statements/choice.js';

/** What went badly: limits, faults, difficulties, causes. */
export const shortcomings: FactExtractor = {
  kind: 'shortcomings',
  extract: (view) => statementsOf(view, 'shortcomings'),
};
