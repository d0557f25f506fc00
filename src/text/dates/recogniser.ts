/** The parts of a date as written; missing parts are undefined. */
export interface DateParts {
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  /** Last day of a range ("22-23/4/2021"), and its month if it differs ("30/6 - 02/7"). */
  readonly lastDay?: number;
  readonly lastMonth?: number;
}

/** One way to write dates. */
export interface Recogniser {
  /** Global; matched on the text as written. Each runs in linear time: no part may span more than a few words. */
  readonly pattern: RegExp;
  /** A cheap test that a text must pass before the pattern is tried. */
  readonly needs: RegExp;
  /** Undefined: not a date after all. Never throws. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => DateParts | undefined;
}

/** What recognisers need: digits beside a sign, or the word itself. */
export const SIGN = /\d\s*[/.,–-]\s*\d|\d\s+(?:và|đến)\s/iu;
export const MONTH_WORD = /tháng/iu;
export const YEAR_WORD = /năm/iu;

/** The minutes of a time are not a day: "14:02 - 21/03/2026". */
const BEFORE = '(?<![\\p{L}\\p{N}/.,-]|\\d:)';
const AFTER = '(?![\\p{L}\\p{N}]|[/.-]\\p{N}|/\\p{L})';
export const DAY = '(?<d>0?[1-9]|[12]\\d|3[01])';
export const LAST_DAY = '(?<d2>0?[1-9]|[12]\\d|3[01])';
export const MONTH = '(?<m>0?[1-9]|1[0-2])';
export const LAST_MONTH = '(?<m2>0?[1-9]|1[0-2])';
export const YEAR = '(?<y>(?:19|20)\\d{2})';
/** Between the first day and the last. */
export const TO =
  '\\s*(?:-|–|và(?:\\s+(?:cả\\s+ngày|ngày|sáng|chiều|tối))?|đến(?:\\s+(?:hết|trưa|sáng|chiều|tối|buổi|cuối|ngày)){0,3})\\s*';
/** Words that a day without its year stands behind: without one of them "22.6" is a figure and "3-5" a stretch. */
export const DAY_WORD =
  '(?:ngày|dịp|sáng|chiều|trưa|tối|đêm|hôm|nay|qua|mai|mùng|mồng|(?:thứ\\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ\\s+nhật))';
/** A count is not a day: "sáng 3.5 tỷ", "ngày 3-5 lượt". */
export const NO_COUNT =
  '(?!\\s*(?:%|phần trăm|tỷ|tỉ|triệu|nghìn|lần|lượt|điểm|ha|km|mét|tấn|tạ|kg|người|giờ|tiếng|ca|buổi|đồng|tháng|năm\\s+(?!\\d)|đồng chí|đảng viên|chi bộ)(?!\\p{L}))';

/** A date pattern between other words; `behind`: what must precede it. */
export function written(source: string, behind = ''): RegExp {
  const before = behind === '' ? BEFORE : `${BEFORE}(?<=(?<!\\p{L})${behind}\\s*)`;
  return new RegExp(`${before}${source}${AFTER}`, 'giu');
}

const NUMBERS = { day: 'd', month: 'm', year: 'y', lastDay: 'd2', lastMonth: 'm2' } as const;

/** The parts captured by the named groups of a pattern. */
export function figures(groups: Readonly<Record<string, string | undefined>>): DateParts {
  return Object.fromEntries(
    Object.entries(NUMBERS).flatMap(([part, group]) =>
      groups[group] === undefined ? [] : [[part, Number(groups[group])]],
    ),
  );
}
