import { type DateMention, findDates, isoDate } from '../../text/dates.js';
import { findHours } from '../../text/hours.js';
import { contains } from '../../text/span.js';
import type { FactOfKind } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import { lead, MEETING, ORGANISES } from '../lead.js';
import { isOtherDay, isPlannedDay } from '../other-days.js';
import { at, type ReportView, type Sentence } from '../view.js';

type Day = FactOfKind<'date'>;

const SESSION =
  /(?:(?:vào )?(?:lúc |hồi )?\d{1,2}\s*(?:h|giờ)\s*\d{0,2}(?: phút)?,?\s*)?(?:(?:vừa qua|vào|trong|từ|chiều|sáng|tối|trưa|cả ngày|hai ngày|2 ngày|02 ngày|ngày|hôm nay|hôm|mùng|mồng|buổi|các|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)[\s,(]*)+$/u;
/** Sentences of the opening where a day is that of the event without a verb that says so. */
const FIRST = 2;
/** Further into a sentence a day belongs to what was done, not to the meeting. */
const DEEP = 260;
const MINUTES = /^\s*(?:[-–*•\d.]\s*)*(?:thời gian|ngày họp|khai mạc|bắt đầu)[^:]{0,25}:/u;
/** "Sáng 12/7, Đảng bộ …", "(QNP) - Trong hai ngày …": the sentence begins with its day. */
const DAY_FIRST =
  /^(?:\([^)]{1,20}\)\s*[-–]?\s*)?(?:vào |trong |từ |cũng )*(?:cả |hai |2 |02 |các )*(?:sáng|chiều|trưa|tối|ngày|hôm|thứ)(?!\p{L})/u;
const NAMED_DAY = /(?:cuộc họp|buổi họp|phiên họp|hội nghị|đại hội)(?: [^,;.:]{1,30})? ngày \d/u;
const WORKS = /(?:làm việc|sinh hoạt|tổng kết|sơ kết|kiểm điểm)/u;
const ENDS =
  /(?<!\p{L})(?:kết thúc|bế mạc|họp xong|hết việc|giải tán|tan họp|(?<=^\s*(?:[-–*•]\s*)?)xong(?= (?:lúc|vào|hồi))|thông qua|lập xong|khép lại)(?!\p{L})[^.;]{0,80}$/u;
/** "Thời gian: từ 14 giờ 00 đến 16 giờ 35". */
const UP_TO = /(?:giờ|\d\s?[hg])[^.;]{0,16}(?:đến|[-–])\s*$/u;
const ENDS_BEHIND = /^[^.;]{0,40}(?<!\p{L})(?:kết thúc|bế mạc|giải tán)(?!\p{L})(?! (?:lúc|vào|hồi|\d))/u;

/** The first day in a sentence that may be the meeting's. */
function dayIn(view: ReportView, s: Sentence, minutes: boolean): Day[] {
  const published = view.report.meta.published;
  const date = findDates(s.text, undefined, published ? { published } : {}).find(({ day, span }) => {
    if (day === undefined && !minutes) return false;
    // The day stands before or behind the verb of the meeting, not deep in a list of what was done.
    return !isOtherDay(s.low.slice(0, span.start)) && (minutes || span.start <= DEEP);
  });
  return date ? [factOf(s, date)] : [];
}

function factOf(s: Sentence, date: DateMention): Day {
  const before = s.low.slice(0, date.span.start);
  const session = SESSION.exec(before)?.[0] ?? '';
  const start = date.span.start - session.trimStart().length;
  const closing = s.text[date.span.end] === ')' && s.text.slice(start, date.span.end).includes('(') ? 1 : 0;
  const iso = isoDate(date);
  const hour = (UP_TO.test(s.low.slice(0, start)) ? findHours(s.text) : findHours(session))[0]?.time;
  return {
    kind: 'date',
    value: at(s, start, date.span.end + closing - start),
    evidence: s.span,
    certainty: date.implied ? 'implied' : 'certain',
    ...(isPlannedDay(before) && { modality: 'planned' as const }),
    attrs: {
      ...(iso && { iso }),
      ...(!iso && date.day !== undefined && date.month !== undefined && { monthDay: monthDayOf(date.month, date.day) }),
      ...(date.lastDay && { lastDay: date.lastDay }),
      ...(date.lastMonth && { lastMonth: date.lastMonth }),
      ...(session.trim() && { session: session.trim() }),
      ...(hour && { hour }),
    },
  };
}

const monthDayOf = (month: number, day: number): string =>
  [month, day].map((n) => String(n).padStart(2, '0')).join('-');

/** The day of the meeting: from where it is told most plainly. */
function dayOf(view: ReportView): Day[] {
  const minutes = view.sentences.filter((s) => MINUTES.test(s.low)).flatMap((s) => dayIn(view, s, true));
  if (minutes.length > 0) return minutes.slice(0, 1);
  const opening = lead(view).filter((s) => s.role !== 'dateline');
  const body = opening.filter((s) => s.role === 'paragraph');
  const places: readonly (readonly Sentence[])[] = [
    opening.filter((s) => ORGANISES.test(s.low)),
    // News tells the day first, whatever the verb: "Sáng 12/7, Đảng bộ … mở Hội nghị", "(ngày 22 và 23/6)".
    body.slice(0, FIRST).filter((s) => MEETING.test(s.low) || WORKS.test(s.low)),
    opening.filter((s) => DAY_FIRST.test(s.low)),
    // "từ 7h30 đến quá trưa 18/7, các đảng viên ngồi lại": a day with its hours is that of what is told.
    body.slice(0, FIRST).filter((s) => findHours(s.text).length > 0),
    opening.filter((s) => s.role === 'title'),
    // "Kết luận của cuộc họp ngày 3/4": a paper names the meeting's day where it comes to it.
    view.sentences.filter((s) => s.role === 'paragraph' && NAMED_DAY.test(s.low)),
  ];
  let planned: Day[] = [];
  for (const sentences of places) {
    const days = sentences.flatMap((s) => dayIn(view, s, false));
    const held = days.filter((day) => day.modality === undefined);
    if (held.length > 0) return held.slice(0, 1);
    if (planned.length === 0) planned = days.slice(0, 1);
  }
  return planned;
}

/** When the meeting began or ended by the clock: "bắt đầu lúc 8 giờ", "bế mạc vào hồi 16 giờ 30". */
function hoursIn(s: Sentence): Day[] {
  return findHours(s.text).flatMap(({ span, time }): Day[] => {
    const before = s.low.slice(0, span.start);
    const ends =
      ENDS.test(before) || ENDS_BEHIND.test(s.low.slice(span.end)) || (MINUTES.test(s.low) && UP_TO.test(before));
    const begins = /(?<!\p{L})(?:bắt đầu|khai mạc)(?!\p{L})[^.;]{0,60}$/u.test(before);
    if (!ends && !begins) return [];
    const part = ends ? 'end' : 'begin';
    const value = at(s, span.start, span.end - span.start);
    return [{ kind: 'date', value, evidence: s.span, certainty: 'certain', attrs: { hour: time, part } }];
  });
}

/** When the meeting took place: a day in a sentence that tells it was held, in the opening of the report (or in the heading of minutes), and the hours of its beginning and end. */
export const date: FactExtractor = {
  kind: 'date',
  extract: (view) => {
    const day = dayOf(view);
    const told = ({ value }: Day): boolean => day.some((d) => contains(d.value, value));
    const hours = view.sentences.filter((s) => s.role === 'paragraph').flatMap(hoursIn);
    return [...day, ...hours.filter((hour) => hour.attrs.part === 'end' || !told(hour))];
  },
};
