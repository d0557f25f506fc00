import { type Body, type BodyMatch, organOf } from '../text/bodies.js';
import type { MeetingKind } from '../text/meetings.js';
import { bestMatch } from './body-match.js';
import { fallsOn, type NamedDay } from './named-days.js';
import type { ReportProfile } from './profile.js';
import { groupsOf } from './report-groups.js';
import type { QuestionWord } from './utterance.js';

/** The names in a question that select reports. */
export interface Named {
  /** Canonical names of provinces that have reports. */
  readonly places: ReadonlySet<string>;
  readonly bodies: readonly Body[];
  /** Kinds of body without field or name ("bệnh viện"), if few reports have one. */
  readonly kinds: readonly string[];
  readonly years: readonly number[];
  readonly days: readonly NamedDay[];
  readonly meetings: ReadonlySet<MeetingKind>;
  /** For each proper name the reports that have it in theirs. */
  readonly proper: readonly ReadonlySet<ReportProfile>[];
}

/** How strongly each kind of name selects a report: a place or a body most, a day less, a year least. */
const WORTH = { place: 4, equal: 3, contained: 2, day: 3, proper: 2, kind: 1, year: 1, mentioned: 0.5, meeting: 0.5 };

/** How well a report agrees with one name of the question; undefined if it contradicts. */
type Agreement = (report: ReportProfile) => number | undefined;

/** The part from place and bodies: equal for all reports of the same place and bodies. */
function ofGroup({ places, bodies, kinds }: Named): readonly Agreement[] {
  const out: Agreement[] = [];
  if (places.size > 0)
    out.push(({ meta: { province } }) => {
      if (province === undefined) return 0;
      return places.has(province) ? WORTH.place : undefined;
    });
  if (bodies.length > 0) out.push(bodyWorth(bodies));
  if (kinds.length > 0) out.push((report) => (report.bodies.some(({ kind }) => kinds.includes(kind)) ? WORTH.kind : 0));
  return out;
}

/** The part from other names; checks only what the question names, because there may be thousands of reports. */
function ofOne({ years, days, meetings, proper }: Named): readonly Agreement[] {
  const out: Agreement[] = [];
  if (days.length > 0) out.push(({ day }) => (fallsOn(day, days) ? WORTH.day : 0));
  if (proper.length > 0) out.push((report) => proper.filter((own) => own.has(report)).length * WORTH.proper);
  if (years.length > 0) out.push((report) => yearWorth(report, years));
  const meeting = meetingWorth(meetings);
  if (meeting) out.push(meeting);
  return out;
}

const WORTH_OF: Readonly<Record<BodyMatch, number>> = {
  equal: WORTH.equal,
  contained: WORTH.contained,
  unknown: 0,
  clash: 0,
};

/**
 * The best match of a named body with the report: one that clashes beside one that fits is a guest, or another
 * report's. "Đại hội công đoàn nào" names an organ besides the Party's, of no particular body.
 */
function bodyWorth(bodies: readonly Body[]): Agreement {
  const telling = bodies.filter(({ kind }) => kind !== 'đơn vị');
  const organs = bodies.flatMap((body) => (body.kind === 'đơn vị' ? (organOf(body) ?? []) : []));
  const others = organs.filter((organ) => organ !== 'party');
  return (report) => {
    let best = 0;
    for (const body of telling) best = Math.max(best, WORTH_OF[bestMatch(report, body)]);
    if (
      best < WORTH.kind &&
      others.length > 0 &&
      report.bodies.some((own) => others.some((one) => one === organOf(own)))
    )
      return WORTH.kind;
    return best;
  };
}

/** "nhiệm kỳ 2020 - 2025" does not mean the year 2025: of several years all must match. */
function yearWorth(report: ReportProfile, years: readonly number[]): number {
  const last = years.at(-1);
  if (last === undefined) return 0;
  if (years.length > 1 && years.every((year) => report.years.has(year))) return WORTH.year + WORTH.mentioned;
  if (report.own.has(last)) return WORTH.year;
  return years.some((year) => report.years.has(year)) ? WORTH.mentioned : 0;
}

function meetingWorth(meetings: ReadonlySet<MeetingKind>): Agreement | undefined {
  const kinds = [...meetings].filter((kind) => kind !== 'conference' || meetings.size === 1);
  if (kinds.length === 0 || (meetings.has('congress') && meetings.has('conference'))) return undefined;
  const any = kinds[0] === 'conference' && kinds.length === 1;
  return (report) =>
    (any ? !report.meetings.has('congress') : kinds.every((kind) => report.meetings.has(kind))) ? WORTH.meeting : 0;
}

/** The sum over all names of the question; undefined if the report contradicts one. */
function sumOf(report: ReportProfile, all: readonly Agreement[]): number | undefined {
  let sum = 0;
  for (const one of all) {
    const own = one(report);
    if (own === undefined) return undefined;
    sum += own;
  }
  return sum;
}

const namesAnything = ({ places, bodies, kinds, years, days, meetings, proper }: Named): boolean =>
  places.size + bodies.length + kinds.length + years.length + days.length + meetings.size + proper.length > 0;

/** The reports that agree best with the names, and their score; without names all reports. */
export function agreeing(
  profiles: readonly ReportProfile[],
  named: Named,
): { readonly reports: readonly ReportProfile[]; readonly worth: number } {
  if (!namesAnything(named)) return { reports: profiles, worth: 0 };
  const { of, examples } = groupsOf(profiles);
  const shared = ofGroup(named);
  const base = examples.map((example) => sumOf(example, shared));
  const single = ofOne(named);
  let worth = 0;
  let reports: ReportProfile[] = [];
  for (let i = 0; i < profiles.length; i++) {
    const profile = profiles[i] as ReportProfile;
    const group = base[of[i] as number];
    if (group === undefined) continue;
    const own = group + (sumOf(profile, single) ?? 0);
    if (own < worth) continue;
    if (own > worth) reports = [];
    worth = own;
    reports.push(profile);
  }
  return { reports, worth };
}

/** Years among the words, with their positions. */
export function yearsIn(words: readonly QuestionWord[]): { year: number; at: number }[] {
  return words.flatMap((word, at) => {
    const year = /^(?:19|20)\d{2}$/u.test(word.folded) ? Number(word.folded) : undefined;
    return year === undefined ? [] : [{ year, at }];
  });
}
