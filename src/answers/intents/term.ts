import { attr, plainIntent } from '../intent.js';

/** Which term of office, which congress by number. */
export const term = plainIntent('term', 'term', {
  fit: (fact, { asked, folded }) => {
    const ordinal = /(?:lan thu may|lan may|khoa may|khoa nao|lan bao nhieu)/u.test(folded);
    if ((attr(fact, 'what') === 'ordinal') !== ordinal) return 0;
    const { years } = asked.scope;
    const named = years.some((y) => fact.attrs.from === y || fact.attrs.to === y);
    return years.length === 0 || named || asked.premise !== undefined ? 1 : 0.5;
  },
});
