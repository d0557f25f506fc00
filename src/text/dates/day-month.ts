import { DAY, DAY_WORD, figures, MONTH, NO_COUNT, type Recogniser, SIGN, written } from './recogniser.js';

/** "Chiều 30/5", "sáng 16-12", "hôm 26.5", "Thứ Sáu, 14/7", "Hôm nay (28/5)": after a word about days. */
export const dayMonth: Recogniser = {
  needs: SIGN,
  pattern: written(`${DAY}\\s*[/.-]\\s*${MONTH}${NO_COUNT}`, `${DAY_WORD}\\s*,?\\s*\\(?(?:ngày\\s+)?`),
  read: figures,
};
