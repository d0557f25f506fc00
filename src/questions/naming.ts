import { type Body, type BodyMatch, organOf } from '../text/bodies.js';
import type { MeetingKind } from '../text/meetings.js';
import { bestMatch } from './body-match.js';
import { fallsOn, type NamedDay } from './named-days.js';
import type { ReportProfile } from './profile.js';
import type { QuestionWord } from './utterance.js';

/** What a question names that reports go by. */
export interface Named {
  /** Canonical names of provinces that have reports. */
  readonly places: ReadonlySet<string>;
  readonly bodies: readonly Body[];
  /** Kinds of body named without field or name ("bệnh viện"), where few reports are of one. */
  readonly kinds: readonly string[];
  readonly years: readonly number[];
  readonly days: readonly NamedDay[];
  readonly meetings: ReadonlySet<MeetingKind>;
  /** For each proper name the reports that hold it in theirs. */
  readonly proper: readonly ReadonlySet<ReportProfile>[];
}

/** How much a thing that is named tells of which report is meant: a place and a body more than a day, that more than a year. */
const WORTH = { place: 4, equal: 3, contained: 2, day: 3, proper: 2, kind: 1, year: 1, mentioned: 0.5, meeting: 0.5 };

/** How much of what is named a report agrees with; nothing where it is of another province. */
function agreement(report: ReportProfile, named: Named): number | undefined {
  const { province } = report.meta;
  const own = province !== undefined && named.places.has(province);
  if (named.places.size > 0 && province !== undefined && !own) return undefined;
  const days = fallsOn(report.day, named.days) ? WORTH.day : 0;
  return (
    (own ? WORTH.place : 0) +
    bodyWorth(report, named.bodies) +
    (named.kinds.some((kind) => report.bodies.some((body) => body.kind === kind)) ? WORTH.kind : 0) +
    days +
    named.proper.filter((holders) => holders.has(report)).length * WORTH.proper +
    yearWorth(report, named.years) +
    meetingWorth(report, named.meetings)
  );
}

/** The best that a body named is to the report: one that clashes beside one that fits is a guest, or another report's. */
function bodyWorth(report: ReportProfile, bodies: readonly Body[]): number {
  const worth: Readonly<Record<BodyMatch, number>> = {
    equal: WORTH.equal,
    contained: WORTH.contained,
    unknown: 0,
    clash: 0,
  };
  return bodies.reduce(
    (best, body) => Math.max(best, worth[bestMatch(report, body)], isOrganOf(report, body) ? WORTH.kind : 0),
    0,
  );
}

/** "Đại hội công đoàn nào": an organ that is not the Party's, of no body in particular. */
function isOrganOf(report: ReportProfile, body: Body): boolean {
  const organ = body.kind === 'đơn vị' ? organOf(body) : undefined;
  return organ !== undefined && organ !== 'party' && report.bodies.some((own) => organOf(own) === organ);
}

/** "nhiệm kỳ 2020 - 2025" is not of the year 2025: of several years all must be there. */
function yearWorth(report: ReportProfile, years: readonly number[]): number {
  const last = years.at(-1);
  if (last === undefined) return 0;
  if (years.length > 1 && years.every((year) => report.years.has(year))) return WORTH.year + WORTH.mentioned;
  if (report.year === last) return WORTH.year;
  return years.some((year) => report.years.has(year)) ? WORTH.mentioned : 0;
}

function meetingWorth(report: ReportProfile, meetings: ReadonlySet<MeetingKind>): number {
  const kinds = [...meetings].filter((kind) => kind !== 'conference' || meetings.size === 1);
  if (kinds.length === 0 || (meetings.has('congress') && meetings.has('conference'))) return 0;
  const fits =
    kinds[0] === 'conference' && kinds.length === 1
      ? !report.meetings.has('congress')
      : kinds.every((kind) => report.meetings.has(kind));
  return fits ? WORTH.meeting : 0;
}

const namesAnything = ({ places, bodies, kinds, years, days, meetings, proper }: Named): boolean =>
  places.size + bodies.length + kinds.length + years.length + days.length + meetings.size + proper.length > 0;

/** The reports that agree with most of what is named, and with how much; all that nothing contradicts where nothing is named. */
export function agreeing(
  profiles: readonly ReportProfile[],
  named: Named,
): { readonly reports: readonly ReportProfile[]; readonly worth: number } {
  if (!namesAnything(named)) return { reports: profiles, worth: 0 };
  let worth = 0;
  let reports: ReportProfile[] = [];
  for (const profile of profiles) {
    const own = agreement(profile, named);
    if (own === undefined || own < worth) continue;
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
