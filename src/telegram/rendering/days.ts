import { showDate } from './names.js';
import { plain, type Rich } from './rich.js';

/** Noon in Vietnam: the same day nearly everywhere. */
const NOON = 'T12:00:00+07:00';

/** A line of our own that shows an ISO day in the form of `showDate`. The day is an entity that opens a calendar. */
export function withDay(line: string, iso: string | undefined): Rich {
  const said = plain(line);
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(iso ?? '') ? (iso ?? '') : '';
  const moment = Date.parse(day + NOON);
  const offset = said.text.indexOf(showDate(day));
  // Some date parsers accept 31 February.
  const real = !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day);
  if (day === '' || !real || offset < 0) return said;
  const entity = { type: 'date_time' as const, offset, length: showDate(day).length, unix_time: moment / 1000 };
  return { text: said.text, entities: [entity] };
}
