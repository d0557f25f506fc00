import { amount, type Intent } from '../intent.js';

/** Who was there: guests by name, groups, how many. */
export const attendees: Intent = {
  name: 'attendees',
  kinds: ['attendees'],
  closed: true,
  naming: 'confirms',
  fit: (fact, { asked }) => {
    if (asked.ask.kind === 'number') return amount(fact, 'count') > 0 ? 1 : 0;
    return fact.kind === 'attendees' && fact.attrs.people.length === 0 ? 0.6 : 1;
  },
};
