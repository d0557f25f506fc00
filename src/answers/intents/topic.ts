import { attr, plainIntent } from '../intent.js';

/** What the report is about, and what the meeting was for. */
export const topic = plainIntent('topic', 'topic', {
  fit: (fact, { folded }) => {
    const purpose = /(?:muc dich|nham|de lam gi|vi sao to chuc)/u.test(folded);
    if (attr(fact, 'from') === 'purpose' && purpose) return 1;
    return attr(fact, 'from') === 'lead' ? 0.9 : 0.7;
  },
});
