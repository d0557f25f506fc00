import type { FactOfKind } from '../fact.js';
import { chair } from '../kinds/chair.js';
import { role } from '../kinds/role.js';
import type { PhraseFound } from '../phrases.js';
import { isHeading } from '../statements/headings.js';
import { at, type ReportView, type Sentence } from '../view.js';
import { actsIn } from './acts.js';
import { mannersOf } from './manner.js';
import { namedSpeaker } from './named.js';
import { goesOn, pronounIn } from './reference.js';

type Spoken = FactOfKind<'speaker'>;

/** Who has the floor, since when. */
interface Floor {
  readonly person: string;
  readonly roles: ReadonlySet<string>;
  readonly act: string;
  readonly sentence: Sentence;
  /** A heading gave it: it lasts until the next one. */
  readonly headed: boolean;
}

/**
 * What each person says, sentence by sentence: whoever is named as speaking has the floor until the next speaker, heading or change
 * of scene; "đồng chí", "ông", "Bí thư" and sentences that only go on refer back.
 */
export function spokenIn(view: ReportView): Spoken[] {
  const out: Spoken[] = [];
  const offices = officesOf(view);
  let floor: Floor | undefined;
  for (const s of view.sentences) {
    if (s.role !== 'paragraph' && s.role !== 'caption') continue;
    const change = floorChangeIn(view, s, floor, offices);
    out.push(...change.spoken);
    floor = change.floor;
  }
  return out;
}

/** What is said in a sentence, and who has the floor after it. */
interface FloorChange {
  readonly spoken: readonly Spoken[];
  readonly floor: Floor | undefined;
}

/** Reads a sentence, with the floor as it was before it. */
function floorChangeIn(view: ReportView, s: Sentence, floor: Floor | undefined, offices: Offices): FloorChange {
  const named = view.people(s).length > 0 || view.roles(s).length > 0;
  const heading = s.role !== 'caption' && isHeading(s);
  // Nobody speaks here, and nobody has the floor: its words need not be read.
  if (!named && heading) return { spoken: [], floor: headed(view, s, offices) };
  if (!named && !floor) return { spoken: [], floor };
  const found = view.kit.speech.find(view.words(s));
  const own = named ? explicit(view, s, found) : [];
  if (heading) return { spoken: own, floor: headed(view, s, offices) };
  if (own.length > 0) return { spoken: own, floor: opened(own, s, offices) ?? floor };
  return floor ? changeWithoutSpeaker(view, s, found, floor, offices) : { spoken: [], floor };
}

/** A sentence without a speaker of its own, where somebody has the floor. */
function changeWithoutSpeaker(
  view: ReportView,
  s: Sentence,
  found: readonly PhraseFound[],
  floor: Floor,
  offices: Offices,
): FloorChange {
  const by = continued(view, s, found, floor, offices);
  if (by) return { spoken: said(view, s, found, by), floor: { ...by, sentence: s } };
  return { spoken: [], floor: ends(s, found, floor) ? undefined : floor };
}

/** A sentence that names its speaker. */
function explicit(view: ReportView, s: Sentence, found: readonly PhraseFound[]): Spoken[] {
  const acts = actsIn(view, s);
  const manners = mannersOf(found);
  if (acts.length > 0) {
    const main = acts.find(({ attrs }) => attrs.act !== 'report');
    return acts.flatMap((fact) =>
      fact === main && manners.length > 0
        ? manners.map((manner) => ({ ...fact, attrs: { ...fact.attrs, manner } }))
        : [fact],
    );
  }
  const person = namedSpeaker(view, s, found);
  if (!person) return [];
  const base = {
    kind: 'speaker' as const,
    value: person.span,
    evidence: s.span,
    certainty: 'certain' as const,
    attrs: { person: person.name, act: 'speech', words: '', caption: s.role === 'caption' ? 1 : 0 },
  };
  return manners.length === 0 ? [base] : manners.map((manner) => ({ ...base, attrs: { ...base.attrs, manner } }));
}

/** Whoever read a report gives its words, not their own; a caption names who is seen, and gives nobody the floor. */
function opened(own: readonly Spoken[], sentence: Sentence, offices: Offices): Floor | undefined {
  if (sentence.role === 'caption') return undefined;
  const last = own.findLast(({ attrs }) => attrs.act !== 'report' && attrs.person !== undefined);
  const person = last?.attrs.person;
  if (!last || person === undefined) return undefined;
  return { person, roles: offices.of(person), act: last.attrs.act, sentence, headed: false };
}

