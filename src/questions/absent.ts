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

/** Something named in a question that no report is about, with the positions of its words. */
export interface Absent {
  readonly from: number;
  readonly to: number;
  /** The province, for a place; for initials all that they may stand for. */
  readonly provinces?: readonly Province[];
  /** The initials it was written as, if any. */
  readonly short?: string;
  /** The city or town, if named. */
  readonly town?: string;
  /** The body, if it is one. */
  readonly body?: Body;
  /** A quarter, by number, if all reports of what is named with it cover other quarters. */
  readonly quarter?: number;
  /** The year, if the reports of the place or body named with it are of other years. */
  readonly year?: number;
}

/**
 * What is named without any report about it: a place that has no report and is in no report's name; else a body that
 * clashes with all reports of the place, if no other named body fits one of them.
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
  // Checks what is cached for groups of reports first.
  const found =
    someOpen(mayBeOf) ||
    someOpen(mayBePartOf) ||
    someOpen((report, body) => writtenAlike(report, words, body) || calledShort(report, words, body));
  return found ? undefined : { from: first.from, to: first.to, body: first };
}

/** Kinds that are parts of a body, without marks. */
const PARTS = questionWords('parts-of', fold);
/** Bodies whose parts have fields of their own: a faculty, a ward. */
const OF_MANY_FIELDS = questionPattern('own-fields', (any) => new RegExp(`^(?:${any})(?= |$)`, 'u'));

/**
 * Can it be a part of a report's own body: "Thanh tra KHCN Lào Cai" of its Sở KH&CN, "khoa Thủy sản Trà Vinh" of the
 * university there?
 */
function mayBePartOf({ meta, bodies }: ReportProfile, { kind, field, name, province }: Body): boolean {
  if (name.length > 0 || field === undefined || !PARTS.has(fold(kind))) return false;
  if (province !== undefined && meta.province !== province) return false;
  return bodies.some((own) => own.field === field || OF_MANY_FIELDS().test(fold(own.kind)));
}

/**
 * Places and bodies without a report, named beside others that have one ("xã A và xã B có bao nhiêu đảng viên"), each
 * by its longest name.
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

/** The first named place that is in no report's name; a full name before initials. */
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
 * A year beside a place or body ("Cà Mau 2019", "Sở Y tế năm 2019") that none of its reports is of, if the year of each
 * is known; not "từ năm 2015".
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

/** A quarter beside a name ("Nà Phặc quý III") that none of its reports covers. */
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

/** A report without a known body belongs to this one if its name contains all the words. */
const mayBeOf = (report: ReportProfile, body: Body): boolean =>
  report.bodies.length > 0
    ? bestMatch(report, body) !== 'clash'
    : [...foldedWords(body.field ?? body.kind), ...body.name].every((word) => report.bodyWords.has(word));

/**
 * "HTX Rau Đồng Tâm" for "HTX Rau an toàn Đồng Tâm": does the report's name contain all words of a body without a
 * field?
 */
const calledShort = (
  { bodyWords }: ReportProfile,
  words: readonly string[],
  { field, name, from, to }: Body,
): boolean =>
  field === undefined && name.length >= SHORT_NAME && words.slice(from, to).every((word) => bodyWords.has(word));
/** Fewer words of a name may belong to another. */
const SHORT_NAME = 3;

/** Is its kind written out? "Cán bộ y tế Ninh Thuận" may mean the Sở Y tế, but need not. */
export const isWritten = ({ kind, party, from, to }: Body, words: readonly QuestionWord[]): boolean => {
  const [head] = foldedWords(kind);
  return party !== undefined || words.slice(from, to).some((word) => word.folded === head);
};

/**
 * "cong ty lo cho ngu", "bảo tàng tốn bao nhiêu": one word without marks after a kind of body, or a small one before a
 * question word, may be no name.
 */
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
/** A verb may follow before these words, unless they are part of a name. */
const ASKS = questionWords('asks-behind');

/** Is the province written out in a report's title or organisation? */
export function isNamed({ meta, bodies }: ReportProfile, { name, aliases }: PlaceMention['province']): boolean {
  if (bodies.some((body) => body.province === name)) return true;
  const text = `${meta.title} | ${meta.organisation ?? ''}`;
  return [name, ...aliases].some((one) => standsAlone(text, one));
}
