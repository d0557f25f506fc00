import { DAY, figures, MONTH, type Recogniser } from './recogniser.js';

/** "(28/5)": nothing else in the brackets. */
export const brackets: Recogniser = { pattern: new RegExp(`(?<=\\()${DAY}/${MONTH}(?=\\))`, 'giu'), read: figures };
