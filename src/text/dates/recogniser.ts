/** The parts of a date, as its words state them; missing parts are undefined. */
export interface DateParts {
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  /** Last day of a stretch of days ("22-23/4/2021"), and its month where it is another ("30/6 - 02/7"). */
  readonly lastDay?: number;
  readonly lastMonth?: number;
}

/** One way to write dates. */
export interface Recogniser {
  /** Global; matched on text as written. Each is linear: no part of it may run over more than a few words. */
  readonly pattern: RegExp;
  /** What a text must hold for the pattern to be tried: cheap to look for. */
  readonly needs: RegExp;
  /** Nothing: no date after all. Never throws. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => DateParts | undefined;
}

/** What recognisers need: figures beside a sign, or the word itself. */
export const SIGN = /\d\s*[/.,–-]\s*\d|\d\s+(?:và|đến)\s/iu;
export const MONTH_WORD = /tháng/iu;
export const YEAR_WORD = /năm/iu;

/** The minutes of an hour are no day: "14:02 - 21/03/2026". */
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

/** A pattern of dates that stands between other words; `behind`: what must stand before it. */
export function written(source: string, behind = ''): RegExp {
  const before = behind === '' ? BEFORE : `${BEFORE}(?<=(?<!\\p{L})${behind}\\s*)`;
  return new RegExp(`${before}${source}${AFTER}`, 'giu');
}

const NUMBERS = { day: 'd', month: 'm', year: 'y', lastDay: 'd2', lastMonth: 'm2' } as const;

/** The parts that the named groups of a pattern give. */
export function figures(groups: Readonly<Record<string, string | undefined>>): DateParts {
  return Object.fromEntries(
    Object.entries(NUMBERS).flatMap(([part, group]) =>
      groups[group] === undefined ? [] : [[part, Number(groups[group])]],
    ),
  );
}
