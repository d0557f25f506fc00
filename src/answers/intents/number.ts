import { fold } from '../../text/fold.js';
import { foldedWords } from '../../text/tokens.js';
import { attr, type Intent } from '../intent.js';

/** How many of something: a count whose noun is the one that is asked for. */
export const number: Intent = {
  name: 'number',
  kinds: ['counted', 'members', 'branches'],
  closed: false,
  fit: (fact, { asked }) => {
    if (asked.asks !== 'number') return 0;
    const noun = new Set(foldedWords(fold(attr(fact, 'noun'))).slice(0, 4));
    const wanted = asked.counted.filter((word) => noun.has(word));
    return asked.counted.length === 0 ? 0 : wanted.length / asked.counted.length;
  },
};
