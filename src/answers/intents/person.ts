import type { Fact } from '../../facts/fact.js';
import { nameKey } from '../../text/people.js';
import { attr, type Candidate, fromFacts, type Intent, type Query } from '../intent.js';

/** Who somebody is: the sentence that gives most positions, else any that tells of the person. */
export const person: Intent = {
  name: 'person',
  kinds: ['role', 'chair', 'speaker', 'attendees', 'personnel-change', 'election', 'awards'],
  open: false,
  also: (query, best) => ({ candidates: further(query, best), conflict: false }),
  candidates: ({ understanding, facts, text, covers }) => {
    const about = aboutThem(understanding, facts);
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

/** The facts that name one of the people asked about. */
function aboutThem({ scope }: Query['understanding'], facts: readonly Fact[]): readonly Fact[] {
  const keys = new Set(scope.persons.flatMap((p) => p.people.map((who) => who.key)));
  return facts.filter((f) => {
    const named = attr(f, 'person');
    if (named !== '') return keys.has(nameKey(named));
    return attr(f, 'people')
      .split('; ')
      .some((name) => keys.has(nameKey(name)));
  });
}

/** Mentions quoted besides the one that tells most. */
const MOST_FURTHER = 4;

/** The other mentions that tell something new, a position or something done, in the order of the text. */
function further({ understanding, facts }: Query, best: Candidate): Candidate[] {
  const about = [...aboutThem(understanding, facts)].sort((a, b) => a.evidence.start - b.evidence.start);
  const told = new Set(about.filter((f) => f.evidence.start === best.span.start).map(tells));
  const out = new Map<number, Fact[]>();
  for (const fact of about) {
    const known = out.get(fact.evidence.start);
    if (fact.evidence.start === best.span.start || (told.has(tells(fact)) && !known)) continue;
    told.add(tells(fact));
    out.set(fact.evidence.start, [...(known ?? []), fact]);
  }
  return [...out.values()].slice(0, MOST_FURTHER).flatMap((same) => fromFacts(same, () => 1));
}

/** What a fact says of somebody, apart from where. */
function tells(fact: Fact): string {
  return [fact.kind, attr(fact, 'role'), attr(fact, 'act'), attr(fact, 'change')].join(' ');
}
