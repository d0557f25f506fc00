import {
  DAY,
  DAY_WORD,
  figures,
  LAST_DAY,
  MONTH,
  NO_COUNT,
  type Recogniser,
  SIGN,
  written,
  YEAR,
} from './recogniser.js';

/**
 * "hai ngày 27 và 28-5", "ngày 24, 25/7", "chiều 29 và cả ngày 30/6": after a word about days, because "3 và 4-5" may
 * be counts.
 */
export const daysNamed: Recogniser = {
  needs: SIGN,
  pattern: written(
    `${DAY}(?:\\s*,\\s*|\\s+(?:và|đến)\\s+(?:(?:cả ngày|ngày|sáng|chiều|tối)\\s+)?)${LAST_DAY}[/.-]${MONTH}(?:[/.-]${YEAR})?${NO_COUNT}`,
    DAY_WORD,
  ),
  read: figures,
};
