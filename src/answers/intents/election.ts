import { nameKey } from '../../text/people.js';
import { attr, fromFacts, type Intent } from '../intent.js';

/** What was elected: the size of a committee, delegates, who to which position. */
export const election: Intent = {
  name: 'election',
  kinds: ['election'],
  open: false,
  candidates: ({ understanding, facts, folded, coversAll }) => {
    const keys = new Set(understanding.scope.persons.flatMap((p) => p.people.map((who) => who.key)));
    const roles = new Set(understanding.roles.map((r) => r.role));
    const delegates = /dai bieu|di du|cap tren/u.test(folded);
    const counted = understanding.asks === 'number';
    const fits = facts.filter((f) => {
      const what = attr(f, 'what');
      if (keys.size > 0) return keys.has(nameKey(attr(f, 'person')));
      if (counted) return what === (delegates ? 'delegates' : 'committee');
      if (roles.size > 0 && understanding.asks === 'person') return roles.has(attr(f, 'role'));
      return true;
    });
    return fromFacts(
      fits,
      (f) =>
        1 +
        (understanding.asks === 'person' && attr(f, 'person') !== '' ? 0.4 : 0) +
        coversAll(f.evidence) * 1.5 +
        (delegates && attr(f, 'what') === 'delegates' ? 0.3 : 0),
    );
  },
};
