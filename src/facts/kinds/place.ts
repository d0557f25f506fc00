import { findDates } from '../../text/dates.js';
import { findHours } from '../../text/hours.js';
import type { FactExtractor } from '../kind.js';
import { lead } from '../lead.js';
import { type Places, placesIn } from '../places/names.js';
import { dayThenHall, dayThenPlace, goneTo, held, inverted, labelled, told } from '../places/tellings.js';

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
    ];
    return tellings.slice(0, 1);
  },
};

const isOpening = ({ s, told }: Places): boolean =>
  told.some(({ group }) => group === 'held') ||
  /điểm cầu|đặt tại|^[^,]{0,14}(?:vừa qua|mới đây),/u.test(s.low) ||
  findDates(s.text).length > 0 ||
  findHours(s.text).length > 0;
