import { DAY, figures, MONTH, type Recogniser, SIGN, written, YEAR } from './recogniser.js';

/** "06/08/2024", "16-12-2022", "5.6.2023". */
export const full: Recogniser = {
  needs: SIGN,
  pattern: written(`${DAY}\\s*(?<sep>[/.-])\\s*${MONTH}\\s*\\k<sep>\\s*${YEAR}`),
  read: figures,
};
