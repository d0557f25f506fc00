import { isRough } from '../../text/rough.js';
import type { SmallWords } from '../manners/small-words.js';

/** The sign that makes a question of a statement. */
const ASKS = /\s*[?？]+\s*$/u;
/** A figure, with the word right before and the one right behind it. */
const FIGURE = /(?:(\p{L}+)\s+)?(\p{N}+(?:[.,/-]\p{N}+)*)(\s*%|\s+\p{L}+)?/gu;
const DAY = /^\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?$/u;
const YEAR = /^(?:19|20)\d{2}(?:[-/](?:19|20)?\d{2})?$/u;
/** What a figure behind them names, and does not count. */
const NAMED = new Set(
  (
    'điều khoản mục phần chương điểm số quyết thị khóa kỳ tháng quý năm ngày thứ lớp phố bộ đợt nội trang câu dòng top ' +
    'article clause section part chapter point number decision directive circular decree resolution term month quarter day page line phase item'
  ).split(' '),
);
/** What is counted where a figure tells a time. */
const TIMES = new Set(
  (
    'tháng năm ngày quý tuần giờ phút h lần ' +
    'year years month months day days week weeks hour hours minute minutes quarter quarters time times am pm'
  ).split(' '),
);
/** "Bí thư là Lê Văn Tám": somebody is put forward. */
const SOMEBODY = /(?<!\p{L})(?:là|la)\s+(?:(?:đồng chí|đ\/c|ông|bà|anh|chị)\s+)?\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)+\s*$/u;
/** Words of the longest text that may be no more than a figure and what it counts. */
const MOST_WORDS = 12;

/** Does a text put a figure forward: of something counted, no year, no number that names, none that is only about so much? */
function putsFigure(text: string): boolean {
  const said = text.toLocaleLowerCase('vi');
  return [...said.matchAll(FIGURE)].some(({ 0: whole, 1: before = '', 2: figure = '', 3: behind = '', index }) => {
    if (YEAR.test(figure) || DAY.test(figure) || NAMED.has(before)) return false;
    const at = index + whole.indexOf(figure);
    if (isRough(said.slice(0, at), said.slice(at + figure.length))) return false;
    return behind.trim() !== '' && !TIMES.has(behind.trim());
  });
}

const putsDay = (text: string): boolean => (text.match(/\p{N}+(?:[/.]\p{N}+)+/gu) ?? []).some((one) => DAY.test(one));

/** Is a text of a few words no more than a figure and what it counts ("95 đảng viên", "Nghệ An 95 đảng viên")? */
export function isFigure(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= MOST_WORDS && putsFigure(text);
}

/**
 * A statement with a question mark as the yes/no question that it is ("giải thể 5 phòng?"); nothing for a text that asks by a word, or
 * that puts no figure, day or person forward.
 */
export function asYesNo(words: SmallWords, text: string): string | undefined {
  const core = text.normalize('NFC').replace(ASKS, '');
  if (core === text.normalize('NFC') || words.asks(core) || wantsVerdict(core) || RETURNS.test(core)) return undefined;
  return putsFigure(core) || putsDay(core) || SOMEBODY.test(core) ? `${core} phải không?` : undefined;
}

/** "Thế 20?", "vậy 2020?" go on with another value, and put nothing forward. */
const RETURNS = /^\s*(?:thế|vậy|the|vay)(?!\p{L})/iu;

/** "…, phải không?", "có phải … không?", "…, right?": a question that wants yes or no. */
export function wantsVerdict(question: string): boolean {
  return WANTS.test(question) || WANTS_IN_ENGLISH.test(question);
}

const WANTS =
  /(?<!\p{L})(?:(?:phải|đúng|phai|dung)\s+(?:không|khong|ko|hông|chưa)|có\s+phải|co\s+phai|đúng\s+là)(?!\p{L})/iu;
const WANTS_IN_ENGLISH =
  /^is (?:it|that|this) (?:true|correct|right) that |(?:,\s*(?:right|correct|true|yes|no)|(?:n['’]t|(?<!\p{L})is) (?:it|he|she|they|that so)|is (?:that|this) (?:right|correct|true))\s*[?!.]*\s*$/iu;
