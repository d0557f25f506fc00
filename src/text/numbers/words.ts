import { wholeWords } from '../boundary.js';

const DIGITS: ReadonlyMap<string, number> = new Map([
  ['không', 0],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['nhăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]);

/** The unit that the digit before them counts. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['trăm', 100],
  ['mươi', 10],
  ['chục', 10],
]);
/** Units that have a value without a digit before them. */
const ALONE: ReadonlyMap<string, number> = new Map([
  ['mười', 10],
  ['linh', 0],
  ['lẻ', 0],
]);

const ONE = '(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)';
const LAST = '(?:mốt|một|hai|ba|tư|bốn|lăm|nhăm|năm|sáu|bảy|bẩy|tám|chín)';
const TENS = `(?:(?!một)${ONE}\\s+mươi(?:\\s+${LAST})?|mười(?:\\s+(?!mốt|tư|nhăm)${LAST})?)`;
const HUNDREDS = `${ONE}\\s+trăm(?:\\s+(?:${TENS}|(?:linh|lẻ)\\s+${LAST}))?`;

/** "hai mươi lăm", "bốn chục", "một trăm hai mươi", "một trăm linh ba", "năm". */
export const NUMBER_WORDS = wholeWords(`${HUNDREDS}|${ONE}\\s+chục|${TENS}|${ONE}`, 'gi');

/** The value of a number in words up to 999 ("hai mươi lăm" is 25, "bốn chục" 40), in either case; NaN otherwise. */
export function parseNumberWords(words: string): number {
  let sum = 0;
  /** A digit waiting for its unit. */
  let digit: number | undefined;
  for (const word of words.toLowerCase().normalize('NFC').split(/\s+/u)) {
    const unit = UNITS.get(word);
    if (unit !== undefined) {
      sum += (digit ?? Number.NaN) * unit;
      digit = undefined;
      continue;
    }
    // A unit with its own value does not follow a digit.
    if (digit !== undefined) return Number.NaN;
    const alone = ALONE.get(word);
    if (alone === undefined) digit = DIGITS.get(word) ?? Number.NaN;
    else sum += alone;
  }
  return sum + (digit ?? 0);
}

/** Nouns that "năm" (five, but usually year) can count. */
const COUNTED_BY_FIVE =
  /^\s+(?:chi bộ|đảng (?:bộ|viên)|đồng chí|đơn vị|nhiệm vụ|nội dung|đại biểu|tập thể|cá nhân|đề tài|dự án|mục tiêu|tổ(?:$|\s)|người|xã|huyện|phường|giải (?:pháp|thưởng)|công trình|mô hình|phòng|chỉ tiêu|hộ|lớp|thành viên|ủy viên|ý kiến|tham luận|vụ|cuộc|lượt)/iu;
const YEAR_BEFORE =
  /(?:trong|cả|mỗi|hằng|hàng|cuối|đầu|hết|một|nhiều|vài|mấy|các|giữa|từng|suốt|qua|\d|theo|từ|những|sang|tổng kết|công tác)\s+$/iu;

/** Does the "năm" between these mean year, not five? */
export function isYear(before: string, behind: string): boolean {
  return YEAR_BEFORE.test(before) || !COUNTED_BY_FIVE.test(behind);
}
