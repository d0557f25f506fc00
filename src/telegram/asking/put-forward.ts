import { isRough } from '../../text/rough.js';
import type { SmallWords } from '../manners/small-words.js';

/** A question mark turns a statement into a question. */
const ASKS = /\s*[?？]+\s*$/u;
/** A figure, with the words directly before and after it. */
const FIGURE = /(?:(\p{L}+)\s+)?(\p{N}+(?:[.,/-]\p{N}+)*)(\s*%|\s+\p{L}+)?/gu;
const DAY = /^\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?$/u;
const YEAR = /^(?:19|20)\d{2}(?:[-/](?:19|20)?\d{2})?$/u;
/** "Bí thư là Lê Văn Tám": claims who somebody is. */
const SOMEBODY = /(?<!\p{L})(?:là|la)\s+(?:(?:đồng chí|đ\/c|ông|bà|anh|chị)\s+)?\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)+\s*$/u;
/** Words of the longest text that may be only a figure and what it counts. */
const MOST_WORDS = 12;

/** Does a text claim an exact count? Years, numbers that name something, and rough figures do not qualify. */
function putsFigure(words: SmallWords, text: string): boolean {
  const said = text.toLocaleLowerCase('vi');
  return [...said.matchAll(FIGURE)].some(({ 0: whole, 1: before = '', 2: figure = '', 3: behind = '', index }) => {
    if (YEAR.test(figure) || DAY.test(figure) || words.namesNumber(before)) return false;
    const at = index + whole.indexOf(figure);
    if (isRough(said.slice(0, at), said.slice(at + figure.length))) return false;
    return behind.trim() !== '' && !words.isTime(behind.trim());
  });
}

const putsDay = (text: string): boolean => (text.match(/\p{N}+(?:[/.]\p{N}+)+/gu) ?? []).some((one) => DAY.test(one));

/** Is a short text only a figure and what it counts ("95 đảng viên", "Nghệ An 95 đảng viên")? */
export function isFigure(words: SmallWords, text: string): boolean {
  const count = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return count <= MOST_WORDS && putsFigure(words, text);
}

/**
 * Turns a statement with a question mark into a yes/no question ("giải thể 5 phòng?"). Undefined for a text with a question word, or one
 * that claims no figure, day or person.
 */
export function asYesNo(words: SmallWords, text: string): string | undefined {
  const core = text.normalize('NFC').replace(ASKS, '');
  if (core === text.normalize('NFC') || words.asks(core) || wantsVerdict(core) || RETURNS.test(core)) return undefined;
  return putsFigure(words, core) || putsDay(core) || SOMEBODY.test(core) ? `${core} phải không?` : undefined;
}

/** "Thế 20?", "vậy 2020?" continue with another value and claim nothing. */
const RETURNS = /^\s*(?:thế|vậy|the|vay)(?!\p{L})/iu;

/** "…, phải không?", "có phải … không?", "…, right?": a question that wants yes or no. */
export function wantsVerdict(question: string): boolean {
  return WANTS.test(question) || WANTS_IN_ENGLISH.test(question);
}

const WANTS =
  /(?<!\p{L})(?:(?:phải|đúng|phai|dung)\s+(?:không|khong|ko|hông|chưa)|có\s+phải|co\s+phai|đúng\s+là)(?!\p{L})/iu;
const WANTS_IN_ENGLISH =
  /^is (?:it|that|this) (?:true|correct|right) that |(?:,\s*(?:right|correct|true|yes|no)|(?:n['’]t|(?<!\p{L})is) (?:it|he|she|they|that so)|is (?:that|this) (?:right|correct|true))\s*[?!.]*\s*$/iu;
