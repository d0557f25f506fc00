import { type Attribute, type Fact, modalityOf } from '../facts/fact.js';
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
  /** ISO day, or what is known of it. */
  readonly day: string | null;
  /** 1 for the first of its kind, group and role in the report: what the report is taken to state. */
  readonly lead: 0 | 1;
  /** 1 where it says that a person holds an office. */
  readonly held: 0 | 1;
}

/** Kinds that say nothing without their number. */
const COUNTS: ReadonlySet<Fact['kind']> = new Set(['members', 'branches']);

/** The columns of a report's facts, in their order. */
export function columnsOf(facts: readonly Fact[]): readonly FactColumns[] {
  const seen = new Set<string>();
  return facts.map((fact) => {
    const { kind } = fact;
    const attrs = new Map<string, Attribute>(Object.entries(fact.attrs));
    const text = (name: string): string => String(attrs.get(name) ?? '');
    const grp = [text('group'), text('what'), text('act'), text('change')].find((one) => one !== '') ?? '';
    const role = text('role');
    const person = nameKey(text('person'));
    const holds = isHeld(kind, text('tenure'));
    const key = `${kind}\n${grp}\n${kind === 'role' ? role : ''}`;
    const lead = holds && isStated(fact, attrs) && !seen.has(key) ? 1 : 0;
    if (lead === 1) seen.add(key);
    return {
      grp,
      role: orNull(role),
      person: orNull(person),
      surname: person.includes(' ') ? (person.split(' ')[0] ?? null) : null,
      value: numberIn(attrs.get('count')),
      day: orNull(text('iso')),
      lead,
      held: kind === 'role' && holds && person !== '' ? 1 : 0,
    };
  });
}

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

/** What a report is filtered and put in order by: its province, its year, and when it was (ISO day, or only the year). */
export function reportColumns(
  meta: ReportMeta,
  facts: readonly Fact[],
): { readonly province: string | null; readonly year: number | null; readonly happened: string } {
  const profile = facts.find((fact) => fact.kind === 'profile')?.attrs;
  const year = profile?.year ?? null;
  const day = profile?.day;
  return {
    province: meta.province ?? null,
    year,
    happened: day ?? meta.published ?? (year === null ? '' : String(year)),
  };
}
