import { statementIntent } from '../statement-intent.js';

/** What went badly: a sentence that only says that there were shortcomings does not say which. */
export const shortcomings = statementIntent('shortcomings', 'shortcomings', 1);
