import { nameKey } from '../../text/people.js';
import { attr, fromFacts, type Intent } from '../intent.js';

/** Who somebody is: the sentence that gives most positions, else any that tells of the person. */
export const person: Intent = {
  name: 'person',
  kinds: ['role', 'chair', 'speaker', 'attendees', 'personnel-change', 'election', 'awards'],
  open: false,
  candidates: ({ understanding, facts, text, covers }) => {
    const keys = new Set(understanding.scope.persons.flatMap((p) => p.people.map((who) => who.key)));
    if (keys.size === 0) return [];
    const about = facts.filter((f) => {
      const named = attr(f, 'person');
      if (named !== '') return keys.has(nameKey(named));
      return attr(f, 'people')
        .split('; ')
        .some((name) => keys.has(nameKey(name)));
    });
    const roles = about.filter((f) => f.kind === 'role');
    return fromFacts(about, (f) => {
      const inSentence = roles.filter((r) => r.evidence.start === f.evidence.start).length;
      const caption = /[.;]\s*$/u.test(text(f.evidence)) ? 0 : 0.1;
      return 1 + Math.min(inSentence, 3) * 0.3 + covers(f.evidence) - caption - f.evidence.start / 1e6;
    }).map((c) => ({
      ...c,
      marks: roles
        .filter((r) => r.evidence.start === c.span.start)
        .map((r) => r.value)
        .concat(c.marks)
        .slice(0, 3),
    }));
  },
};
