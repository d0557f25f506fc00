import { DATE, dayIn } from './dateline.js';
import { paperKindIn } from './head.js';
import { lowered, paperWords } from './paper-words.js';
import type { Block } from './report.js';

const minutes = paperWords('minutes', (any) => new RegExp(`^(?:${any})$`, 'u'));
const HOUR = String.raw`\d{1,2}\s?(?:giờ|h|g|:)\s?(?:\d{1,2}\s?(?:phút|p|')?)?(?![\p{L}\p{N}/])`;
/** "ngày hai mươi ba tháng tư năm hai nghìn không trăm hai mươi tư (23/4/2024)": in words before the figures. */
const IN_WORDS = String.raw`ngày \p{L}+(?: \p{L}+){3,20}(?= ?\()`;
const DAY = `(?<day>${DATE.source})`;
const START = String.raw`^[-–*•+\s]*(?:(?:\d{1,2}|[ivx]{1,5})[.)/]\s*)?`;

/** What may stand between how minutes begin and the day: an hour, small words, a place. */
function upToDay(clock: string): string {
  const between = String.raw`(?:[\s,:;()|–-]|${IN_WORDS}|(?:${clock})(?![\p{L}\p{N}])|${HOUR})*`;
  return `${between}(?:tại [^.;:]{3,120}?,${between})?${DAY}`;
}

/** How a line tells when its minutes were taken, the surest first. */
const SITTINGS = [
  // "Hôm nay, vào hồi 8 giờ 30, tại nhà văn hóa thôn, ngày 3/4/2024", "Ngày: 3/4/2024"
  paperWords(
    'opens',
    'clock',
    (opens, clock) => new RegExp(`${START}(?:(?:${opens})(?![\\p{L}\\p{N}])|ngày(?=\\s*[:|]))${upToDay(clock)}`, 'u'),
  ),
  // "Thứ Sáu, ngày 03/4/2024, lúc 8 giờ, tại …": the day itself first, an hour or a place right behind it.
  paperWords(
    'clock',
    (clock) => new RegExp(`${START}(?:(?:${clock})[\\s,–-]+)*${DAY},?\\s+(?:(?:${clock})\\s+)*(?:${HOUR}|tại )`, 'u'),
  ),
  // "Cuộc họp được tổ chức vào chiều ngày 3/4/2024"; not "Cuộc họp trước …", "… lần tới …".
  paperWords(
    'event',
    'clock',
    (event, clock) =>
      new RegExp(
        `${START}(?:(?:cuộc|buổi|phiên|kỳ) )?(?:${event})(?: (?!(?:lần|kỳ|trước|sau|tới|kế|dự|sẽ) )\\p{L}+){0,4}?[ ,]+(?:vào|lúc|hồi|từ) ${upToDay(clock)}`,
        'u',
      ),
  ),
  // "Thực hiện công văn ngày 02/4/2024 của huyện, vào lúc 8 giờ ngày 3/4/2024 …": behind what it rests on, with its hour.
  paperWords(
    'clock',
    (clock) => new RegExp(`^[^.;:]{3,160}, (?:hôm nay|vào hồi|vào lúc),? (?=(?:ngày|${HOUR}))${upToDay(clock)}`, 'u'),
  ),
];
/** "BIÊN BẢN HỌP … NGÀY 15/9/2024": of a sitting, not of a paper or a count that the minutes are about. */
const inTitle = paperWords(
  'event',
  (event) =>
    new RegExp(`^\\p{L}+ \\p{L}+ (?:${event})(?!\\p{L})(?!.*(?:số \\d|đến|trước|sau) ).*[ (]ngày ${DAY}\\)?$`, 'u'),
);
/** Minutes say when they were taken in their first lines; further down other meetings are told of. */
const FIRST_LINES = 15;

/** The day that minutes were taken, ISO, as one of their first lines or their title says; nothing for other papers. */
export function dayOfMinutes(text: string, blocks: readonly Block[]): string | undefined {
  const kind = paperKindIn(text, blocks) ?? '';
  if (!minutes().test(kind)) return undefined;
  const linesOf = (role: Block['role']): string[] =>
    blocks
      .filter((block) => block.role === role)
      .map(({ span }) => lowered(text.slice(span.start, span.end).replace(/\s+/gu, ' ')));
  const title = linesOf('title').join(' ');
  const lines = linesOf('paragraph')
    .slice(0, FIRST_LINES)
    .map((line) => asSitting(line, title.slice(kind.length).trim()));
  for (const sitting of SITTINGS)
    for (const line of lines) {
      const day = dayIn(sitting().exec(line)?.groups?.['day'] ?? '');
      if (day !== undefined) return day;
    }
  return dayIn(inTitle().exec(title)?.groups?.['day'] ?? '');
}

/** "Ngày nghiệm thu: …" of minutes titled "NGHIỆM THU …": a field that names what the minutes are about is that of the sitting. */
function asSitting(line: string, subject: string): string {
  const about = subject.split(' ').slice(0, 2).join(' ');
  const [label = ''] = /^[-–*•\s]*(?:ngày|thời gian|thời điểm) /u.exec(line) ?? [];
  return about !== '' && label !== '' && line.startsWith(about, label.length)
    ? `ngày họp${line.slice(label.length + about.length)}`
    : line;
}
