import { type DateMention, findDates, isoDate } from '../../text/dates.js';
import { findHours } from '../../text/hours.js';
import { contains } from '../../text/span.js';
import { hoursIn, isUpTo } from '../days/hours.js';
import { isOtherDay, isPlannedDay, leadingIn, opensWithDay, sessionBefore } from '../days/leading.js';
import { isLabel, isMeetingDay } from '../days/named.js';
import type { FactOfKind } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import { heldIn, lead, namesMeeting } from '../lead.js';
import { at, type ReportView, type Sentence } from '../view.js';

type Day = FactOfKind<'date'>;

/** Sentences of the opening whose day is that of the event even without a verb that says so. */
const FIRST = 2;
/** Further into a sentence, a day belongs to an action, not to the meeting. */
const DEEP = 260;
const WORKS = /(?:làm việc|sinh hoạt|tổng kết|sơ kết|kiểm điểm)/u;

/** The first day in a sentence that may be the meeting's. */
function dayIn(view: ReportView, s: Sentence, minutes: boolean): Day[] {
  const date = datesIn(view, s).find(({ day, span }) => {
    if (day === undefined && !minutes) return false;
    // The day is near the verb of the meeting, not deep in a list of actions.
    return !isOtherDay(leadingIn(view, s), span.start) && (minutes || span.start <= DEEP);
  });
  return date ? [factOf(view, s, date)] : [];
}

function datesIn(view: ReportView, s: Sentence): DateMention[] {
  const published = view.report.meta.published;
  return findDates(s.text, undefined, published ? { published } : {});
}

/** The day after the name of a meeting, anywhere in the sentence. */
function namedDayIn(view: ReportView, s: Sentence): Day[] {
  const date = datesIn(view, s).find(({ day, span }) => day !== undefined && isMeetingDay(view, s, span.start));
  return date ? [factOf(view, s, date)] : [];
}

function factOf(view: ReportView, s: Sentence, date: DateMention): Day {
  const t = leadingIn(view, s);
  const lead = sessionBefore(t, date.span.start);
  const { start } = lead;
  const session = s.low.slice(lead.start, lead.end);
  const closing = s.text[date.span.end] === ')' && s.text.slice(start, date.span.end).includes('(') ? 1 : 0;
  const iso = isoDate(date);
  const hour = (isUpTo(s.low.slice(0, start)) ? findHours(s.text) : findHours(session))[0]?.time;
  return {
    kind: 'date',
    value: at(s, start, date.span.end + closing - start),
    evidence: s.span,
    certainty: date.implied ? 'implied' : 'certain',
    ...(isPlannedDay(t, date.span.start) && { modality: 'planned' as const }),
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

/** The day of the meeting, from the sentence that states it most plainly. */
function dayOf(view: ReportView): Day[] {
  const minutes = view.sentences.filter((s) => isLabel(view, s)).flatMap((s) => dayIn(view, s, true));
  if (minutes.length > 0) return minutes.slice(0, 1);
  const opening = lead(view).filter((s) => s.role !== 'dateline');
  // "(Trình bày tại Hội nghị tổng kết ngày 08/12)": the paper's own heading has priority over its text.
  const own = opening.filter((s) => s.role === 'title').flatMap((s) => namedDayIn(view, s));
  if (own.length > 0) return own.slice(0, 1);
  const body = opening.filter((s) => s.role === 'paragraph');
  const places: readonly (readonly Sentence[])[] = [
    opening.filter((s) => heldIn(view, s) !== undefined),
    // News begins with the day, whatever the verb: "Sáng 12/7, Đảng bộ … mở Hội nghị", "(ngày 22 và 23/6)".
    body.slice(0, FIRST).filter((s) => namesMeeting(view, s) || WORKS.test(s.low)),
    opening.filter((s) => datesIn(view, s).length > 0 && opensWithDay(leadingIn(view, s))),
    // "từ 7h30 đến quá trưa 18/7, các đảng viên ngồi lại": a day with hours is that of the event.
    body.slice(0, FIRST).filter((s) => findHours(s.text).length > 0),
    opening.filter((s) => s.role === 'title'),
  ];
  let planned: Day[] = [];
  for (const sentences of places) {
    const days = sentences.flatMap((s) => dayIn(view, s, false));
    const held = days.filter((day) => day.modality === undefined);
    if (held.length > 0) return held.slice(0, 1);
    if (planned.length === 0) planned = days.slice(0, 1);
  }
  // "Kết luận của cuộc họp ngày 3/4": a paper may name the meeting's day late.
  const named = view.sentences.filter((s) => s.role === 'paragraph').flatMap((s) => namedDayIn(view, s));
  if (named.length > 0) return named.slice(0, 1);
  // Only a caption has it: "Toàn cảnh Hội nghị …, ngày 09/10/2024".
  const pictured = view.sentences
    .filter((s) => s.role === 'caption' && namesMeeting(view, s))
    .flatMap((s) => dayIn(view, s, false));
  return pictured.length > 0 ? pictured.slice(0, 1) : planned;
}

/**
 * When the meeting took place: a day in a sentence of the opening (or the heading of minutes) that says it was held, and the hours of its
 * start and end.
 */
export const date: FactExtractor = {
  kind: 'date',
  extract: (view) => {
    const day = dayOf(view);
    const told = ({ value }: Day): boolean => day.some((d) => contains(d.value, value));
    const hours = view.sentences.filter((s) => s.role === 'paragraph').flatMap((s) => hoursIn(view, s));
    return [...day, ...hours.filter((hour) => hour.attrs.part === 'end' || !told(hour))];
  },
};
