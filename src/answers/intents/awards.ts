import { statementIntent } from './statement.js';

/** Who was rewarded, and with what. */
export const awards = statementIntent('awards', 'awards');
