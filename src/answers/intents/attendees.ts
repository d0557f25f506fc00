import { amount, attr, fromFacts, type Intent } from '../intent.js';

/** Who was there: guests by name, groups, how many. */
export const attendees: Intent = {
  name: 'attendees',
  kinds: ['attendees'],
  open: false,
  naming: 'confirms',
  candidates: ({ understanding, facts, covers }) => {
    const counted = understanding.asks === 'number';
    const fits = counted ? facts.filter((f) => amount(f, 'count') > 0) : facts;
    return fromFacts(
      fits,
      (f) => 1 + covers(f.evidence) * 1.5 + (attr(f, 'people') !== '' && !counted ? 0.4 : 0) - fits.indexOf(f) * 0.05,
    );
  },
};
