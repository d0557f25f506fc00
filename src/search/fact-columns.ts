import { type Attribute, type Fact, modalityOf } from '../facts/fact.js';
import { asideIn, ofPartIn } from '../facts/leading.js';
import type { ReportMeta } from '../reports/report.js';
import { nameKey } from '../text/people.js';

/** What a fact is asked by over many reports, as columns. */
export interface FactColumns {
  /** What is counted, elected or done, within the kind: `total`, `committee`, `report`; empty where the kind has no groups. */
  readonly grp: string;
  readonly role: string | null;
  /** Key of the person, and of the person's surname. */
  readonly person: string | null;
  readonly surname: string | null;
  readonly value: number | null;
  /** ISO day, or what is known of it; year `0000` where none is told. */
  readonly day: string | null;
  /** 1 for one of its kind, group and role in the report: what the report is taken to state, the first that it states of itself. */
  readonly lead: 0 | 1;
  /** 1 where it says that a person holds an office. */
  readonly held: 0 | 1;
}

/** Kinds that say nothing without their number. */
const COUNTS: ReadonlySet<Fact['kind']> = new Set(['members', 'branches']);

/** The columns of the facts of a report with this text, in their order. */
export function columnsOf(facts: readonly Fact[], text: string): readonly FactColumns[] {
  const leads = leadsOf(facts, asideIn(facts, text), ofPartIn(facts));
  return facts.map((fact) => {
    const { kind } = fact;
    const { text: attr, attrs } = reading(fact);
    const role = attr('role') || committeeOf(fact);
    const person = nameKey(attr('person'));
    return {
      grp: groupOf(attr),
      role: orNull(role),
      person: orNull(person),
      surname: person.includes(' ') ? (person.split(' ')[0] ?? null) : null,
      value: numberIn(attrs.get('count')),
      day: orNull(attr('iso') || (attr('monthDay') && `${NO_YEAR}-${attr('monthDay')}`)),
      lead: leads.has(fact) ? 1 : 0,
      held: kind === 'role' && isHeld(kind, attr('tenure')) && person !== '' ? 1 : 0,
    };
  });
}

function reading(fact: Fact) {
  const attrs = new Map<string, Attribute>(Object.entries(fact.attrs));
  return { attrs, text: (name: string): string => String(attrs.get(name) ?? '') };
}

/** Which committee a size is of, as questions name it; a meeting that elects so many elects the one that leads. */
function committeeOf(fact: Fact): string {
  if (fact.kind !== 'election' || fact.attrs.what !== 'committee') return '';
  const name = fact.subject?.name.toLowerCase() ?? '';
  return COMMITTEES.find(([names]) => names.test(name))?.[1] ?? 'ban chấp hành';
}
const COMMITTEES: readonly (readonly [RegExp, string])[] = [
  [/^chi ủy|^ban chi ủy/u, 'chi ủy'],
  [/^ban thường vụ|^btv/u, 'ban thường vụ'],
  [/^ủy ban kiểm tra|^ubkt|^ban kiểm tra/u, 'ủy ban kiểm tra'],
];

const groupOf = (attr: (name: string) => string): string =>
  [attr('group'), attr('what'), attr('act'), attr('change')].find((one) => one !== '') ?? '';

/** The first stated fact of each kind, group and role; a fact mentioned only in passing when there is no other, one of a part never. */
function leadsOf(
  facts: readonly Fact[],
  aside: (fact: Fact) => boolean,
  ofPart: (fact: Fact) => boolean,
): ReadonlySet<Fact> {
  const leads = new Map<string, { readonly fact: Fact; readonly aside: boolean }>();
  for (const fact of facts) {
    const { kind } = fact;
    const { attrs, text } = reading(fact);
    if (!isHeld(kind, text('tenure')) || !isStated(fact, attrs) || ofPart(fact)) continue;
    const key = `${kind}\n${groupOf(text)}\n${kind === 'role' ? text('role') : committeeOf(fact)}`;
    const first = leads.get(key);
    if (first && !first.aside) continue;
    const own = { fact, aside: aside(fact) };
    if (!first || !own.aside) leads.set(key, own);
  }
  return new Set([...leads.values()].map(({ fact }) => fact));
}

/** Stands where a day tells no year: such a day is found by its month. */
const NO_YEAR = '0000';
const orNull = (text: string): string | null => (text === '' ? null : text);
const numberIn = (value: Attribute | undefined): number | null => (typeof value === 'number' ? value : null);

/** Whoever held an office before, and an office that nobody holds, is not what a report is asked for. */
const isHeld = (kind: Fact['kind'], tenure: string): boolean =>
  kind !== 'role' || (tenure !== 'former' && tenure !== 'vacant');

/** What is aimed at, was before or is not so is not what the report is taken to state; nor is the end of a meeting its day. */
function isStated(fact: Fact, attrs: ReadonlyMap<string, Attribute>): boolean {
  const meant = fact.kind === 'targets' || modalityOf(fact) === 'stated';
  const counted = !COUNTS.has(fact.kind) || numberIn(attrs.get('count')) !== null;
  return meant && counted && attrs.get('part') !== 'end';
}

/** What a report is filtered and put in order by: its province, and when it was (ISO day, or only the year). */
export function reportColumns(
  meta: ReportMeta,
  facts: readonly Fact[],
): { readonly province: string | null; readonly happened: string } {
  const profile = facts.find((fact) => fact.kind === 'profile')?.attrs;
  const year = profile?.year;
  const day = profile?.day;
  return {
    province: meta.province ?? null,
    happened: day ?? meta.published ?? (year === undefined ? '' : String(year)),
  };
}
