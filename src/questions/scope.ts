import type { Body } from '../text/bodies.js';
import { type MeetingKind, meetingsIn } from '../text/meetings.js';
import { type Absent, absentBeside, absentIn, absentQuarter, absentYear, isPassing, isWritten } from './absent.js';
import { type BodyMention, type BodyReader, tells, tellsAlone } from './bodies.js';
import { bestMatch } from './body-match.js';
import { type Merger, mergerOf } from './merger.js';
import { type Named, nameReader } from './named.js';
import { type NamedDay, namedDays } from './named-days.js';
import { agreeing, yearsIn } from './naming.js';
import type { PersonQuery } from './persons.js';
import type { PlaceFinder, PlaceMention } from './places.js';
import type { KnownPerson, ReportProfile } from './profile.js';
import { isUnit } from './proper.js';
import { ofGroups } from './report-groups.js';
import { isCapital, isOtherTown } from './scope-places.js';
import { foldedText, type QuestionWord } from './utterance.js';
import { withoutVenues } from './without-venues.js';

/** The reports a question is about, by its own words. */
export interface Scope {
  readonly places: readonly PlaceMention[];
  readonly bodies: readonly BodyMention[];
  /** The same bodies in canonical form; positions are of the words. */
  readonly canonical: readonly Body[];
  readonly years: readonly number[];
  readonly days: readonly NamedDay[];
  readonly meetings: ReadonlySet<MeetingKind>;
  readonly persons: readonly PersonQuery[];
  /** Proper names found in some reports' names only, with their ids; `unit`: the district or town of these reports. */
  readonly proper: readonly { readonly at: number; readonly reports: readonly string[]; readonly unit?: boolean }[];
  /** Positions of the words that name the scope: they are not asked about. */
  readonly used: ReadonlySet<number>;
  /** The reports that agree with most names; all if nothing is named. */
  readonly reports: readonly ReportProfile[];
  /** It names a place, body or proper name that selects reports: the question is independent. */
  readonly anchored: boolean;
  /** It names something (a place, a body, a year, a kind of meeting) and `reports` follows from it. */
  readonly named: boolean;
  /** The only province asked for merged with others that have reports. */
  readonly merger?: Merger;
  /** A place, a body, or its year, without any report. */
  readonly absent?: Absent;
  /** The same exactly as typed. */
  readonly missing?: string;
  /** Names without a report beside others that have one, with the name as typed. */
  readonly beside: readonly { readonly absent: Absent; readonly typed: string }[];
  /** Positions of the names of venues: they are not asked about. */
  readonly heldAt: readonly { readonly from: number; readonly to: number }[];
}

/** Finds scopes; built once per lexicon and index. */
export interface ScopeFinder {
  /**
   * `typed`: the text typed for the words from one position to another; `spoken`: the conversation is about a report.
   */
  find(words: readonly QuestionWord[], typed?: (from: number, to: number) => string, spoken?: boolean): Scope;
  /** All reports. */
  readonly profiles: readonly ReportProfile[];
}

const rawOf =
  (words: readonly QuestionWord[]) =>
  (from: number, to: number): string =>
    words
      .slice(from, to)
      .map((word) => word.raw || word.word)
      .join(' ');

/** Builds the finder. `isCommonPair`: are two words (without marks) neighbours in ordinary questions? */
export function scopeFinder(
  profiles: readonly ReportProfile[],
  people: readonly KnownPerson[],
  places: PlaceFinder,
  reader: BodyReader,
  isCommonPair: (first: string, second: string) => boolean = () => false,
): ScopeFinder {
  const present = new Set(profiles.flatMap((p) => (p.meta.province ? [p.meta.province] : [])));
  const namedIn = nameReader(profiles, people, places, reader, present, isCommonPair);

  return {
    profiles,
    find(words, typed = rawOf(words), spoken = false) {
      const all = withoutVenues(namedIn(words), words, profiles, spoken);
      const { persons, places: found, bodies: canonical, proper } = all;
      const years = yearsIn(words);
      const days = namedDays(words);
      const inPerson = (i: number): boolean => persons.some(({ from, to }) => from <= i && i < to);
      const meetings = meetingsIn(foldedText(words.filter((_, i) => !inPerson(i))));
      const merger = mergerOf(
        found,
        present,
        places.presentOf,
        years.map((y) => y.year),
        foldedText(words),
      );
      const wanted = new Set([
        ...found.filter((place) => hasReports(place, profiles, present)).map(({ province }) => province.name),
        ...formerOf(merger),
      ]);
      const mentions = reader.mentions(words, canonical).filter((one) => !all.inPlace(one));
      const kinds = kindsAlone(all, mentions);
      const { reports, worth } = agreeing(profiles, {
        places: wanted,
        bodies: canonical.filter((body) => tells(body) || body.kind === 'đơn vị'),
        kinds,
        years: years.map((y) => y.year),
        days,
        meetings: kindsOf(meetings, words),
        proper: proper.map(({ reports }) => new Set(reports)),
      });
      const written = canonical.filter((body) => isWritten(body, words) && !isPassing(body, words));
      const syllables = words.map(({ folded }) => folded);
      const absent =
        absentIn(profiles, found, wanted, written, syllables) ??
        absentYear(words, reports, years, [...found, ...canonical]) ??
        quarterOf(syllables, reports, profiles, all);
      const beside = absent ? [] : absentBeside(profiles, found, wanted, written, syllables);
      const some = reports.length < profiles.length;
      const anchored =
        absent !== undefined ||
        picksReports(all, reports, some) ||
        (kinds.length > 0 && reports.length === 1 && worth >= 1 && profiles.length > 1);
      return {
        places: found,
        bodies: mentions,
        canonical,
        years: years.map((y) => y.year),
        days,
        meetings,
        persons,
        proper: proper.map(({ at, pair, reports }) => ({
          at,
          reports: reports.map((p) => p.meta.id),
          ...(isWrittenAsName(words, at) && reports.every((report) => isUnit(report, pair)) && { unit: true }),
        })),
        used: usedBy(
          words,
          [...stretchesOf(all, reports), ...days],
          years.map(({ at }) => at),
        ),
        reports: absent && !absent.year ? [] : reports,
        heldAt: all.heldAt,
        named: anchored || (worth > 0 && some),
        anchored,
        ...(merger && { merger }),
        beside: beside.map((one) => ({ absent: one, typed: typed(one.from, one.to) })),
        ...(absent && { absent, missing: typed(absent.from, absent.to) }),
      };
    },
  };
}

