import { NUMBER_WORDS, parseNumberWords } from './numbers/words.js';
import type { Span } from './span.js';

/** A time of day as written. */
export interface HourMention {
  readonly span: Span;
  /** `HH:MM` on the 24-hour clock, as far as the words allow ("2 giờ chiều" is 14:00). */
  readonly time: string;
}

/**
 * "14 giờ 30 phút", "8h30", "7g00", "17 giờ", "2 giờ chiều", "11 giờ kém 10", "8 giờ rưỡi"; "8 giờ làm việc", "500 giờ"
 * are durations.
 */
const CLOCK =
  /(?<![\p{L}\p{N}/.,:-])(?<h>[01]?\d|2[0-4])\s?(?:giờ|h|g)(?![\p{L}])(?:\s?(?<m>[0-5]\d)(?!\p{N})(?:\s?(?:phút|')(?!\p{L}))?)?(?:\s+(?:kém\s+(?<less>[0-5]?\d)(?!\p{N})(?:\s+phút)?|(?<half>rưỡi)))?(?:\s+(?<part>sáng|trưa|chiều|tối))?/giu;
/** "bốn giờ chiều", "bảy giờ sáng": in words only with a part of the day. */
const SPOKEN = new RegExp(`(?<h>${NUMBER_WORDS.source})\\s+giờ\\s+(?<part>sáng|trưa|chiều|tối)`, 'giu');
/** Every time of day contains one of these. */
const SIGN = /giờ|\p{Nd}\s?[hg]/iu;
/** Words after a duration. */
const STRETCH =
  /^\s*(?:làm việc|học|lao động|bay|đồng hồ|sau|liền|mỗi|\/|dạy|chuẩn|nghĩa vụ|tập|phát sóng|công|đào tạo|\p{L}+\/)/iu;
const STRETCH_BEFORE = /(?:trong|sau|suốt|hơn|gần|khoảng|mỗi|được|tổng số|kéo dài|thêm|dài)\s*$/iu;

/** Words that show that a bare "8 giờ" is a time of day. */
const TIME_BEFORE = /(?:(?:lúc|hồi|vào|từ|đến|tới|đúng)\s+|[,;(:]\s*|^\P{L}*)$/iu;
const TIME_AFTER = /^\s*(?:,?\s*ngày|cùng|hôm|sáng|trưa|chiều|tối|kém|rưỡi|[.,;)]|$)/iu;

/** The times of day in `text`, in order. Spans are UTF-16 offsets. */
export function findHours(text: string): HourMention[] {
  if (!SIGN.test(text)) return [];
  return [...hoursInFigures(text), ...hoursInWords(text)].sort((a, b) => a.span.start - b.span.start);
}

function hoursInFigures(text: string): HourMention[] {
  const out: HourMention[] = [];
  for (const m of text.matchAll(CLOCK)) {
    const end = m.index + m[0].length;
    const before = text.slice(Math.max(0, m.index - 10), m.index);
    const behind = text.slice(end, end + 12);
    if (STRETCH.test(behind) || STRETCH_BEFORE.test(before)) continue;
    if (m.groups?.['m'] === undefined && !TIME_BEFORE.test(before) && !TIME_AFTER.test(behind)) continue;
    out.push({ span: { start: m.index, end }, time: timeOf(m.groups ?? {}) });
  }
  return out;
}

function hoursInWords(text: string): HourMention[] {
  const out: HourMention[] = [];
  for (const m of text.matchAll(SPOKEN)) {
    const hour = parseNumberWords(m.groups?.['h'] ?? '');
    if (!(hour > 0 && hour <= 12)) continue;
    const time = `${clock(hour, m.groups?.['part'])}:00`;
    out.push({ span: { start: m.index, end: m.index + m[0].length }, time });
  }
  return out;
}

function timeOf({ h, m, less, half, part }: Readonly<Record<string, string | undefined>>): string {
  const missing = Number(less ?? 0);
  const hour = clock(Number(h) - (missing > 0 ? 1 : 0), part);
  if (missing > 0) return `${hour}:${60 - missing}`;
  return `${hour}:${half ? '30' : (m ?? '00')}`;
}

/** The hour on the 24-hour clock: "bốn giờ chiều" is 16. */
function clock(hour: number, part = ''): string {
  const afternoon = /chiều|tối/iu.test(part) && hour < 12;
  return String(afternoon ? hour + 12 : hour).padStart(2, '0');
}
