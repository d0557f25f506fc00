import { bodyPattern } from './body-words.js';

/** Phrases of a pattern, each with a capital. */
const capitals = (any: string): string => any.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('vi'));

/** A surname, or a way to address somebody, with the capitals behind it: the rest of a person's name may be a province's. */
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

/** Capitalised words that a province's name may follow. */
const OF_PLACE = bodyPattern('of-place', (any) => new RegExp(String.raw`(?<!\p{L})(?:${capitals(any)})\s+$`, 'u'));

/** Somebody is addressed by the given name that follows. */
const ADDRESSED = bodyPattern(
  'addressed',
  'addressed-capital',
  (any, capital) => new RegExp(String.raw`(?<!\p{L})(?:${any}|${capitals(capital)})\s+$`, 'u'),
);

/** A street that is called by what follows; "thành phố" is none. */
const STREET = bodyPattern(
  'street',
  (any) => new RegExp(String.raw`(?<!\p{L})(?:${any}|${capitals(any)})(?<!thành phố|Thành Phố)\s+$`, 'u'),
);

/** Is what follows the last part of the name of somebody? `before`: the text up to it. */
export const endsPersonName = (before: string): boolean => IN_NAME().test(before) && !OF_PLACE().test(before);

/** Does a name go on behind a stretch ("Thái Bình" of "Thái Bình Dương")? `behind`: the text from its end on. */
export const goesOnAsName = (behind: string): boolean => /^\s\p{Lu}\p{Ll}/u.test(behind);

/** Is what follows the name of a street, or of somebody, called by the name of a place? `before`: the text up to it. */
export const isCalledAfter = (before: string): boolean =>
  endsPersonName(before) || ADDRESSED().test(before) || STREET().test(before);

/** How far back to look for a longer name that ends in this one. */
const BEFORE = 40;

/** Does the name of a place stand in a text as such: with its capitals and marks, in words of its own, and in no longer name? */
export function standsAlone(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (/\p{L}/u.test(text.charAt(at - 1)) || /\p{L}/u.test(text.charAt(end))) continue;
    const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
    if (!goesOnAsName(text.slice(end, end + 3)) && !isCalledAfter(line.slice(-BEFORE))) return true;
  }
  return false;
}
