import type { Fact } from '../../facts/fact.js';
import type { Fitting } from '../intent.js';
import { plainIntent } from '../intent.js';
import type { Found } from '../propose/found.js';

const HOUR = /(?<![a-z])(?:may gio|gio nao|gio bao nhieu|luc may)(?![a-z])/u;
const END = /(?<![a-z])(?:ket thuc|be mac|xong|giai tan|tan hop|gio tan|tan luc|tan cuoc)(?![a-z])/u;
/** Both start and end are asked for: "từ mấy giờ đến mấy giờ", "bắt đầu và kết thúc lúc mấy giờ". */
const BOTH =
  /(?<![a-z])(?:tu (?:may gio|luc nao|gio nao)(?: [a-z]+){0,2} (?:den|toi) (?:may gio|luc nao|gio nao)|(?:bat dau|khai mac|mo dau|mo man)(?: [a-z]+){0,4} (?:va|roi|den|toi|lan|hay)(?: [a-z]+){0,3} (?:ket thuc|be mac|xong|giai tan|tan))(?![a-z])/u;
/** The fit of an end time if nobody asks for one, and of a future day; then of a day if an hour is asked for. */
const PART = 0.5;
const NO_HOUR = 0.2;

/** The fit of a fact with or without this hour, if an hour is asked for. */
const byTheClock = (hour: string | undefined): number => (hour === undefined ? NO_HOUR : 1);

const BEGIN = /(?<![a-z])(?:bat dau|khai mac|mo dau|mo man|hop (?:luc|vao|tu|may)|bat dau hop|dien ra)(?![a-z])/u;

/** Does the question ask for the clock time of the start, or of the end? `folded`: the question without marks. */
export const asksEitherEnd = (folded: string): boolean => HOUR.test(folded) && (BEGIN.test(folded) || END.test(folded));

/** When the meeting took place: its day, its start or its end. The day of publication is no answer. */
export const date = plainIntent('date', 'date', {
  fit: (fact, { folded }) => {
    if (fact.kind !== 'date') return 0;
    const { part, hour, iso, lastDay } = fact.attrs;
    if (BOTH.test(folded)) return byTheClock(hour);
    const end = END.test(folded);
    if ((part === 'end') !== end) return end && lastDay !== undefined && !HOUR.test(folded) ? 1 : 0;
    if (HOUR.test(folded)) return byTheClock(hour);
    if (fact.modality === 'planned') return PART;
    return part === 'begin' && iso === undefined ? PART : 1;
  },
  also: (to, best) => ({ facts: BOTH.test(to.folded) ? otherEnd(to, best) : [], conflict: false }),
});

/** The hour of the end if the passage gives the start, and the reverse. */
function otherEnd({ facts }: Fitting, { span }: Found): Fact[] {
  const hours = facts.filter((fact) => fact.kind === 'date' && fact.attrs.hour !== undefined);
  const told = hours.filter(({ value }) => span.start <= value.start && value.end <= span.end);
  const ends = (fact: Fact): boolean => fact.kind === 'date' && fact.attrs.part === 'end';
  return hours.filter((fact) => told.length > 0 && !told.some((one) => ends(one) === ends(fact))).slice(0, 1);
}
