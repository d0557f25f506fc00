import type { FactExtractor } from '../kind.js';
import { statementsOf } from '../statements/choice.js';

/** Plans: targets, tasks, directions, solutions. */
export const targets: FactExtractor = { kind: 'targets', extract: (view) => statementsOf(view, 'targets') };
