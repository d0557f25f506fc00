import { nameKey } from '../../text/people.js';
import { attr, type Intent } from '../intent.js';

/** What was elected: the size of a committee, delegates, who to which position. */
export const election: Intent = {
  name: 'election',
  kinds: ['election'],
  closed: true,
  fit: (fact, { asked, folded, people }) => {
    const what = attr(fact, 'what');
    if (people.size > 0) return people.has(nameKey(attr(fact, 'person'))) ? 1 : 0;
    if (asked.asks === 'number')
      return what === (/dai bieu|di du|cap tren/u.test(folded) ? 'delegates' : 'committee') ? 1 : 0;
    if (asked.asks !== 'person') return 0.8;
    if (asked.roles.length > 0) return asked.roles.some((r) => r.role === attr(fact, 'role')) ? 1 : 0;
    return attr(fact, 'person') === '' ? 0.5 : 1;
  },
};
