import type { Fact, FactKind } from '../facts/fact.js';
import type { ReportMeta } from '../reports/report.js';
import { fold } from '../text/fold.js';
import type { Abbreviation } from '../text/lexicon.js';
import type { MeetingKind } from '../text/meetings.js';
import { nameKey } from '../text/people.js';
import { foldedWords } from '../text/tokens.js';
import type { KnownPerson, ReportProfile } from './profile.js';

/** A fact with its report's id. */
interface Located {
  readonly reportId: string;
  readonly fact: Fact;
}

/** What reports of meetings state; texts of other kinds have none of these, or one by chance. */
const OF_MEETINGS: readonly FactKind[] = [
  'members',
  'branches',
  'date',
  'place',
  'chair',
  'role',
  'attendees',
  'speaker',
  'term',
  'theme',
  'topic',
  'author',
];
const FEWEST_KINDS = 3;

const list = (value: string | number | undefined): string[] =>
  String(value ?? '')
    .split(' ')
    .filter((one) => one !== '');

/**
 * Profiles of the reports from their facts of kind `profile`, abbreviations in their names also read in full; a report without one
 * is known by its catalog entry only.
 * @param stated by report id the kinds of fact that it states.
 */
export function profilesOf(
  metas: readonly ReportMeta[],
  facts: readonly Located[],
  stated: ReadonlyMap<string, ReadonlySet<FactKind>>,
  abbreviations: readonly Abbreviation[],
): ReportProfile[] {
  const long = new Map(abbreviations.map((a) => [fold(a.short), foldedWords(a.long[0] ?? '')]));
  const byReport = new Map(facts.filter((f) => f.fact.kind === 'profile').map((f) => [f.reportId, f.fact.attrs]));
  return metas.map((meta) => {
    const attrs = byReport.get(meta.id) ?? {};
    const year = attrs['year'];
    const day = attrs['day'];
    const meetings = new Set(list(attrs['meetings']) as MeetingKind[]);
    const kinds = OF_MEETINGS.filter((kind) => stated.get(meta.id)?.has(kind)).length;
    return {
      meta,
      bodyWords: new Set(list(attrs['words']).flatMap((word) => [word, ...(long.get(word) ?? [])])),
      names: new Set(list(attrs.names)),
      meetings,
      plain: kinds < (meetings.size > 0 ? 1 : FEWEST_KINDS),
      ...(typeof year === 'number' && { year }),
      years: new Set(list(attrs['years']).map(Number)),
      ...(typeof day === 'string' && { day }),
    };
  });
}

/** Everybody whom the facts name, once each, with the reports that do. */
export function peopleOf(facts: readonly Located[]): KnownPerson[] {
  const people = new Map<string, { name: string; reports: Set<string> }>();
  for (const { reportId, fact } of facts) {
    for (const name of [String(fact.attrs['person'] ?? ''), ...String(fact.attrs['people'] ?? '').split('; ')]) {
      const key = nameKey(name);
      if (key === '') continue;
      const known = people.get(key) ?? { name, reports: new Set<string>() };
      known.reports.add(reportId);
      people.set(key, known);
    }
  }
  return [...people].map(([key, { name, reports }]) => ({ name, key, reports: [...reports] }));
}
