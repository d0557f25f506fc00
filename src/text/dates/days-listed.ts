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

/** "trong ba ngày 25, 26 và 27/9", "các ngày 25, 26, 27-9-2023": the first and last day of a list. */
export const daysListed: Recogniser = {
  needs: SIGN,
  pattern: written(
    `${DAY}(?:\\s*,\\s*\\d{1,2}){1,4}(?:\\s*,\\s*|\\s+và\\s+)${LAST_DAY}(?:[/.-]${MONTH}(?:[/.-]${YEAR})?|\\s+tháng\\s+(?<m3>0?[1-9]|1[0-2])(?:,?\\s+năm\\s+(?<y3>(?:19|20)\\d{2}))?)${NO_COUNT}`,
    DAY_WORD,
  ),
  read: ({ m3, y3, ...groups }) => {
    const parts = figures({ ...groups, m: groups['m'] ?? m3, y: groups['y'] ?? y3 });
    return (parts.lastDay ?? 0) > (parts.day ?? 0) ? parts : undefined;
  },
};
