import { findHours } from '../../text/hours.js';
import type { FactOfKind } from '../fact.js';
import { at, type ReportView, type Sentence } from '../view.js';
import { isLabel } from './named.js';
import { toldIn } from './told.js';

type Hour = FactOfKind<'date'>;

/** Words between "bắt đầu" and the hour, at most. */
const REACH = 16;
/** "Thời gian: từ 14 giờ 00 đến 16 giờ 35". */
const UP_TO = /(?:giờ|\d\s?[hg])[^.;]{0,16}(?:đến|[-–])\s*$/u;
/** "11g30, buổi họp kết thúc": the verb stands behind, with no hour of its own. */
const ENDS_BEHIND = /^[^.;]{0,40}(?<!\p{L})(?:kết thúc|bế mạc|giải tán)(?!\p{L})(?! (?:lúc|vào|hồi|\d))/u;

/** Does an hour go on with one before it: "từ 7h30 đến"? `before`: the sentence up to it, as `Sentence.low`. */
export const isUpTo = (before: string): boolean => UP_TO.test(before);

/** When the meeting began or ended by the clock: "bắt đầu lúc 8 giờ", "Bắt đầu: 14h – Xong: 16h10", "bế mạc vào hồi 16 giờ 30". */
export function hoursIn(view: ReportView, s: Sentence): Hour[] {
  const hours = findHours(s.text);
  if (hours.length === 0) return [];
  const words = view.words(s);
  const marks = toldIn(view, s);
  const labelled = isLabel(view, s);
  return hours.flatMap(({ span, time }): Hour[] => {
    const word = words.starts.findIndex((start) => start >= span.start);
    const cue = marks.findLast(
      ({ from, to, group }) =>
        (group === 'begins' || group === 'ends') &&
        to <= word &&
        word - to <= REACH &&
        !words.marks.slice(from + 1, word + 1).some((sign) => /[.;]/u.test(sign)),
    )?.group;
    const upTo = labelled && isUpTo(s.low.slice(0, span.start));
    const ends = cue === 'ends' || upTo || ENDS_BEHIND.test(s.low.slice(span.end));
    if (!ends && cue === undefined) return [];
    const value = at(s, span.start, span.end - span.start);
    const part = ends ? 'end' : 'begin';
    return [{ kind: 'date', value, evidence: s.span, certainty: 'certain', attrs: { hour: time, part } }];
  });
}
