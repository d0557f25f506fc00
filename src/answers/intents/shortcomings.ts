import { statementIntent } from './statement.js';

/** What went badly. */
export const shortcomings = statementIntent('shortcomings', 'shortcomings');