/** The quarter asked for, if the names select reports and none of them covers it. */
function quarterOf(
  words: readonly string[],
  reports: readonly ReportProfile[],
  profiles: readonly ReportProfile[],
  named: Named,
): Absent | undefined {
  if (!picksReports(named, reports, reports.length < profiles.length)) return undefined;
  const proper = named.proper.map(({ at }) => ({ from: at, to: at + 2 }));
  return absentQuarter(words, reports, [...named.places, ...named.bodies, ...proper]);
}

/** "Đóng tiền" is not the commune of Đồng Tiến. */
const isWrittenAsName = (words: readonly QuestionWord[], at: number): boolean =>
  words[at]?.proper === true && words[at + 1]?.proper === true;

/**
 * Does the province have reports that may be meant? Its capital means the province's own bodies; another town alone
 * means none.
 */
const hasReports = (place: PlaceMention, profiles: readonly ReportProfile[], present: ReadonlySet<string>): boolean =>
  present.has(place.province.name) &&
  (place.town === undefined ||
    (isCapital(place) &&
      ofGroups(profiles, (report) => report.meta.province === place.province.name && !isOtherTown(report, place))
        .length > 0));

/** For a new province without reports: the names of the former provinces it was formed from. */
const formerOf = (merger: Merger | undefined): readonly string[] => (merger?.since && !merger.own ? merger.others : []);

/** The kind of body, if nothing else is named: "cuộc họp của huyện ủy". */
function kindsAlone({ bodies, places }: Named, mentions: readonly BodyMention[]): readonly string[] {
  if (bodies.length > 0 || places.length > 0) return [];
  const alone = mentions.filter(({ kind, name }) => name.length === 0 && tellsAlone(kind));
  return alone.length === 1 ? alone.map(({ kind }) => kind) : [];
}

/** Does a place, a proper name or a body select these reports? `some`: there are other reports too. */
const picksReports = ({ places, proper, bodies }: Named, reports: readonly ReportProfile[], some: boolean): boolean =>
  places.length > 0 ||
  proper.length > 0 ||
  (some && reports.some((report) => bodies.some((body) => isOf(report, body))));

/** Positions of the names; of bodies only those with a report. */
const stretchesOf = (
  { persons, places, proper, bodies }: Named,
  reports: readonly ReportProfile[],
): readonly { readonly from: number; readonly to: number }[] => [
  ...persons,
  ...places,
  ...proper.map(({ at }) => ({ from: at, to: at + 2 })),
  ...bodies.filter((body) => reports.some((report) => isOf(report, body))),
];

const isOf = (report: ReportProfile, body: Body): boolean =>
  tells(body) && /equal|contained/u.test(bestMatch(report, body));

/** "Hội nghị gần đây nhất" means the last meeting of any kind, including a congress. */
function kindsOf(meetings: ReadonlySet<MeetingKind>, words: readonly QuestionWord[]): ReadonlySet<MeetingKind> {
  return LATEST.test(foldedText(words)) ? new Set([...meetings].filter((kind) => kind !== 'conference')) : meetings;
}
const LATEST = /(?<![a-z])(?:gan (?:day )?nhat|moi (?:day )?nhat|dau tien|som nhat|cuoi cung)(?![a-z])/u;

function usedBy(
  words: readonly QuestionWord[],
  ranges: readonly { readonly from: number; readonly to: number }[],
  years: readonly number[],
): ReadonlySet<number> {
  const used = new Set<number>();
  for (const { from, to } of ranges) for (let i = from; i < to; i++) used.add(i);
  for (const at of years) {
    used.add(at);
    if (words[at - 1]?.folded === 'nam') used.add(at - 1);
  }
  return used;
}
