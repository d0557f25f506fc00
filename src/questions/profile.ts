import type { ReportMeta } from '../reports/report.js';
import type { Body } from '../text/bodies.js';
import type { MeetingKind } from '../text/meetings.js';

/** What is known about a report, to decide whether a question is about it. */
export interface ReportProfile {
  readonly meta: ReportMeta;
  /** Words of its organisation and title, without marks. */
  readonly bodyWords: ReadonlySet<string>;
  /** Words of its organisation alone, without marks, abbreviations in full. */
  readonly organisation: ReadonlySet<string>;
  /** Pairs of syllables from proper names in its organisation and title, without marks ("muong_la"). */
  readonly names: ReadonlySet<string>;
  /** The bodies it is about: those of its organisation, title and opening, the surest first. */
  readonly bodies: readonly Body[];
  readonly meetings: ReadonlySet<MeetingKind>;
  /** Its year: of the event, else of publication, else the first in its title. */
  readonly year?: number;
  /** The years its content is about: `year`, and the one it reviews. */
  readonly own: ReadonlySet<number>;
  /** Every year in its text, title or dates. */
  readonly years: ReadonlySet<number>;
  /** It is about no meeting and no body: only its words are known. */
  readonly plain: boolean;
  /** ISO day of the event, if known. "Newest" compares it, then the publication date. */
  readonly day?: string;
}

/** A person named in a report. */
export interface KnownPerson {
  /** As written. */
  readonly name: string;
  /** Without marks, lower case. */
  readonly key: string;
  readonly reports: readonly string[];
}

/** Is the content of a report about a year? If its own is unknown, any year it names may be meant. */
export const isOfYear = ({ year, own, years }: Pick<ReportProfile, 'year' | 'own' | 'years'>, asked: number): boolean =>
  (year === undefined ? years : own).has(asked);

/** Newest first: by day of the event, else of publication, else the year. */
export function newestFirst(a: ReportProfile, b: ReportProfile): number {
  return inOrder(whenOf(b), whenOf(a)) || inOrder(a.meta.id, b.meta.id);
}

/** Dates and most ids: code units are enough, and locale rules are slow to load. */
const PLAIN = /^[a-z0-9-]*$/u;

function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return PLAIN.test(a) && PLAIN.test(b) ? Number(a > b) - Number(a < b) : a.localeCompare(b);
}

/** Cache of sorted lists: most questions use the same list, that of all reports. */
const ordered = new WeakMap<readonly ReportProfile[], readonly ReportProfile[]>();

/** The `count` newest, unsorted: fast for thousands. */
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
