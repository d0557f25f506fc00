import { fromFacts, type Intent } from '../intent.js';

/** Who chaired; who spoke, attended or concluded is no answer. */
export const chair: Intent = {
  name: 'chair',
  kinds: ['chair'],
  open: false,
  ofMeeting: true,
  naming: 'decides',
  candidates: ({ facts, text }) =>
    fromFacts(
      facts,
      (f) => 1 + (/chủ trì|chủ tọa|điều hành/iu.test(text(f.evidence)) ? 0.2 : 0) - facts.indexOf(f) * 0.02,
    ),
};
