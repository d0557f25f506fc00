import { attr, fromFacts, type Intent } from '../intent.js';

const SCORES: Readonly<Record<string, number>> = { lead: 1.3, purpose: 1.2, title: 1 };

/** What the report is about, and what the meeting was for. */
export const topic: Intent = {
  name: 'topic',
  kinds: ['topic'],
  open: false,
  ofMeeting: true,
  candidates: ({ facts, folded }) => {
    const purpose = /(?:muc dich|nham|de lam gi|vi sao to chuc)/u.test(folded);
    return fromFacts(
      facts,
      (f) =>
        (SCORES[attr(f, 'from')] ?? 1) + (purpose && attr(f, 'from') === 'purpose' ? 0.4 : 0) - facts.indexOf(f) * 0.02,
    );
  },
};
