import type { PersonMention } from '../../text/people.js';
import { cover, type Span } from '../../text/span.js';
import { type ChangeVerb, whoseChange } from '../changes/whose.js';
import type { FactOfKind } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import { at, type ReportView, type Sentence } from '../view.js';

type Change = FactOfKind<'personnel-change'>;

/** Of two changes of one person in a sentence the first of these counts. */
const ORDER = ['retired', 'transferred', 'removed', 'appointed', 'other'];
/** Somebody is given members to look after, or a task: no office. */
const TASK = /phân công[^;.]{0,110}(?:giúp đỡ|theo dõi|hướng dẫn|kèm cặp|phụ trách (?:địa bàn|cơ sở|cụm))/u;

/** Who retired, was moved, appointed, replaced. */
export const personnelChange: FactExtractor = {
  kind: 'personnel-change',
  extract: (view) => view.sentences.filter((s) => s.role === 'paragraph').flatMap((s) => inSentence(view, s)),
};

function inSentence(view: ReportView, s: Sentence): Change[] {
  const people = view.people(s);
  // A change is somebody's, or of an office: elsewhere no word is looked at.
  if (people.length === 0 && view.roles(s).length === 0) return [];
  const verbs = verbsIn(view, s);
  const found = new Map<PersonMention, ChangeVerb>();
  for (const verb of verbs)
    for (const person of whoseChange(s, people, verb)) {
      const known = found.get(person);
      if (!known || ORDER.indexOf(verb.change) < ORDER.indexOf(known.change)) found.set(person, verb);
    }
  const [other] = verbs.filter(({ change }) => change === 'other');
  if (found.size === 0 && other && (people.length > 0 || view.roles(s).length > 0))
    return [changeOf(s, at(s, other.from, other.to - other.from), { change: 'other' })];
  return [...found].map(([person, verb]) =>
    changeOf(s, cover(person.span, at(s, verb.from, verb.to - verb.from)), {
      change: verb.change,
      person: person.name,
    }),
  );
}

function changeOf(s: Sentence, value: Span, attrs: Change['attrs']): Change {
  return { kind: 'personnel-change', value, evidence: s.span, certainty: 'certain', attrs };
}

function verbsIn(view: ReportView, s: Sentence): ChangeVerb[] {
  const words = view.words(s);
  return view.kit.changes.find(words).flatMap(({ from, to, group }) => {
    const [start, end] = [words.starts[from] ?? 0, words.ends[to - 1] ?? 0];
    if (s.low.startsWith('phân công', start) && TASK.test(s.low.slice(start))) return [];
    return [{ change: group, from: start, to: end }];
  });
}
