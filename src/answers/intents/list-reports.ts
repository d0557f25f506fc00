import { fromFacts, type Intent } from '../intent.js';

/** Which reports there are: the title of each. */
export const listReports: Intent = {
  name: 'list-reports',
  kinds: ['topic'],
  open: false,
  candidates: ({ facts }) => fromFacts(facts, (f) => (f.attrs['from'] === 'title' ? 2 : 1) - facts.indexOf(f) * 0.01),
};
