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

/** Which reports a question is about, as its words say it. */
export interface Scope {
  readonly places: readonly PlaceMention[];
  readonly bodies: readonly BodyMention[];
  /** The same bodies in canonical form; positions are of the words. */
  readonly canonical: readonly Body[];
  readonly years: readonly number[];
  readonly days: readonly NamedDay[];
  readonly meetings: ReadonlySet<MeetingKind>;
  readonly persons: readonly PersonQuery[];
  /** Proper names that some reports only have in theirs, with the ids of those; `unit`: it is the district or town that these are of. */
  readonly proper: readonly { readonly at: number; readonly reports: readonly string[]; readonly unit?: boolean }[];
  /** Positions of the words that name the scope: they are not what is asked. */
  readonly used: ReadonlySet<number>;
  /** The reports that agree with most of what is named; all of them when nothing is. */
  readonly reports: readonly ReportProfile[];
  /** A place, body or proper name was named that picks reports: the question stands on its own. */
  readonly anchored: boolean;
  /** Something was named (a place, a body, a year, a kind of meeting) and `reports` follows from it. */
  readonly named: boolean;
  /** The one province asked for is one with others that have reports. */
  readonly merger?: Merger;
  /** A place, a body, or a year of one, that no report is about. */
  readonly absent?: Absent;
  /** The same exactly as it was typed. */
  readonly missing?: string;
  /** What no report is about, named beside what some are, with the name as it was typed. */
  readonly beside: readonly { readonly absent: Absent; readonly typed: string }[];
  /** Where the names stand of where something was held: what they name is not asked about. */
  readonly heldAt: readonly { readonly from: number; readonly to: number }[];
}

/** Finds scopes; built once for a lexicon and an index. */
export interface ScopeFinder {
  /** `typed`: what was typed for the words from one position to another; `spoken`: a report was spoken of before. */
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

/** Builds the finder. `isCommonPair`: do two words (without marks) stand side by side in ordinary questions? */
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

/** The quarter asked for, where the names pick reports and none of these is about that quarter. */
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

/** Does the province have reports that may be meant? Its capital means the province's own bodies; another town alone means none. */
const hasReports = (place: PlaceMention, profiles: readonly ReportProfile[], present: ReadonlySet<string>): boolean =>
  present.has(place.province.name) &&
  (place.town === undefined ||
    (isCapital(place) &&
      ofGroups(profiles, (report) => report.meta.province === place.province.name && !isOtherTown(report, place))
        .length > 0));

/** A province of today without reports of its own: the names of the former provinces that it was made of. */
const formerOf = (merger: Merger | undefined): readonly string[] => (merger?.since && !merger.own ? merger.others : []);

/** The kind of body that is named, where nothing else is: "cuộc họp của huyện ủy". */
function kindsAlone({ bodies, places }: Named, mentions: readonly BodyMention[]): readonly string[] {
  if (bodies.length > 0 || places.length > 0) return [];
  const alone = mentions.filter(({ kind, name }) => name.length === 0 && tellsAlone(kind));
  return alone.length === 1 ? alone.map(({ kind }) => kind) : [];
}

/** Does a place, a proper name or a body pick these reports out? `some`: there are other reports besides. */
const picksReports = ({ places, proper, bodies }: Named, reports: readonly ReportProfile[], some: boolean): boolean =>
  places.length > 0 ||
  proper.length > 0 ||
  (some && reports.some((report) => bodies.some((body) => isOf(report, body))));

/** Where the names stand; of bodies only those that some report is about. */
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

/** "Hội nghị gần đây nhất" means the last meeting of any kind, a congress too. */
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
