import { statementIntent } from './statement.js';

/** What is to be done next. */
export const targets = statementIntent('targets', 'targets');
