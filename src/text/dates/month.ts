import { figures, MONTH, MONTH_WORD, type Recogniser, SIGN, written, YEAR } from './recogniser.js';

/** "06/2024", "tháng 6/2024", "12-2022". */
export const monthFigures: Recogniser = {
  needs: SIGN,
  pattern: written(`(?:tháng\\s+)?${MONTH}\\s*[/-]\\s*${YEAR}`),
  read: figures,
};

/** "tháng 6 năm 2024", "tháng 9 vừa qua". */
export const month: Recogniser = {
  needs: MONTH_WORD,
  pattern: written(`tháng\\s+${MONTH}(?:,?\\s+năm\\s+${YEAR})?`),
  read: figures,
};
