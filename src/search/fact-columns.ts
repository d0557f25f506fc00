import { type Attribute, type Fact, modalityOf } from '../facts/fact.js';
import { asideIn, ofPartIn } from '../facts/leading.js';
import type { ReportMeta } from '../reports/report.js';
import { nameKey } from '../text/people.js';

/** The columns by which a fact is queried over many reports. */
export interface FactColumns {
  /**
   * What is counted, elected or done, within the kind: `total`, `committee`, `report`; empty for kinds without groups.
   */
  readonly grp: string;
  readonly role: string | null;
  /** Keys of the person and of their surname. */
  readonly person: string | null;
  readonly surname: string | null;
  readonly value: number | null;
  /** ISO day, possibly partial; year `0000` where the text gives none. */
  readonly day: string | null;
  /** 1 for the main fact of its kind, group and role in the report: the first that it states about itself. */
  readonly lead: 0 | 1;
  /** 1 if a person holds an office. */
  readonly held: 0 | 1;
}

/** Kinds that mean nothing without a number. */
const COUNTS: ReadonlySet<Fact['kind']> = new Set(['members', 'branches']);

/** The columns of the facts of a report with this text, in order. */
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

/** The committee of a size, as questions name it; a meeting that elects that many elects its leading committee. */
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

/**
 * The first stated fact of each kind, group and role; a fact mentioned only in passing if there is no other, and never
 * one of a part.
 */
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

/** Replaces the missing year of a day: such a day is found by its month. */
const NO_YEAR = '0000';
const orNull = (text: string): string | null => (text === '' ? null : text);
const numberIn = (value: Attribute | undefined): number | null => (typeof value === 'number' ? value : null);

/** A former holder of an office, or a vacant office, is not what questions ask a report for. */
const isHeld = (kind: Fact['kind'], tenure: string): boolean =>
  kind !== 'role' || (tenure !== 'former' && tenure !== 'vacant');

/** Targets, earlier values and denials are not what the report states; nor is the end of a meeting its day. */
function isStated(fact: Fact, attrs: ReadonlyMap<string, Attribute>): boolean {
  const meant = fact.kind === 'targets' || modalityOf(fact) === 'stated';
  const counted = !COUNTS.has(fact.kind) || numberIn(attrs.get('count')) !== null;
  return meant && counted && attrs.get('part') !== 'end';
}

/** What a report is filtered and sorted by: its province, and its date (ISO day, or only the year). */
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
