import type { ReportMeta } from '../reports/report.js';
import type { Body } from '../text/bodies.js';
import type { MeetingKind } from '../text/meetings.js';

/** What is known of a report, to decide whether a question is about it. */
export interface ReportProfile {
  readonly meta: ReportMeta;
  /** Words of its organisation and title, without marks. */
  readonly bodyWords: ReadonlySet<string>;
  /** Words of its organisation alone, without marks, abbreviations in full. */
  readonly organisation: ReadonlySet<string>;
  /** Pairs of syllables of proper names in its organisation and title, without marks ("muong_la"). */
  readonly names: ReadonlySet<string>;
  /** The bodies that it is of: those of its organisation, its title and its opening, the surest first. */
  readonly bodies: readonly Body[];
  readonly meetings: ReadonlySet<MeetingKind>;
  /** The year it is of: of the event, else of publication, else the first in its title. */
  readonly year?: number;
  /** The years that what it tells is of: `year`, and the one that it looks back on. */
  readonly own: ReadonlySet<number>;
  /** Every year that its text, title or dates name. */
  readonly years: ReadonlySet<number>;
  /** It is about no meeting and no body: only its words are known. */
  readonly plain: boolean;
  /** ISO day of the event, if known. "Newest" compares it, then the publication date. */
  readonly day?: string;
}

/** Somebody whom a report names. */
export interface KnownPerson {
  /** As written. */
  readonly name: string;
  /** Without marks, lower case. */
  readonly key: string;
  readonly reports: readonly string[];
}

/** Is what a report tells of a year? Where its own is not known it may be any that it names. */
export const isOfYear = ({ year, own, years }: Pick<ReportProfile, 'year' | 'own' | 'years'>, asked: number): boolean =>
  (year === undefined ? years : own).has(asked);

/** Newest first: by day of the event, else of publication, else the year. */
export function newestFirst(a: ReportProfile, b: ReportProfile): number {
  return inOrder(whenOf(b), whenOf(a)) || inOrder(a.meta.id, b.meta.id);
}

/** Dates and most ids: comparing their code units is enough; the rules of a language would be slow to load. */
const PLAIN = /^[a-z0-9-]*$/u;

function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return PLAIN.test(a) && PLAIN.test(b) ? Number(a > b) - Number(a < b) : a.localeCompare(b);
}

/** Lists sorted before: most questions are asked of the same list, that of all reports. */
const ordered = new WeakMap<readonly ReportProfile[], readonly ReportProfile[]>();

/** The `count` newest, unsorted: fast where there are thousands. */
export function newest(profiles: readonly ReportProfile[], count: number): readonly ReportProfile[] {
  const known = ordered.get(profiles) ?? byDay(profiles);
  ordered.set(profiles, known);
  return known.slice(0, count);
}

function byDay(profiles: readonly ReportProfile[]): readonly ReportProfile[] {
  const dated = profiles.map((profile) => ({ profile, when: whenOf(profile) }));
  dated.sort((a, b) => Number(a.when < b.when) - Number(a.when > b.when));
  return dated.map(({ profile }) => profile);
}

function whenOf(profile: ReportProfile): string {
  return profile.day ?? profile.meta.published ?? (profile.year === undefined ? '' : String(profile.year));
}
