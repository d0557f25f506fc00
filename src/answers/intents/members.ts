import type { Fact } from '../../facts/fact.js';
import { fold } from '../../text/fold.js';
import { contradicting } from '../conflicts.js';
import { attr, type Intent } from '../intent.js';

/** Groups of members that are counted apart, without marks, as questions and reports name them. */
const GROUPS = /(?<![a-z])(?:nu|nam gioi|cong chuc|vien chuc|hop dong|lao dong|cao tuoi|dan toc)(?![a-z])/gu;

/** How many members: the total, or the part that the question names. */
export const members: Intent = {
  name: 'members',
  kinds: ['members'],
  closed: true,
  fit: (fact, { folded }) => {
    const group = attr(fact, 'group');
    if (/chinh thuc/u.test(folded)) return group === 'official' ? 1 : 0;
    if (/du bi/u.test(folded)) return group === 'probationary' ? 1 : 0;
    const asked: readonly string[] = folded.match(GROUPS) ?? [];
    if (asked.length === 0) return group === 'total' ? 1 : 0;
    return (group === 'other' && named(fact, asked)) || (group === 'total' && asked.includes('lao dong')) ? 1 : 0;
  },
  also: (to, best) =>
    contradicting(
      to,
      to.facts.filter((f) => attr(f, 'group') === 'total'),
      best,
    ),
};

function named(fact: Fact, groups: readonly string[]): boolean {
  const noun: readonly string[] = fold(attr(fact, 'noun')).match(GROUPS) ?? [];
  return groups.some((one) => noun.includes(one));
}
