import { contradicting } from '../conflicts.js';
import { fromFacts, type Intent } from '../intent.js';

/** How many branches belong to the body. */
export const branches: Intent = {
  name: 'branches',
  kinds: ['branches'],
  open: false,
  also: (query, best) => contradicting(query, query.facts, best),
  candidates: ({ facts, covers }) => fromFacts(facts, (f) => 1 + covers(f.evidence) - facts.indexOf(f) * 0.1),
};
