import { findDates, isoDate } from '../../text/dates.js';
import type { Fact } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import { lead, MEETING, ORGANISES } from '../lead.js';
import { at, type ReportView, type Sentence } from '../view.js';

/** Dates that are not of the event: documents, founding days, "as of" days. */
const NOT_EVENT =
  /(?:số [^\s,;]+(?:,)? ngày|tính đến(?: ngày)?|đến ngày|đến hết ngày|thành lập ngày|từ ngày thành lập|ban hành ngày|ký ngày|sinh ngày|kỷ niệm[^,;.]{0,60}|quyết định[^,;.]{0,40}|nghị quyết[^,;.]{0,40}|chỉ thị[^,;.]{0,40}|kế hoạch[^,;.]{0,40}|trước ngày|sau ngày|hướng dẫn[^,;.]{0,40})\s*\(?$/u;
const SESSION =
  /(?:(?:vào )?(?:lúc |hồi )?\d{1,2}\s*(?:h|giờ)\s*\d{0,2}(?: phút)?,?\s*)?(?:(?:vừa qua|vào|trong|chiều|sáng|tối|trưa|cả ngày|hai ngày|2 ngày|02 ngày|ngày|hôm nay|buổi|các|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)[\s,(]*)+$/u;
/** Sentences of the opening where a day is that of the event without a verb that says so. */
const FIRST = 2;
const MINUTES = /^\s*(?:[-–*•\d.]\s*)*(?:thời gian|ngày họp|khai mạc|bắt đầu)[^:]{0,25}:/u;

function inSentence(view: ReportView, s: Sentence, minutes: boolean): Fact[] {
  const published = view.report.meta.published;
  for (const date of findDates(s.text, undefined, published ? { published } : {})) {
    if (date.day === undefined && !minutes) continue;
    const before = s.low.slice(0, date.span.start);
    if (NOT_EVENT.test(before)) continue;
    // The day stands before or behind the verb of the meeting, not deep in a list of what was done.
    if (!minutes && date.span.start > 260) continue;
    const session = SESSION.exec(before)?.[0] ?? '';
    const start = date.span.start - session.trimStart().length;
    const closing = s.text[date.span.end] === ')' && s.text.slice(start, date.span.end).includes('(') ? 1 : 0;
    const iso = isoDate(date);
    return [
      {
        kind: 'date',
        value: at(s, start, date.span.end + closing - start),
        evidence: s.span,
        certainty: date.implied ? 'implied' : 'certain',
        attrs: {
          ...(iso && { iso }),
          ...(date.lastDay && { lastDay: date.lastDay }),
          ...(session.trim() && { session: session.trim() }),
        },
      },
    ];
  }
  return [];
}

/** When the meeting took place: a day in a sentence that tells it was held, in the opening of the report (or in the heading of minutes). */
export const date: FactExtractor = {
  kind: 'date',
  extract: (view) => {
    const minutes = view.sentences.filter((s) => MINUTES.test(s.low)).flatMap((s) => inSentence(view, s, true));
    if (minutes.length > 0) return minutes.slice(0, 1);
    const opening = lead(view).filter((s) => s.role !== 'dateline');
    const told = opening.filter((s) => ORGANISES.test(s.low)).flatMap((s) => inSentence(view, s, false));
    if (told.length > 0) return told.slice(0, 1);
    // News tells the day first, whatever the verb: "Sáng 12/7, Đảng bộ … mở Hội nghị", "(ngày 22 và 23/6)".
    return opening
      .filter((s) => s.role === 'paragraph')
      .slice(0, FIRST)
      .filter((s) => MEETING.test(s.low) || /(?:làm việc|sinh hoạt|tổng kết|sơ kết|kiểm điểm)/u.test(s.low))
      .flatMap((s) => inSentence(view, s, false))
      .slice(0, 1);
  },
};
