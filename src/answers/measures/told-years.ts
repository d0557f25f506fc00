import { patternsOf } from '../../text/phrase-lists.js';

const KINDS = ['own', 'before', 'after', 'none'] as const;
const yearWords = patternsOf('years.txt', KINDS);

/** Not after a figure ("5 năm qua"), a span of years, and not before a year ("trong năm 2023"), which is explicit. */
const whole = (any: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?<!\\d )(?:${any})(?![\\p{L}\\p{N}])(?! (?:19|20)\\d\\d)`, 'gu');
const none = yearWords('none', whole);
/** The offset from the report's year. "trong năm tới" is matched before "trong năm". */
const AWAY: readonly (readonly [number, () => RegExp])[] = [
  [1, yearWords('after', whole)],
  [-1, yearWords('before', whole)],
  [0, yearWords('own', whole)],
];

/** The years that words give without a figure ("trong năm", "năm tới"), for a report of the year `own`. `words`: lower case. */
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
