import { meets, senseFit, subjectFit } from '../conditions.js';
import { contradicting } from '../conflicts.js';
import { attr, type Intent } from '../intent.js';

/** How many branches a body has, or how many of them are as the question says ("yếu kém", "được khen"). */
export const branches: Intent = {
  name: 'branches',
  kinds: ['branches', 'counted'],
  closed: true,
  fit: (fact, to) => {
    const met = meets(fact, to);
    if (fact.kind === 'branches') return met * senseFit(fact, to) * subjectFit(fact, to);
    const some = /^(?:chi bộ|tổ chức (?:cơ sở )?đảng|đảng bộ)/u.test(attr(fact, 'noun'));
    return some && met > 0 && to.asked.conditions.length > 0 ? met * senseFit(fact, to) * subjectFit(fact, to) : -1;
  },
  also: (to, best) =>
    contradicting(
      to,
      to.facts.filter((f) => f.kind === 'branches'),
      best,
    ),
};
