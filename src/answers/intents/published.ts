import { fromFacts, type Intent } from '../intent.js';

/** When the article was published. */
export const published: Intent = {
  name: 'published',
  kinds: ['published'],
  open: false,
  candidates: ({ facts }) => fromFacts(facts, () => 1),
};
