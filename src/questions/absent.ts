import type { Body } from '../text/bodies.js';
import { fold } from '../text/fold.js';
import type { Province } from '../text/lexicon.js';
import { standsAlone } from '../text/longer-name.js';
import { foldedWords } from '../text/tokens.js';
import { tells } from './bodies.js';
import { bestMatch, writtenAlike } from './body-match.js';
import { periodsIn, strangeQuarter } from './periods.js';
import type { PlaceMention } from './places.js';
import type { ReportProfile } from './profile.js';
import { questionPattern, questionWords } from './question-words.js';
import type { QuestionWord } from './utterance.js';

/** Something named that no report is about, by the positions of its words. */
export interface Absent {
  readonly from: number;
  readonly to: number;
  /** The province, where it is a place; of initials all that they may stand for. */
  readonly provinces?: readonly Province[];
  /** The initials, where it was written by these. */
  readonly short?: string;
  /** The city or town, where one is named. */
  readonly town?: string;
  /** The body, where it is one. */
  readonly body?: Body;
  /** A quarter, where all reports of what is named with it are of others, by its number. */
  readonly quarter?: number;
  /** The year, where there are reports of the place or body that is named with it, of other years. */
  readonly year?: number;
}

/**
 * What is named and no report is about: a place of which there is no report and that stands in no report's name; else a body that all
 * reports of the place clash with, where no other body named is one of theirs.
 */
export function absentIn(
  profiles: readonly ReportProfile[],
  places: readonly PlaceMention[],
  wanted: ReadonlySet<string>,
  bodies: readonly Body[],
  words: readonly string[],
): Absent | undefined {
  const place = wanted.size === 0 ? absentPlace(profiles, places) : undefined;
  if (place) return place;
  const telling = bodies.filter(tells);
  const [first] = telling;
  if (!first || profiles.length === 0) return undefined;
  const someOpen = (is: (report: ReportProfile, body: Body) => boolean): boolean =>
    profiles.some(
      (report) =>
        (wanted.size === 0 || report.meta.province === undefined || wanted.has(report.meta.province)) &&
        telling.some((body) => is(report, body)),
    );
  // What is kept for groups of reports is asked first, of all of them.
  const found =
    someOpen(mayBeOf) ||
    someOpen(mayBePartOf) ||
    someOpen((report, body) => writtenAlike(report, words, body) || calledShort(report, words, body));
  return found ? undefined : { from: first.from, to: first.to, body: first };
}

/** Kinds of what is a part of a body, without marks. */
const PARTS = questionWords('parts-of', fold);
/** Bodies whose parts have fields of their own: a faculty, a ward. */
const OF_MANY_FIELDS = questionPattern('own-fields', (any) => new RegExp(`^(?:${any})(?= |$)`, 'u'));

/** May it be a part of a report's own body: "Thanh tra KHCN Lào Cai" of its Sở KH&CN, "khoa Thủy sản Trà Vinh" of the university there? */
function mayBePartOf({ meta, bodies }: ReportProfile, { kind, field, name, province }: Body): boolean {
  if (name.length > 0 || field === undefined || !PARTS.has(fold(kind))) return false;
  if (province !== undefined && meta.province !== province) return false;
  return bodies.some((own) => own.field === field || OF_MANY_FIELDS().test(fold(own.kind)));
}

/**
 * Places and bodies that no report is about, named beside others that some are of ("xã A và xã B có bao nhiêu đảng viên"), each by the
 * longest name it has.
 */
export function absentBeside(
  profiles: readonly ReportProfile[],
  places: readonly PlaceMention[],
  wanted: ReadonlySet<string>,
  bodies: readonly Body[],
  words: readonly string[],
): readonly Absent[] {
  const named = bodies.filter((body) => tells(body) && (body.name.length > 1 || body.province !== undefined));
  if (places.length + named.length < 2) return [];
  const strange = named
    .filter((body) => !profiles.some((report) => mayBeOf(report, body)))
    .filter((body) => !profiles.some((report) => writtenAlike(report, words, body)))
    .map((body): Absent => ({ from: body.from, to: body.to, body }));
  const covered = ({ from, to }: PlaceMention): boolean => named.some((body) => body.from <= from && to <= body.to);
  const elsewhere = places
    .filter((place) => place.short === undefined && place.town === undefined && !covered(place))
    .filter(({ province }) => !wanted.has(province.name) && !profiles.some((report) => isNamed(report, province)))
    .map(({ from, to, province }): Absent => ({ from, to, provinces: [province] }));
  return [...strange, ...elsewhere].sort((a, b) => a.from - b.from);
}

