import { DATE, dayIn } from './dateline.js';
import { lowered } from './paper-words.js';
import type { Block } from './report.js';

/** What was done to a text on the day that it came out. */
const CAME_OUT = 'ban hành|công bố|công khai|đăng tải|đăng tin|đăng|phát hành|xuất bản|trả lời';
const HOUR = String.raw`\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?`;
/**
 * "Ngày ban hành | 03/04/2023", "Thời gian đăng tải: 26/02/2024 16:05", "Tin đăng 21/06/2024, …", "Đăng ngày 14 Tháng Năm, 2024 bởi ban":
 * a field of a page, a line of its own. Behind a day without a colon or bar before it only another field may follow.
 */
const FIELD = new RegExp(
  `^[-–*•(\\s]*(?:(?:(?:ngày|thời gian|thời điểm) (?:${CAME_OUT})|đăng)\\s*[:|]|(?:(?:tin|bài|tin bài) )?đăng(?: vào| lúc)?(?: ngày)?)\\s*` +
    `(?:${HOUR}[\\s,–-]*(?:ngày )?)?(?<day>${DATE.source})(?:[\\s,|–-]*${HOUR})?\\)?(?=$|\\s*[,|(–-]|\\s+bởi )`,
  'u',
);

/** The day of publication that a page tells in a field of its own, ISO: the first of them. */
export function dayOfPage(text: string, blocks: readonly Block[]): string | undefined {
  return blocks
    .flatMap(({ span }) => text.slice(span.start, span.end).split('\n'))
    .map((line) => FIELD.exec(lowered(line.replace(/[ \t\u00a0]+/gu, ' ').trim()))?.groups?.['day'])
    .map((day) => dayIn(day ?? ''))
    .find((day) => day !== undefined);
}
