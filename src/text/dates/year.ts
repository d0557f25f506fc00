import { figures, type Recogniser, written, YEAR } from './recogniser.js';

/** "năm 2024". */
export const year: Recogniser = { pattern: written(`năm\\s+${YEAR}`), read: figures };
