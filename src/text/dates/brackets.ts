import { DAY, figures, MONTH, type Recogniser, SIGN } from './recogniser.js';

/** "(28/5)": nothing else in the brackets. */
export const brackets: Recogniser = {
  needs: SIGN,
  pattern: new RegExp(`(?<=\\()${DAY}/${MONTH}(?=\\))`, 'giu'),
  read: figures,
};
