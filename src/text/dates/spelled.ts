import { DAY, figures, MONTH, MONTH_WORD, type Recogniser, written, YEAR } from './recogniser.js';

/** "5 tháng 6 năm 2023", "ngày 5 tháng 6, năm 2023", "mùng 3 tháng 2". */
export const spelled: Recogniser = {
  needs: MONTH_WORD,
  pattern: written(`${DAY}\\s+tháng\\s+${MONTH}(?:,?\\s+năm\\s+${YEAR})?`),
  read: figures,
};
