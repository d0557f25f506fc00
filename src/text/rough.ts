/** Do the words around a number make it approximate, a minimum or a maximum? */
export const isRough = (before: string, behind: string): boolean => ROUGH.test(before) || BOUND.test(behind);

/** Words directly before a rounded number. */
const ROUGH =
  /(?<!\p{L})(?:khoảng|tầm|cỡ|chừng|hơn|trên|dưới|gần|ngót|ngót nghét|xấp xỉ|không quá|chưa đến|chưa tới|chưa đầy|không đến|không tới|ít nhất|nhiều nhất|tối thiểu|tối đa|ước|ước đạt|ước tính|khoang|hon|tren|duoi|gan|xap xi|it nhat|toi thieu|toi da|khong qua|about|around|approximately|roughly|nearly|almost|over|under|above|below|more than|fewer than|less than|at least|at most|up to|not more than|no more than|some)(?: (?:là|có|được|cả|khoảng))?\s*$/iu;
/** Words after such a number, or after what it counts. */
const BOUND =
  /^\s*(?:(?:\p{L}+\s+){0,3}(?:trở lên|trở xuống|trở lại|tro len|tro xuong|or more|or less|or so|or fewer)|mấy|hơn|rưỡi|[-–—]\s*\p{N}|đến \p{N}|tới \p{N})(?!\p{L})/iu;
