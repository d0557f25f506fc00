import type { PersonMention, RoleMention } from '../text/people.js';
import type { Span } from '../text/span.js';
import type { Tenure } from './attributes.js';
import { beside, isNobodys } from './offices/beside.js';
import { bodyOf } from './offices/body.js';
import { given } from './offices/given.js';
import { officesIn } from './offices/telling.js';
import { isLacking, wasHeld } from './offices/tenure.js';
import { subjectAt } from './subject.js';
import type { Office } from './telling.js';
import type { ReportView, Sentence } from './view.js';

/** A person in a position, from one sentence. Spans are offsets into the report. */
export interface Holder {
  readonly person: PersonMention;
  readonly role: RoleMention;
  /** The text after the position: its body ("Đảng ủy Sở KH&CN"); may be empty. */
  readonly body: Span;
  readonly tenure: Exclude<Tenure, 'vacant'>;
  readonly sentence: Sentence;
}

/** Several kinds of fact need the holders: each sentence is read once. */
const known = new WeakMap<Sentence, readonly Holder[]>();

/** All (person, position) pairs in the sentence, in the order of the positions. */
export function holdersIn(view: ReportView, sentence: Sentence): readonly Holder[] {
  const kept = known.get(sentence);
  if (kept) return kept;
  const made = chosenIn(view, sentence);
  known.set(sentence, made);
  return made;
}

/** Positions within a branch. */
const OF_BRANCH: ReadonlySet<string> = new Set(['bí thư', 'phó bí thư']);
const BRANCH = /^(?:chi bộ|tổ đảng) \S/iu;

/** "Chi bộ Văn phòng có 12 đảng viên, do đồng chí A làm Bí thư": the branch that the clause is about, where no body stands behind the position. */
function unitBefore(s: Sentence, { role }: Office, behind: Span): Span | undefined {
  if (behind.end > behind.start || !OF_BRANCH.has(role.role)) return undefined;
  const before = behind.start - s.span.start;
  const subject = subjectAt(s, before);
  if (!subject || !BRANCH.test(subject.name)) return undefined;
  const start = s.span.start + s.text.lastIndexOf(subject.name, before);
  return { start, end: start + subject.name.length };
}

function chosenIn(view: ReportView, sentence: Sentence): Holder[] {
  const t = view.people(sentence).length === 0 ? undefined : officesIn(view, sentence);
  if (!t) return [];
  return t.offices.flatMap((office): Holder[] => {
    if (isNobodys(t, office) || isLacking(t, office)) return [];
    const stands = beside(t, office);
    const found = stands ?? given(t, office);
    if (!found) return [];
    const behind = bodyOf(t, office);
    const body = (stands ? undefined : unitBefore(sentence, office, behind)) ?? behind;
    const tenure = wasHeld(t, office) ? 'former' : found.tenure;
    return [found.one, ...found.alike].map(({ person }) => ({ person, role: office.role, body, tenure, sentence }));
  });
}
