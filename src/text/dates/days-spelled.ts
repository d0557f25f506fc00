import { DAY, figures, LAST_DAY, MONTH, MONTH_WORD, type Recogniser, TO, written, YEAR } from './recogniser.js';

/** "22 và 23 tháng 4 năm 2021", "22-23 tháng 4", "các ngày 25, 26 tháng 9". */
export const daysSpelled: Recogniser = {
  needs: MONTH_WORD,
  pattern: written(
    `${DAY}(?:${TO}|(?<=ngày \\d{1,2})\\s*,\\s*)${LAST_DAY}\\s+tháng\\s+${MONTH}(?:,?\\s+năm\\s+${YEAR})?`,
  ),
  read: figures,
};
