import { fromFacts, type Intent } from '../intent.js';

/** The theme or motto. */
export const theme: Intent = {
  name: 'theme',
  kinds: ['theme'],
  open: false,
  candidates: ({ facts }) => fromFacts(facts, (f) => 1 - facts.indexOf(f) * 0.05),
};
