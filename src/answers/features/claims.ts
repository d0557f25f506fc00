import { KIND } from '../../text/typed.js';
import type { Evidence } from '../evidence.js';
import { bits, type Feature, flag } from '../feature.js';
import type { Inquiry } from '../inquiry.js';

const claiming = ({ asked }: Inquiry): boolean => asked.premise !== undefined;
const ofPerson = ({ names, claimedKinds }: Inquiry): boolean => names.length > 0 || (claimedKinds & KIND.person) !== 0;
const somebody = (inquiry: Inquiry): boolean => claiming(inquiry) && ofPerson(inquiry);

/**
 * Values in the unit of the same kind as the claimed ones. "Họp ngày 31/5 phải không?" is answered by whatever day the report gives, and
 * "bí thư là ông Hùng hả?" by whoever it names: a passage that answers a false claim does not contain the claimed value.
 */
export const CLAIMED: readonly Feature[] = [
  {
    name: 'claim-kinds',
    group: 'claim',
    value: ({ evidence }) => freshShare(evidence),
    when: ({ claimedKinds }) => claimedKinds !== 0,
  },
  {
    name: 'claim-role',
    group: 'claim',
    value: ({ evidence }) => flag(evidence.role > 0 && (evidence.fresh & KIND.person) !== 0),
    when: somebody,
  },
  { name: 'claim-named', group: 'claim', value: ({ evidence }) => evidence.named, when: somebody },
  {
    name: 'claim-named-role',
    group: 'claim',
    value: ({ evidence }) => (evidence.role > 0 ? evidence.named : 0),
    when: somebody,
  },
];

/** The share of claimed kinds for which the unit has another value. */
const freshShare = ({ inquiry: { claimedKinds }, fresh }: Evidence): number =>
  claimedKinds === 0 ? 0 : bits(claimedKinds & fresh) / bits(claimedKinds);
