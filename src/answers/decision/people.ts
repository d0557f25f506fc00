import { flag } from '../feature.js';
import { type DecisionFeature, inquiryOf } from './judging.js';

/** Positions and people in the question. */
export const PEOPLE: readonly DecisionFeature[] = [
  { name: 'role', group: 'person', value: (j) => Math.max(0, j.first.evidence.role) },
  { name: 'role-of-another', group: 'person', value: (j) => flag(j.first.evidence.role < 0) },
  {
    name: 'role-without',
    group: 'person',
    value: (j) => flag(inquiryOf(j).asked.roles.length > 0 && j.first.evidence.role <= 0),
  },
  { name: 'named', group: 'person', value: (j) => j.first.evidence.named },
  {
    name: 'not-named',
    group: 'person',
    value: (j) => flag(inquiryOf(j).names.length > 0) * (1 - j.first.evidence.named),
  },
  { name: 'referred', group: 'person', value: (j) => j.first.evidence.referred },
  { name: 'role-person', group: 'person', value: (j) => flag(j.first.evidence.holder) },
];
