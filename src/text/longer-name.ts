import { bodyPattern } from './body-words.js';

/** Phrases of a pattern, each capitalised. */
const capitals = (any: string): string => any.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('vi'));

/** A surname or form of address with the capitals after it: the rest of the person's name may equal a province's. */
const IN_NAME = bodyPattern(
  'family',
  'titled',
  'titled-capital',
  (family, titled, capital) =>
    new RegExp(
      String.raw`(?:^|[\s(,])(?:(?:${capitals(family)})(?:\s+\p{Lu}\p{Ll}+){0,3}|(?:${titled}|${capitals(capital)}|TS\.?|ThS\.?)(?:\s+\p{Lu}\p{Ll}+){1,3})\s+$`,
      'u',
    ),
);

/** Capitalised words that may precede a province's name. */
const OF_PLACE = bodyPattern('of-place', (any) => new RegExp(String.raw`(?<!\p{L})(?:${capitals(any)})\s+$`, 'u'));

/** Forms of address before a given name. */
const ADDRESSED = bodyPattern(
  'addressed',
  'addressed-capital',
  (any, capital) => new RegExp(String.raw`(?<!\p{L})(?:${any}|${capitals(capital)})\s+$`, 'u'),
);

/** A street with a name after it; not "thành phố". */
const STREET = bodyPattern(
  'street',
  (any) => new RegExp(String.raw`(?<!\p{L})(?:${any}|${capitals(any)})(?<!thành phố|Thành Phố)\s+$`, 'u'),
);

/** Is what follows the last part of a person's name? `before`: the text up to it. */
export const endsPersonName = (before: string): boolean => IN_NAME().test(before) && !OF_PLACE().test(before);

/** Does a name continue after this stretch ("Thái Bình" in "Thái Bình Dương")? `behind`: the text from its end on. */
export const goesOnAsName = (behind: string): boolean => /^\s\p{Lu}\p{Ll}/u.test(behind);

/** Is what follows the name of a street or person that equals a place name? `before`: the text up to it. */
export const isCalledAfter = (before: string): boolean =>
  endsPersonName(before) || ADDRESSED().test(before) || STREET().test(before);

/** How far to look back for a longer name that ends here. */
const BEFORE = 40;

/**
 * Does the place name occur in the text as a name: with its capitals and marks, as whole words, and not inside a longer
 * name?
 */
export function standsAlone(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (/\p{L}/u.test(text.charAt(at - 1)) || /\p{L}/u.test(text.charAt(end))) continue;
    const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
    if (!goesOnAsName(text.slice(end, end + 3)) && !isCalledAfter(line.slice(-BEFORE))) return true;
  }
  return false;
}
