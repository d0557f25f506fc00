import { fromFacts, type Intent } from '../intent.js';

/** Who wrote the article. */
export const author: Intent = {
  name: 'author',
  kinds: ['author'],
  open: false,
  candidates: ({ facts }) => fromFacts(facts, () => 1),
};
