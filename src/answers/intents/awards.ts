import { statementIntent } from '../statement-intent.js';

/** Who was praised or rewarded. */
export const awards = statementIntent('awards', 'awards', 2);
