import { cover, type Span } from '../../text/span.js';
import { takingsIn } from '../changes/takes.js';
import { type ChangeVerb, whoseChange } from '../changes/whose.js';
import type { FactOfKind } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import { type Named, type Telling, tellingIn } from '../telling.js';
import { at, type ReportView, type Sentence } from '../view.js';

type Change = FactOfKind<'personnel-change'>;

/** If a sentence has two changes of one person, the first in this order counts. */
const ORDER = ['retired', 'transferred', 'removed', 'appointed', 'other'];

/** Who retired, was moved, appointed, replaced. */
export const personnelChange: FactExtractor = {
  kind: 'personnel-change',
  extract: (view) => view.sentences.filter((s) => s.role === 'paragraph').flatMap((s) => changesIn(view, s)),
};

function changesIn(view: ReportView, s: Sentence): Change[] {
  // A change belongs to a person or an office: other sentences are skipped.
  if (view.people(s).length === 0 && view.roles(s).length === 0) return [];
  const t = tellingIn(view, s, view.kit.changes, TOLD);
  if (!t) return [];
  const found = new Map<Named, ChangeVerb>();
  const note = (one: Named, verb: ChangeVerb): void => {
    const known = found.get(one);
    if (!known || ORDER.indexOf(verb.change) < ORDER.indexOf(known.change)) found.set(one, verb);
  };
  const verbs = verbsIn(t);
  for (const verb of verbs) for (const one of whoseChange(t, verb)) note(one, verb);
  for (const { one, from, to } of takingsIn(t)) note(one, { change: 'appointed', from, to });
  const other = verbs.find(({ change }) => change === 'other');
  if (found.size === 0 && other) return [changeOf(s, spanOf(t, other), { change: 'other' })];
  return [...found].map(([{ person }, verb]) =>
    changeOf(s, cover(person.span, spanOf(t, verb)), { change: verb.change, person: person.name }),
  );
}

function spanOf({ s, words }: Telling, { from, to }: ChangeVerb): Span {
  const start = words.starts[from] ?? 0;
  return at(s, start, (words.ends[to - 1] ?? start) - start);
}

function changeOf(s: Sentence, value: Span, attrs: Change['attrs']): Change {
  return { kind: 'personnel-change', value, evidence: s.span, certainty: 'certain', attrs };
}

/** Groups of wordings for a change. */
const TOLD: ReadonlySet<string> = new Set([...ORDER, 'takes', 'holds']);
const CHANGES: ReadonlySet<string> = new Set(ORDER);

function verbsIn(t: Telling): ChangeVerb[] {
  return t.marks.flatMap(({ from, to, group }) =>
    CHANGES.has(group) && !isTask(t, from) ? [{ change: group, from, to }] : [],
  );
}

/** Somebody is assigned members or a task, not an office. */
function isTask({ words, marks }: Telling, from: number): boolean {
  if (words.words[from] !== 'phân') return false;
  const task = marks.find((m) => m.group === 'task' && m.from > from);
  return (
    task !== undefined &&
    task.from - from <= TASK_FAR &&
    !/[;.]/u.test(words.marks.slice(from + 1, task.from + 1).join(''))
  );
}
/** The most words between "phân công" and the task. */
const TASK_FAR = 25;
