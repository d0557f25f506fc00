import type { FactExtractor } from '../kind.js';
import { statementsOf } from '../statements/choice.js';

/** What was achieved in the period under review. */
export const results: FactExtractor = { kind: 'results', extract: (view) => statementsOf(view, 'results') };
