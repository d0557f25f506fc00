import type { Attribute, Fact, FactKind } from '../facts/fact.js';
import type { ReportMeta } from '../reports/report.js';
import type { Body, BodyFinder } from '../text/bodies.js';
import { fold } from '../text/fold.js';
import type { Abbreviation } from '../text/lexicon.js';
import type { MeetingKind } from '../text/meetings.js';
import { nameKey } from '../text/people.js';
import { foldedWords, tokenise } from '../text/tokens.js';
import { ownBodies } from './own-bodies.js';
import type { KnownPerson, ReportProfile } from './profile.js';

/** A fact with its report's id. */
interface Located {
  readonly reportId: string;
  readonly fact: Fact;
}

/** Facts of meeting reports; other texts have none of these, or one by chance. */
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

const list = (value: Attribute | undefined): readonly string[] => (Array.isArray(value) ? value : []);

/**
 * Builds the profile of a report from its catalog entry, the attributes of its fact of kind `profile`, and the kinds of
 * its facts.
 */
export type Profiler = (meta: ReportMeta, attrs: Fact['attrs'], stated: ReadonlySet<FactKind>) => ReportProfile;

/** The profiler for a lexicon: abbreviations in names are also expanded. */
export function profiler(abbreviations: readonly Abbreviation[], bodies: BodyFinder): Profiler {
  const long = new Map(abbreviations.map((a) => [fold(a.short), foldedWords(a.long[0] ?? '')]));
  return (meta, attrs, stated) => {
    const day = attrs['day'];
    // A page of January that reviews the previous year belongs to that year.
    const year = (day === undefined ? onlyYear(meta.title) : undefined) ?? attrs['year'];
    const meetings = new Set(list(attrs['meetings']) as MeetingKind[]);
    const kinds = OF_MEETINGS.filter((kind) => stated.has(kind)).length;
    const named = [meta.organisation ?? '', meta.title, String(attrs['named'] ?? '')];
    let own: readonly Body[] | undefined;
    return {
      meta,
      bodyWords: new Set(list(attrs['words']).flatMap((word) => [word, ...(long.get(word) ?? [])])),
      organisation: new Set(foldedWords(meta.organisation ?? '').flatMap((word) => long.get(word) ?? [word])),
      names: new Set(list(attrs.names)),
      // Computed on first use: most questions to a few reports name no body.
      get bodies() {
        own ??= ownBodies(named.flatMap((text) => bodiesIn(text, bodies)));
        return own;
      },
      meetings,
      plain: kinds < (meetings.size > 0 ? 1 : FEWEST_KINDS),
      ...(typeof year === 'number' && { year }),
      own: new Set([...(typeof year === 'number' ? [year] : []), ...list(attrs['covered']).map(Number)]),
      years: new Set(list(attrs['years']).map(Number)),
      ...(typeof day === 'string' && { day }),
    };
  };
}

/** The year in a title, if it is the only one. */
function onlyYear(title: string): number | undefined {
  const [year, ...others] = new Set(
    Array.from(title.matchAll(/(?<!\p{N})(?:19|20)\d{2}(?!\p{N})/gu), ([found]) => Number(found)),
  );
  return others.length === 0 ? year : undefined;
}

/** Bodies at the start of a title or a sentence are the report's own; later ones are guests or parts. */
const MOST_BODIES = 2;

function bodiesIn(text: string, finder: BodyFinder): Body[] {
  const tokens = tokenise(text);
  return finder
    .find(tokens, { proper: (i) => /\p{Lu}/u.test(text.charAt(tokens[i]?.span.start ?? 0)) })
    .filter(({ kind }) => kind !== 'đơn vị')
    .slice(0, MOST_BODIES);
}

/** A name as written, with its key for comparison. */
interface Named {
  readonly name: string;
  readonly key: string;
}

/** The people in the facts, by report, once each. */
export function namesIn(facts: readonly Located[]): ReadonlyMap<string, readonly Named[]> {
  const out = new Map<string, Map<string, Named>>();
  for (const { reportId, fact } of facts) {
    for (const name of [String(fact.attrs['person'] ?? ''), ...list(fact.attrs['people'])]) {
      const key = nameKey(name);
      if (key === '') continue;
      const own = out.get(reportId) ?? new Map<string, Named>();
      if (!own.has(key)) own.set(key, { name, key });
      out.set(reportId, own);
    }
  }
  return new Map([...out].map(([id, own]) => [id, [...own.values()]]));
}

/** Everybody named in any report, once each, with the reports. */
export function peopleOf(named: Iterable<readonly [reportId: string, names: readonly Named[]]>): KnownPerson[] {
  const people = new Map<string, { name: string; reports: string[] }>();
  for (const [reportId, names] of named) {
    for (const { name, key } of names) {
      const known = people.get(key);
      if (known) known.reports.push(reportId);
      else people.set(key, { name, reports: [reportId] });
    }
  }
  return [...people].map(([key, { name, reports }]) => ({ name, key, reports }));
}
