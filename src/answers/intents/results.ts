import { statementIntent } from './statement.js';

/** What was achieved. */
export const results = statementIntent('results', 'results');
