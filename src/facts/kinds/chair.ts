import type { PersonMention, RoleMention } from '../../text/people.js';
import { type Cue, chairingIn, cuesIn } from '../chairs/cues.js';
import { namedBelow } from '../chairs/headed.js';
import { namedBefore, namedBehind, partnersOf } from '../chairs/listed.js';
import type { FactOfKind } from '../fact.js';
import { holdersIn } from '../holders.js';
import type { FactExtractor } from '../kind.js';
import { signAt, type Telling, wordingAt } from '../telling.js';
import type { ReportView, Sentence } from '../view.js';

type Chair = FactOfKind<'chair'>;

/** Who chaired the meeting, if the text says so. */
export const chair: FactExtractor = {
  kind: 'chair',
  extract: (view) => [
    ...view.sentences.filter((s) => s.role === 'paragraph' || s.role === 'caption').flatMap((s) => chairsIn(view, s)),
    ...namedBelow(view).map(({ sentence, person }) => chairOf(view, sentence, person)),
  ],
};

function chairsIn(view: ReportView, s: Sentence): Chair[] {
  const t = chairingIn(view, s);
  const cues = t ? cuesIn(t) : [];
  if (!t || cues.length === 0) return [];
  const chairs = new Set<PersonMention>();
  for (const cue of cues) {
    const behind = namedBehind(t, cue);
    const first = behind.length > 0 ? behind : namedBefore(t, cue);
    for (const person of [...first, ...partnersOf(t, cue)]) chairs.add(person);
  }
  if (chairs.size > 0) return [...chairs].map((person) => chairOf(view, s, person));
  const role = cues.map((cue) => officeAlone(t, cue)).find((one) => one !== undefined);
  return role
    ? [{ kind: 'chair', value: role.span, evidence: s.span, certainty: 'certain', attrs: { role: role.role } }]
    : [];
}

function chairOf(view: ReportView, s: Sentence, person: PersonMention): Chair {
  const held = holdersIn(view, s).find((h) => h.person === person);
  return {
    kind: 'chair',
    value: person.span,
    evidence: s.span,
    certainty: 'certain',
    attrs: { person: person.name, ...(held && { role: held.role.role }) },
  };
}

/** "Hội nghị do đồng chí Bí thư Đảng ủy chủ trì": an office without a name. */
function officeAlone(t: Telling, { from, to }: Cue): RoleMention | undefined {
  const ends = to === t.words.words.length || (signAt(t, to) === '' && wordingAt(t, to, 'meeting') !== undefined);
  // "THƯ KÝ CHỦ TRÌ": a signature, which does not say who did what.
  if (!ends || t.named.length > 0 || t.s.role !== 'paragraph' || t.s.text === t.s.text.toUpperCase()) return undefined;
  return t.offices.findLast((office) => office.to <= from)?.role;
}
