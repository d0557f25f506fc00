import { fromFacts, type Intent } from '../intent.js';

/** Where the meeting took place. */
export const place: Intent = {
  name: 'place',
  kinds: ['place'],
  open: false,
  candidates: ({ facts }) => fromFacts(facts, () => 1),
};
