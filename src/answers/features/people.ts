import { KIND } from '../../text/typed.js';
import { type Feature, flag } from '../feature.js';
import type { Inquiry } from '../inquiry.js';
import { asks, chance } from './measured.js';

const naming = ({ names }: Inquiry): boolean => names.length > 0;
const seeking = ({ asked }: Inquiry): boolean => asked.roles.length > 0;
const either = (inquiry: Inquiry): boolean => naming(inquiry) || seeking(inquiry);

/** Positions and people in the question. */
export const PEOPLE: readonly Feature[] = [
  { name: 'role', group: 'person', value: ({ evidence }) => Math.max(0, evidence.role), when: seeking },
  { name: 'role-of-another', group: 'person', value: ({ evidence }) => flag(evidence.role < 0), when: seeking },
  {
    name: 'role-elsewhere',
    group: 'person',
    value: (b) => asks(b, 'person') * flag(b.evidence.role <= 0 && b.report.role > 0),
    when: seeking,
  },
  {
    name: 'role-named',
    group: 'person',
    value: (b) => asks(b, 'person') * flag(b.evidence.role > 0) * flag((b.evidence.fresh & KIND.person) !== 0),
    when: seeking,
  },
  { name: 'role-person', group: 'person', value: ({ evidence }) => flag(evidence.holder), when: seeking },
  {
    name: 'role-person-speaks',
    group: 'person',
    value: (b) => flag(b.evidence.holder) * chance(b, 'speaker'),
    when: seeking,
  },
  {
    name: 'role-person-alone',
    group: 'person',
    value: (b) => flag(b.evidence.holder && b.evidence.role <= 0),
    when: seeking,
  },
  { name: 'named', group: 'person', value: ({ evidence }) => evidence.named, when: naming },
  {
    name: 'not-named',
    group: 'person',
    value: ({ evidence }) => flag(evidence.inquiry.names.length > 0) * (1 - evidence.named),
    when: naming,
  },
  { name: 'named-speaks', group: 'person', value: ({ evidence }) => flag(evidence.speaks), when: naming },
  {
    name: 'named-speaks-asked',
    group: 'person',
    value: (b) => flag(b.evidence.speaks) * chance(b, 'speaker'),
    when: naming,
  },
  { name: 'referred', group: 'person', value: ({ evidence }) => evidence.referred, when: either },
  {
    name: 'referred-speaks',
    group: 'person',
    value: (b) => b.evidence.referred * chance(b, 'speaker'),
    when: either,
  },
];
