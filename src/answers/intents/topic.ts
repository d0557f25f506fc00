import { attr, plainIntent } from '../intent.js';

/** What the report is about, and what the meeting was for. */
export const topic = plainIntent('topic', 'topic', {
  fit: (fact, { folded }) => {
    const purpose = /(?:muc dich|nham|de lam gi|vi sao to chuc)/u.test(folded);
    return attr(fact, 'from') === 'purpose' && purpose ? 1 : attr(fact, 'from') === 'lead' ? 0.9 : 0.7;
  },
});