/** The place named first, one by its name before one by initials, where it stands in no report's name. */
function absentPlace(profiles: readonly ReportProfile[], places: readonly PlaceMention[]): Absent | undefined {
  const place = places.find(({ short }) => short === undefined) ?? places[0];
  if (!place) return undefined;
  const { from, to, short, town } = place;
  const provinces = places.filter((one) => one.from === from).map(({ province }) => province);
  const isAbout = (report: ReportProfile): boolean =>
    town === undefined && provinces.some((province) => isNamed(report, province));
  if (profiles.some(isAbout)) return undefined;
  return { from, to, provinces, ...(short !== undefined && { short }), ...(town !== undefined && { town }) };
}

/**
 * A year beside a place or body ("Cà Mau 2019", "Sở Y tế năm 2019") that no report of those names, where the year of each is known;
 * "từ năm 2015" is no such year.
 */
export function absentYear(
  words: readonly QuestionWord[],
  reports: readonly ReportProfile[],
  [asked, second]: readonly { readonly year: number; readonly at: number }[],
  names: readonly { readonly from: number; readonly to: number }[],
): Absent | undefined {
  if (!asked || second || reports.some((report) => report.year === undefined || report.years.has(asked.year)))
    return undefined;
  const start = words[asked.at - 1]?.folded === 'nam' ? asked.at - 1 : asked.at;
  const to = asked.at + 1;
  const [before] = names.filter((name) => name.to === start).sort((a, b) => a.from - b.from);
  return before && { from: before.from, to, year: asked.year };
}

/** A quarter beside what is named ("Nà Phặc quý III") that no report of it is of. */
export function absentQuarter(
  words: readonly string[],
  reports: readonly ReportProfile[],
  names: readonly { readonly from: number; readonly to: number }[],
): Absent | undefined {
  const quarter = strangeQuarter(periodsIn(words), reports);
  if (!quarter) return undefined;
  const [before] = names.filter(({ to }) => to === quarter.from).sort((a, b) => a.from - b.from);
  return { from: before?.from ?? quarter.from, to: quarter.to, quarter: quarter.number };
}

/** A report that goes by no body is one of it where its name holds all the words. */
const mayBeOf = (report: ReportProfile, body: Body): boolean =>
  report.bodies.length > 0
    ? bestMatch(report, body) !== 'clash'
    : [...foldedWords(body.field ?? body.kind), ...body.name].every((word) => report.bodyWords.has(word));

/** "HTX Rau Đồng Tâm" of "HTX Rau an toàn Đồng Tâm": do all words of a body without a field of its own stand in the report's name? */
const calledShort = (
  { bodyWords }: ReportProfile,
  words: readonly string[],
  { field, name, from, to }: Body,
): boolean =>
  field === undefined && name.length >= SHORT_NAME && words.slice(from, to).every((word) => bodyWords.has(word));
/** Fewer words of a name may be another's. */
const SHORT_NAME = 3;

/** Is its kind written? "Cán bộ y tế Ninh Thuận" may be of the Sở Y tế, and need not. */
export const isWritten = ({ kind, party, from, to }: Body, words: readonly QuestionWord[]): boolean => {
  const [head] = foldedWords(kind);
  return party !== undefined || words.slice(from, to).some((word) => word.folded === head);
};

/** "cong ty lo cho ngu", "bảo tàng tốn bao nhiêu": one bare word behind a kind of body, or a small one before what asks, may be no name. */
export const isPassing = (
  { field, name, province, party, level, parent, to }: Body,
  words: readonly QuestionWord[],
): boolean =>
  field === undefined &&
  province === undefined &&
  party === undefined &&
  level === undefined &&
  parent === undefined &&
  name.length === 1 &&
  words[to - 1]?.proper === false &&
  (words[to - 1]?.marked === false || ASKS.has(words[to]?.folded ?? ''));
/** A verb stands before these, where it is no name. */
const ASKS = questionWords('asks-behind');

/** Does the province stand, written out, in a report's title or organisation? */
export function isNamed({ meta, bodies }: ReportProfile, { name, aliases }: PlaceMention['province']): boolean {
  if (bodies.some((body) => body.province === name)) return true;
  const text = `${meta.title} | ${meta.organisation ?? ''}`;
  return [name, ...aliases].some((one) => standsAlone(text, one));
}
