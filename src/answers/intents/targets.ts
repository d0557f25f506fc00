import { statementIntent } from './statement.js';

/** Plans: what comes next. */
export const targets = statementIntent('targets', 'targets');
