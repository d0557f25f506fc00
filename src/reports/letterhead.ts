import { inCapitals, lowered, paperWords } from './paper-words.js';

/** "ĐẢNG ỦY SỞ KHOA HỌC VÀ CÔNG NGHỆ", "CHÍNH PHỦ": a line of a letterhead. */
const body = paperWords('body', (any) => new RegExp(`^(?:${any})(?!\\p{L}).{3,100}$`, 'u'));
const head = paperWords('head', (any) => new RegExp(`^(?:${any})(?!\\p{L}).{3,100}$`, 'u'));
const state = paperWords('state', (any) => new RegExp(`^(?:${any})$`, 'u'));
const gathering = paperWords('gathering', (any) => new RegExp(`^(?:${any})(?!\\p{L})`, 'u'));

/** Does a line, in capitals, begin as names of bodies do? Those of meetings begin so, too ("HỘI NGHỊ"). */
export const isLetterhead = (line: string): boolean =>
  inCapitals(line) && [body(), head(), state()].some((pattern) => pattern.test(lowered(line)));

/** Does a line, in capitals, name a body and no meeting? */
export const namesBody = (line: string): boolean => isLetterhead(line) && !gathering().test(lowered(line));
