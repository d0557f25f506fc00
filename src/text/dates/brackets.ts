import { DAY, figures, MONTH, type Recogniser, SIGN } from './recogniser.js';

/** "(28/5)": a date alone in brackets. */
export const brackets: Recogniser = {
  needs: SIGN,
  pattern: new RegExp(`(?<=\\()${DAY}/${MONTH}(?=\\))`, 'giu'),
  read: figures,
};
