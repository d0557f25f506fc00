import { fold } from '../../text/fold.js';
import { foldedWords } from '../../text/tokens.js';
import { attr, fromFacts, type Intent } from '../intent.js';

/** A count must be of at least this share of what is asked. */
const LEAST_FIT = 0.34;

/** How many of something: a count whose noun is the one that is asked for. */
export const number: Intent = {
  name: 'number',
  kinds: ['counted', 'members', 'branches'],
  open: true,
  candidates: ({ understanding, facts, terms, covers, coversAll }) => {
    if (understanding.asks !== 'number' || terms.length === 0) return [];
    const all = terms.reduce((sum, t) => sum + t.weight, 0);
    return fromFacts(
      facts.filter((f) => nounFit(attr(f, 'noun')) >= LEAST_FIT),
      (f) => nounFit(attr(f, 'noun')) * 1.4 + covers(f.evidence) + coversAll(f.evidence) * 0.5,
    );
    function nounFit(noun: string): number {
      const words = new Set(foldedWords(fold(noun)));
      return terms.filter((t) => words.has(t.folded)).reduce((sum, t) => sum + t.weight, 0) / all;
    }
  },
};
