import { DAY, figures, LAST_DAY, MONTH, type Recogniser, SIGN, TO, written, YEAR } from './recogniser.js';

/** "từ ngày 22 đến 23/4/2021", "22-23/4/2021", "24 đến 26.7". */
export const days: Recogniser = {
  needs: SIGN,
  pattern: written(`${DAY}${TO}${LAST_DAY}[/.]${MONTH}(?:[/.]${YEAR})?`),
  read: figures,
};
