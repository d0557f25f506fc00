import { plainIntent } from '../intent.js';

const HOUR = /(?<![a-z])(?:may gio|gio nao|gio bao nhieu|luc may)(?![a-z])/u;
const END = /(?<![a-z])(?:ket thuc|be mac|xong|giai tan|tan hop)(?![a-z])/u;
/** An end where nobody asks for one, a day to come: they say part of it. A day where an hour is asked for says less. */
const PART = 0.5;
const NO_HOUR = 0.2;

/** When the meeting took place, by the day or by the clock, when it ended; the day of publication is no answer. */
export const date = plainIntent('date', 'date', {
  fit: (fact, { folded }) => {
    if (fact.kind !== 'date') return 0;
    const { part, hour, iso, lastDay } = fact.attrs;
    const end = END.test(folded);
    if ((part === 'end') !== end) return end && lastDay !== undefined && !HOUR.test(folded) ? 1 : 0;
    if (HOUR.test(folded)) return hour === undefined ? NO_HOUR : 1;
    if (fact.modality === 'planned') return PART;
    return part === 'begin' && iso === undefined ? PART : 1;
  },
});
