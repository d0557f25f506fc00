import { DAY, figures, MONTH, NO_COUNT, type Recogniser, SIGN, written } from './recogniser.js';

/** "từ 30/5 đến 2/6", "dịp 2/9": with a slash, a small word before it is enough. */
export const daySlash: Recogniser = {
  needs: SIGN,
  pattern: written(`${DAY}\\s*/\\s*${MONTH}${NO_COUNT}`, '(?:từ|đến)\\s+'),
  read: figures,
};