/** "D. Phát biểu của đồng chí A", "4. Kết luận của chủ tọa". */
function headed(view: ReportView, s: Sentence, offices: Offices): Floor | undefined {
  if (!/(?:phát biểu|ý kiến|kết luận|chỉ đạo)/u.test(s.low)) return undefined;
  const named = view.people(s)[0]?.name;
  const person = named ?? (/chủ (?:tọa|trì)/u.test(s.low) ? view.facts(chair)[0]?.attrs['person'] : undefined);
  if (typeof person !== 'string') return undefined;
  const act = s.low.includes('kết luận') ? 'conclude' : 'speech';
  return { person, roles: offices.of(person), act, sentence: s, headed: true };
}

/** Whose words a sentence without a speaker of its own is, if anybody's; a caption is nobody's. */
function continued(
  view: ReportView,
  s: Sentence,
  found: readonly PhraseFound[],
  floor: Floor,
  offices: Offices,
): Floor | undefined {
  const next = s.index === floor.sentence.index + 1;
  if (s.role === 'caption' || (!next && !floor.headed)) return undefined;
  const inBlock = s.block === floor.sentence.block;
  const byOffice = officeAtStart(view, s, floor, offices);
  if (byOffice) return byOffice;
  if (view.people(s).length === 0 && pronounIn(view, s, found) !== undefined) return floor;
  if (found.some(({ group }) => group === 'scene')) return undefined;
  if (floor.headed && mannersOf(found).length > 0) return floor;
  return inBlock && goesOn(view, s, found) ? floor : undefined;
}

/** "Phó Bí thư Đảng ủy Sở mong muốn …": an office opens the sentence; it is the speaker's, or that of the only one who holds it. */
function officeAtStart(view: ReportView, s: Sentence, floor: Floor, offices: Offices): Floor | undefined {
  const [first] = view.roles(s);
  if (!first || view.people(s).length > 0) return undefined;
  const before = s.low.slice(0, first.span.start - s.span.start);
  if (!/^(?:[^,]{0,20}, )?(?:đồng chí |tân )?$/u.test(before)) return undefined;
  if (floor.roles.has(first.role)) return floor;
  const only = offices.only.get(first.role);
  if (only === undefined) return undefined;
  return { person: only, roles: offices.of(only), act: 'speech', sentence: s, headed: false };
}

function said(view: ReportView, s: Sentence, found: readonly PhraseFound[], { person, act }: Floor): Spoken[] {
  const start = pronounIn(view, s, found) ?? 0;
  const base = {
    kind: 'speaker' as const,
    value: at(s, start, s.low.length - start),
    evidence: s.span,
    certainty: 'implied' as const,
  };
  const attrs = { person, act: act === 'discussion' ? act : 'speech', words: '', caption: 0 };
  const manners = mannersOf(found);
  return manners.length === 0
    ? [{ ...base, attrs }]
    : manners.map((manner) => ({ ...base, attrs: { ...attrs, manner } }));
}

/** A change of scene, or another paragraph that does not go on. */
function ends(s: Sentence, found: readonly PhraseFound[], floor: Floor): boolean {
  if (floor.headed) return found.some(({ group }) => group === 'scene');
  return (
    s.block !== floor.sentence.block ||
    found.some(({ group }) => group === 'scene') ||
    s.index > floor.sentence.index + 1
  );
}

/** The offices that a report gives to people. */
interface Offices {
  readonly of: (person: string) => ReadonlySet<string>;
  /** Those offices that only one person holds, with who does. */
  readonly only: ReadonlyMap<string, string>;
}

function officesOf(view: ReportView): Offices {
  const held = new Map<string, Set<string>>();
  const holders = new Map<string, Set<string>>();
  for (const { attrs } of view.facts(role)) {
    const { person, role: office, tenure } = attrs;
    if (typeof person !== 'string' || typeof office !== 'string' || tenure === 'former') continue;
    held.set(person, (held.get(person) ?? new Set()).add(office));
    holders.set(office, (holders.get(office) ?? new Set()).add(person));
  }
  const only = [...holders].flatMap(([office, [person, ...others]]): [string, string][] =>
    person === undefined || others.length > 0 ? [] : [[office, person]],
  );
  return { of: (person) => held.get(person) ?? new Set(), only: new Map(only) };
}
