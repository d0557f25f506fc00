import { figures, type Recogniser, written, YEAR, YEAR_WORD } from './recogniser.js';

/** "năm 2024". */
export const year: Recogniser = {
  needs: YEAR_WORD,
  pattern: written(`năm\\s+${YEAR}`),
  read: figures,
};
