import { statementIntent } from '../statement-intent.js';

/** What was achieved. */
export const results = statementIntent('results', 'results', 1, 0.1);
