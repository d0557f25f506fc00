import { patternsOf } from '../../text/phrase-lists.js';

const KINDS = ['own', 'before', 'after', 'none'] as const;
const yearWords = patternsOf('years.txt', KINDS);

/** Neither behind a figure ("5 năm qua") nor before a year ("trong năm 2023"): then it is a span of years, or the year is named. */
const whole = (any: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\d )(?:${any})(?![\\p{L}\\p{N}])(?! (?:19|20)\\d\\d)`, 'gu');
const none = yearWords('none', whole);
/** How far from the year of a report; "trong năm tới" is looked for before "trong năm". */
const AWAY: readonly (readonly [number, () => RegExp])[] = [
  [1, yearWords('after', whole)],
  [-1, yearWords('before', whole)],
  [0, yearWords('own', whole)],
];

/** The years that words tell without a figure ("trong năm", "năm tới"), where the report is of the year `own`. `words`: lower case. */
export function yearsTold(words: string, own: number | undefined): number[] {
  if (own === undefined || !words.includes('năm')) return [];
  let plain = words.replace(none(), ' ');
  return AWAY.flatMap(([away, pattern]) => {
    const rest = plain.replace(pattern(), ' ');
    const told = rest !== plain;
    plain = rest;
    return told ? [own + away] : [];
  });
}
