import { DAY, figures, MONTH, type Recogniser, written, YEAR } from './recogniser.js';

/** "5 tháng 6 năm 2023", "ngày 5 tháng 6, năm 2023", "mùng 3 tháng 2". */
export const spelled: Recogniser = {
  pattern: written(`${DAY}\\s+tháng\\s+${MONTH}(?:,?\\s+năm\\s+${YEAR})?`),
  read: figures,
};
