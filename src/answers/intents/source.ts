import { fromFacts, type Intent } from '../intent.js';

/** Where the article stands: its title is quoted, the source line has the link. */
export const source: Intent = {
  name: 'source',
  kinds: ['topic'],
  open: false,
  candidates: ({ facts }) => fromFacts(facts, (f) => (f.attrs['from'] === 'title' ? 2 : 1) - facts.indexOf(f) * 0.01),
};
