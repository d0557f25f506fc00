import { fromFacts, type Intent } from '../intent.js';

/** Where the meeting took place. */
export const place: Intent = {
  name: 'place',
  kinds: ['place'],
  open: false,
  ofMeeting: true,
  candidates: ({ facts }) => fromFacts(facts, () => 1),
};
