import type { Fact } from '../../facts/fact.js';
import { fold } from '../../text/fold.js';
import { nameKey } from '../../text/people.js';
import { senseFit } from '../conditions.js';
import { attr, type Fitting, type Intent } from '../intent.js';

/** Committees by their names in questions and reports, without marks. The first is the default. */
const COMMITTEES: readonly RegExp[] = [
  /(?<![a-z])(?:ban chap hanh|bch|dang uy|chi uy|cap uy)(?![a-z])/u,
  /(?<![a-z])(?:thuong vu|btv)(?![a-z])/u,
  /(?<![a-z])(?:uy ban kiem tra|ubkt)(?![a-z])/u,
];
/** The fit of the size of another committee than the one in question, or of a smaller one if none is named. */
const OTHER_COMMITTEE = 0.2;
const NONE_NAMED = 0.7;

/** What was elected: the size of a committee, delegates, votes, people and their positions. */
export const election: Intent = {
  name: 'election',
  kinds: ['election'],
  closed: true,
  fit: (fact, to) => {
    const { asked, people } = to;
    if (people.size > 0) return people.has(nameKey(attr(fact, 'person'))) ? 1 : 0;
    if (asked.ask.kind === 'number') return countFit(fact, to);
    if (asked.ask.kind !== 'person') return 0.8;
    if (asked.roles.length > 0) return asked.roles.some((r) => r.role === attr(fact, 'role')) ? 1 : 0;
    return attr(fact, 'person') === '' ? 0.5 : 1;
  },
};

/** The fit of a fact for a question of how many: votes, delegates, or the size of a committee. */
function countFit(fact: Fact, to: Fitting): number {
  const { asked, folded } = to;
  const what = attr(fact, 'what');
  if (/(?<![a-z])phieu(?![a-z])/u.test(folded) && asked.roles.length === 0) return what === 'votes' ? 1 : 0;
  if (what !== (/dai bieu|di du|cap tren/u.test(folded) ? 'delegates' : 'committee')) return 0;
  return senseFit(fact, to) * (what === 'committee' ? committeeFit(fact, folded) : 1);
}

function committeeFit({ subject }: Fact, folded: string): number {
  const own = COMMITTEES.findIndex((pattern) => pattern.test(fold(subject?.name ?? '')));
  const wanted = COMMITTEES.findLastIndex((pattern) => pattern.test(folded));
  if (own < 0 || own === wanted) return 1;
  if (wanted < 0) return own === 0 ? 1 : NONE_NAMED;
  return OTHER_COMMITTEE;
}
