import type { PersonMention, RoleMention } from '../../text/people.js';
import { type Cue, cuesIn } from '../chairs/cues.js';
import { namedBelow } from '../chairs/headed.js';
import { namedBefore, namedBehind } from '../chairs/listed.js';
import type { FactOfKind } from '../fact.js';
import { holdersIn } from '../holders.js';
import type { FactExtractor } from '../kind.js';
import type { ReportView, Sentence } from '../view.js';

type Chair = FactOfKind<'chair'>;

/** Who chaired the meeting: only where the text says so. */
export const chair: FactExtractor = {
  kind: 'chair',
  extract: (view) => [
    ...view.sentences.filter((s) => s.role === 'paragraph' || s.role === 'caption').flatMap((s) => inSentence(view, s)),
    ...namedBelow(view).map(({ sentence, person }) => chairOf(view, sentence, person)),
  ],
};

function inSentence(view: ReportView, s: Sentence): Chair[] {
  const cues = cuesIn(s);
  if (cues.length === 0) return [];
  const people = view.people(s);
  const chairs = new Set<PersonMention>();
  for (const cue of cues) {
    const behind = namedBehind(s, people, cue);
    for (const person of behind.length > 0 ? behind : namedBefore(s, people, cue)) chairs.add(person);
  }
  if (chairs.size > 0) return [...chairs].map((person) => chairOf(view, s, person));
  const role = cues.map((cue) => officeAlone(view, s, cue)).find((one) => one !== undefined);
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

/** "Hội nghị do đồng chí Bí thư Đảng ủy chủ trì": an office, and nobody by name. */
function officeAlone(view: ReportView, s: Sentence, { from, after }: Cue): RoleMention | undefined {
  if (!/^[\s.;]*$|^\s*(?:hội nghị|đại hội)/u.test(after) || view.people(s).length > 0) return undefined;
  // "THƯ KÝ    CHỦ TRÌ": who signs, without a word on who did what.
  if (s.role !== 'paragraph' || s.text === s.text.toUpperCase()) return undefined;
  return view
    .roles(s)
    .filter((r) => r.span.end <= s.span.start + from)
    .at(-1);
}
