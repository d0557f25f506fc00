import type { PersonMention, RoleMention } from '../text/people.js';
import type { Span } from '../text/span.js';
import type { Tenure } from './attributes.js';
import { beside, isNobodys } from './offices/beside.js';
import { bodyOf } from './offices/body.js';
import { given } from './offices/given.js';
import { officesIn } from './offices/telling.js';
import { isLacking, wasHeld } from './offices/tenure.js';
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

function chosenIn(view: ReportView, sentence: Sentence): Holder[] {
  const t = view.people(sentence).length === 0 ? undefined : officesIn(view, sentence);
  if (!t) return [];
  return t.offices.flatMap((office): Holder[] => {
    if (isNobodys(t, office) || isLacking(t, office)) return [];
    const found = beside(t, office) ?? given(t, office);
    if (!found) return [];
    const body = bodyOf(t, office);
    const tenure = wasHeld(t, office) ? 'former' : found.tenure;
    return [found.one, ...found.alike].map(({ person }) => ({ person, role: office.role, body, tenure, sentence }));
  });
}
