import { bits, flag } from '../feature.js';
import { type DecisionFeature, inquiryOf, type Judging } from './judging.js';

/** The values that a yes/no question claims. */
export const CLAIMS: readonly DecisionFeature[] = [
  { name: 'claim', group: 'claim', value: (j) => flag(inquiryOf(j).asked.premise !== undefined) },
  { name: 'claim-held', group: 'claim', value: (j) => claimHeld(j) },
  {
    name: 'claim-kind-missing',
    group: 'claim',
    value: (j) => bits(inquiryOf(j).claimedKinds & ~j.first.evidence.kinds),
  },
  {
    name: 'claim-unheld-kind',
    group: 'claim',
    value: (j) => flag(claimHeld(j) < 1) * bits(inquiryOf(j).claimedKinds & ~j.first.evidence.fresh),
  },
];

function claimHeld(j: Judging): number {
  const { claimed } = inquiryOf(j);
  const all = claimed.reduce((a, b) => a + b, 0);
  if (all === 0) return 0;
  let held = 0;
  for (let i = 0; i < claimed.length; i++) if (claimed[i] && j.first.evidence.found.unit.found[i]) held++;
  return held / all;
}
