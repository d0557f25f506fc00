import { wholeWords } from '../text/boundary.js';
import type { ReportView, Sentence } from './view.js';

/** A meeting is held: verbs in lower case, canonical spelling. */
export const ORGANISES = wholeWords(
  '(?<!ban )tổ chức|diễn ra|khai mạc|tiến hành|long trọng|được tổ chức|đã họp|họp|phối hợp tổ chức|khai hội|bế mạc|đã có buổi|triệu tập|làm lễ',
);

/** A meeting is named. */
export const MEETING = wholeWords(
  'hội nghị|đại hội|lễ|cuộc họp|phiên họp|kỳ họp|buổi lễ|buổi họp|hội thảo|tọa đàm|sinh hoạt|buổi sinh hoạt|họp',
);

const OPENING_SENTENCES = 6;

/** The opening of a report: title, dateline and the first sentences of its body, captions left out. */
export function lead(view: ReportView): Sentence[] {
  const body = view.sentences.filter((s) => s.role === 'paragraph');
  const opening = new Set(body.slice(0, OPENING_SENTENCES));
  return view.sentences.filter((s) => opening.has(s) || s.role === 'title' || s.role === 'dateline');
}

/** Opens with who came: tells of guests, not of the meeting. */
export const GUESTS = /^(?:\([^)]*\)\s*[-–]\s*)?(?:về dự|tham dự|đến dự|tới dự|dự |cùng dự|thành phần|chủ trì)/u;
const HELD =
  /(?:tổ chức|khai mạc|tiến hành|họp)[^.]{0,80}(?:hội nghị|đại hội|lễ|buổi|họp|phiên|sinh hoạt)|(?:hội nghị|đại hội|lễ|buổi|phiên|cuộc họp)[^.]{0,200}(?:diễn ra|được tổ chức|khai mạc|đã được|thành công|long trọng)/u;
/** A meeting that is aimed at was not held. */
const PLANNED = /(?<!\p{L})(?:phấn đấu|mục tiêu)(?!\p{L})[^.]*(?:tổ chức|tiến hành|họp)/u;
const EARLY = 8;

/** The sentence of the opening that tells which meeting was held, by whom. */
export function isAnnouncement(s: Sentence): boolean {
  return (
    s.role === 'paragraph' &&
    s.index < EARLY &&
    ORGANISES.test(s.low) &&
    MEETING.test(s.low) &&
    HELD.test(s.low) &&
    !PLANNED.test(s.low) &&
    !GUESTS.test(s.low)
  );
}
