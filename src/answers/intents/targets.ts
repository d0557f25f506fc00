import { statementIntent } from '../statement-intent.js';

/** What is to be done next. */
export const targets = statementIntent('targets', 'targets', 2, 0.04);
