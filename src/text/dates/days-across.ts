import {
  DAY,
  DAY_WORD,
  figures,
  LAST_DAY,
  LAST_MONTH,
  MONTH,
  type Recogniser,
  SIGN,
  TO,
  written,
  YEAR,
} from './recogniser.js';

/** Most days between the first and last day of a meeting. */
const LONGEST = 10;

/** "từ ngày 30/6 đến ngày 02/7/2020", "ngày 30/6 và 1/7", "trong hai ngày 14/9 và 15/9/2022", "chiều 5/6 và sáng 6/6"; "ngày 19/5 và 2/9" are two days of their own. */
export const daysAcross: Recogniser = {
  needs: SIGN,
  pattern: written(`${DAY}[/.-]${MONTH}${TO}${LAST_DAY}[/.-]${LAST_MONTH}(?:[/.-]${YEAR})?`, `${DAY_WORD}\\s*\\(?`),
  read: (groups) => {
    const { lastMonth = 0, ...parts } = figures(groups);
    const { day = 0, month = 0, lastDay = 0 } = parts;
    const far = (lastMonth - month) * 30 + lastDay - day;
    if (far < 1 || far > LONGEST) return undefined;
    return lastMonth === month ? parts : { ...parts, lastMonth };
  },
};
