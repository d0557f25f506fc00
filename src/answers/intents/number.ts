import { fold } from '../../text/fold.js';
import { foldedWords } from '../../text/tokens.js';
import { meets, senseFit, subjectFit } from '../conditions.js';
import { attr, type Intent } from '../intent.js';

/** The fit of a count of the right noun that misses the conditions. */
const UNMET = 0.2;

/** How many: a count whose noun and conditions match the question. */
export const number: Intent = {
  name: 'number',
  kinds: ['counted', 'members', 'branches'],
  closed: false,
  fit: (fact, to) => {
    const { asked } = to;
    if (asked.ask.kind !== 'number' || asked.counted.length === 0) return 0;
    const folded = fold(attr(fact, 'noun'));
    // Most of the thousands of counts in a folder are of other nouns: stop early for them.
    if (!asked.counted.some((word) => folded.includes(word))) return 0;
    const noun = new Set(foldedWords(folded).slice(0, 4));
    const wanted = asked.counted.filter((word) => noun.has(word)).length / asked.counted.length;
    if (wanted === 0) return 0;
    return wanted * Math.max(UNMET, meets(fact, to)) * senseFit(fact, to) * subjectFit(fact, to);
  },
};
