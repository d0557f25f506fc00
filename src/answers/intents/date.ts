import { fromFacts, type Intent } from '../intent.js';

/** When the meeting took place; the day of publication is no answer. */
export const date: Intent = {
  name: 'date',
  kinds: ['date'],
  open: false,
  ofMeeting: true,
  candidates: ({ facts }) => fromFacts(facts, () => 1),
};
