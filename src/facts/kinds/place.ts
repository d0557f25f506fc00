import { findDates } from '../../text/dates.js';
import { findHours } from '../../text/hours.js';
import type { Fact } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import { lead } from '../lead.js';
import { type Places, placesIn } from '../places/names.js';
import { dayThenHall, dayThenPlace, goneTo, held, heldPlainly, inverted, labelled, told } from '../places/tellings.js';
import type { ReportView } from '../view.js';

/** Where the meeting was held: "tại …" in a sentence of the opening that says it was held, or in the heading of minutes. */
export const place: FactExtractor = {
  kind: 'place',
  extract: (view) => {
    const all = view.sentences.flatMap((s) => placesIn(view, s) ?? []);
    const minutes = all.flatMap(labelled);
    if (minutes.length > 0) return minutes.slice(0, 1);
    const opening = new Set(lead(view));
    const first = all.filter(({ s }) => opening.has(s) && s.role === 'paragraph');
    const tellings = [
      ...first.filter(isOpening).flatMap(told),
      ...first.flatMap(inverted),
      ...first.flatMap(dayThenHall),
      ...all.filter(({ s }) => s.role === 'paragraph').flatMap(held),
      ...first.flatMap(dayThenPlace),
      ...first.flatMap(goneTo),
      ...all.filter(({ s }) => s.role === 'paragraph').flatMap(heldPlainly),
    ];
    const [place] = tellings;
    return place ? [place, ...first.filter(opensSession).flatMap(told).filter(isElsewhere(view, place))] : [];
  },
};

/** "Sáng 17/3, tại Nhà đa năng, Đại hội họp phiên chính thức": of two days or sessions, each has its place. */
const opensSession = ({ s, told }: Places): boolean =>
  /^(?:(?:vào|đúng|trong) )?(?:sáng|chiều|tối|trưa|ngày|buổi|phiên|hôm)(?!\p{L})/u.test(s.low) &&
  told.some(({ group }) => group === 'event');

/** Is a place none that was told before, in the same words or shorter? */
const isElsewhere =
  ({ report: { text } }: ReportView, { value: known }: Fact) =>
  ({ value }: Fact): boolean => {
    const [one, other] = [known, value].map(({ start, end }) => text.slice(start, end).toLowerCase());
    return one !== undefined && other !== undefined && !one.includes(other) && !other.includes(one);
  };

const isOpening = ({ s, told }: Places): boolean =>
  told.some(({ group }) => group === 'held') ||
  /điểm cầu|đặt tại|^[^,]{0,14}(?:vừa qua|mới đây),/u.test(s.low) ||
  findDates(s.text).length > 0 ||
  findHours(s.text).length > 0;
