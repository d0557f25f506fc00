import type { Fact } from '../../facts/fact.js';
import type { Fitting } from '../intent.js';
import { plainIntent } from '../intent.js';
import type { Found } from '../propose/found.js';

const HOUR = /(?<![a-z])(?:may gio|gio nao|gio bao nhieu|luc may)(?![a-z])/u;
const END = /(?<![a-z])(?:ket thuc|be mac|xong|giai tan|tan hop|gio tan|tan luc|tan cuoc)(?![a-z])/u;
/** Both ends are asked for: "từ mấy giờ đến mấy giờ", "bắt đầu và kết thúc lúc mấy giờ". */
const BOTH =
  /(?<![a-z])(?:tu (?:may gio|luc nao|gio nao)(?: [a-z]+){0,2} (?:den|toi) (?:may gio|luc nao|gio nao)|(?:bat dau|khai mac|mo dau|mo man)(?: [a-z]+){0,4} (?:va|roi|den|toi|lan|hay)(?: [a-z]+){0,3} (?:ket thuc|be mac|xong|giai tan|tan))(?![a-z])/u;
/** An end where nobody asks for one, a day to come: they say part of it. A day where an hour is asked for says less. */
const PART = 0.5;
const NO_HOUR = 0.2;

/** What a fact with this hour, or none, says where an hour is asked for. */
const byTheClock = (hour: string | undefined): number => (hour === undefined ? NO_HOUR : 1);

const BEGIN = /(?<![a-z])(?:bat dau|khai mac|mo dau|mo man|hop (?:luc|vao|tu|may)|bat dau hop|dien ra)(?![a-z])/u;

/** Is it asked by the clock when the meeting began, or when it ended? `folded`: the question without marks. */
export const asksEitherEnd = (folded: string): boolean => HOUR.test(folded) && (BEGIN.test(folded) || END.test(folded));

/** When the meeting took place, by the day or by the clock, when it ended; the day of publication is no answer. */
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

/** The hour at which it ended, where the passage tells when it began; the other way round. */
function otherEnd({ facts }: Fitting, { span }: Found): Fact[] {
  const hours = facts.filter((fact) => fact.kind === 'date' && fact.attrs.hour !== undefined);
  const told = hours.filter(({ value }) => span.start <= value.start && value.end <= span.end);
  const ends = (fact: Fact): boolean => fact.kind === 'date' && fact.attrs.part === 'end';
  return hours.filter((fact) => told.length > 0 && !told.some((one) => ends(one) === ends(fact))).slice(0, 1);
}
