import type { Fact } from '../../facts/fact.js';
import { nameKey } from '../../text/people.js';
import { attr, type Fitting, type Intent } from '../intent.js';
import type { Found } from '../propose/found.js';

/** Who somebody is: the sentence with most of their positions, else any sentence about them. */
export const person: Intent = {
  name: 'person',
  kinds: ['role', 'chair', 'speaker', 'attendees', 'personnel-change', 'election', 'awards'],
  closed: true,
  fit: (fact, { people }) => {
    if (!names(fact, people)) return 0;
    return fact.kind === 'role' ? 1 : 0.6;
  },
  also: (to, best) => ({ facts: further(to, best), conflict: false }),
};

/** Does the fact name one of these people (keys)? */
function names(fact: Fact, people: ReadonlySet<string>): boolean {
  const named = attr(fact, 'person');
  if (named !== '') return people.has(nameKey(named));
  return fact.kind === 'attendees' && fact.attrs.people.some((name) => people.has(nameKey(name)));
}

/** Mentions quoted besides the most informative one. */
const MOST_FURTHER = 2;

/** Other mentions with new information, a position or an act, in text order. */
function further({ facts, people }: Fitting, best: Found): Fact[] {
  const about = facts.filter((f) => names(f, people)).sort((a, b) => a.evidence.start - b.evidence.start);
  const inside = (f: Fact): boolean => best.span.start <= f.value.start && f.value.end <= best.span.end;
  const told = new Set(about.filter(inside).map(tells));
  const out: Fact[] = [];
  for (const fact of about) {
    if (inside(fact) || told.has(tells(fact))) continue;
    told.add(tells(fact));
    if (!out.some((f) => f.evidence.start === fact.evidence.start)) out.push(fact);
  }
  return out.slice(0, MOST_FURTHER);
}

/** What a fact says of a person, without its place. */
function tells(fact: Fact): string {
  return [fact.kind, attr(fact, 'role'), attr(fact, 'act'), attr(fact, 'manner'), attr(fact, 'change')].join(' ');
}
