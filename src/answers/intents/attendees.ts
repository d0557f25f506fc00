import { modalityOf } from '../../facts/fact.js';
import { amount, type Intent } from '../intent.js';

/** Who attended: guests by name, groups, numbers; and who did not, if asked. */
export const attendees: Intent = {
  name: 'attendees',
  kinds: ['attendees'],
  closed: true,
  naming: 'confirms',
  fit: (fact, { asked }) => {
    // "ai vắng?" is answered only by who was absent.
    const away = asked.conditions.some(({ name }) => name === 'vang');
    if (away !== (modalityOf(fact) === 'negated')) return -1;
    if (asked.ask.kind === 'number') return amount(fact, 'count') > 0 ? 1 : 0;
    return fact.kind === 'attendees' && fact.attrs.people.length === 0 ? 0.6 : 1;
  },
};
