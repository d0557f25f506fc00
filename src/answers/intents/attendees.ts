import { modalityOf } from '../../facts/fact.js';
import { amount, type Intent } from '../intent.js';

/** Who was there: guests by name, groups, how many; who was not, where that is asked. */
export const attendees: Intent = {
  name: 'attendees',
  kinds: ['attendees'],
  closed: true,
  naming: 'confirms',
  fit: (fact, { asked }) => {
    // "ai vắng?" is answered by who did not come, and by nobody else.
    const away = asked.conditions.some(({ name }) => name === 'vang');
    if (away !== (modalityOf(fact) === 'negated')) return -1;
    if (asked.ask.kind === 'number') return amount(fact, 'count') > 0 ? 1 : 0;
    return fact.kind === 'attendees' && fact.attrs.people.length === 0 ? 0.6 : 1;
  },
};
