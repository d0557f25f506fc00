import type { Body } from '../text/bodies.js';
import { UNITS } from '../text/bodies-kinds.js';
import type { Province } from '../text/lexicon.js';
import { type MeetingKind, meetingsIn } from '../text/meetings.js';
import { PhraseTable, phrase } from '../text/phrases.js';
import { foldedWords } from '../text/tokens.js';
import { type BodyMention, type BodyReader, tells, tellsAlone } from './bodies.js';
import { bestMatch, writtenAlike } from './body-match.js';
import { type Merger, mergerOf } from './merger.js';
import { type NamedDay, namedDays } from './named-days.js';
import { agreeing, yearsIn } from './naming.js';
import { type PersonQuery, personsIn } from './persons.js';
import type { PlaceFinder, PlaceMention } from './places.js';
import type { KnownPerson, ReportProfile } from './profile.js';
import { type ProperName, properIn, tellingPairs } from './proper.js';
import { foldedText, type QuestionWord } from './utterance.js';

/** Something named that no report is about, by the positions of its words. */
export interface Absent {
  readonly from: number;
  readonly to: number;
  /** The province, where it is a place. */
  readonly province?: Province;
  /** The body, where it is one. */
  readonly body?: Body;
  /** The year, where there are reports of the place or body that is named with it, of other years. */
  readonly year?: number;
}

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
  /** Proper names that some reports only have in theirs, with the ids of those. */
  readonly proper: readonly { readonly at: number; readonly reports: readonly string[] }[];
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
}

/** Finds scopes; built once for a lexicon and an index. */
export interface ScopeFinder {
  /** `typed`: what was typed for the words from one position to another. */
  find(words: readonly QuestionWord[], typed?: (from: number, to: number) => string): Scope;
  /** All reports. */
  readonly profiles: readonly ReportProfile[];
}

/** "Bù Đăng" with no body named is the district, where some report is of it, not what is called by it ("Điện lực Bù Đăng"). */
function ofUnit(pair: string, reports: readonly ReportProfile[], bodied: boolean): readonly ReportProfile[] {
  const own = bodied
    ? []
    : reports.filter(({ bodies }) => bodies.some(({ kind, name }) => UNITS.has(kind) && name.join('_') === pair));
  return own.length > 0 ? own : reports;
}

/** "sở khcn quản bình": behind a body of a province, where only its name goes on, a letter wrong is a slip. */
function misspelt(
  bodies: readonly Body[],
  words: readonly QuestionWord[],
  near: (first: string, second: string) => PlaceMention['province'] | undefined,
): PlaceMention[] {
  return bodies.flatMap(({ level, province, name, to }) => {
    const [first, second] = words.slice(to, to + 2);
    if (level !== 'province' || province !== undefined || name.length > 0 || !first || !second) return [];
    const meant = near(first.folded, second.folded);
    return meant ? [{ province: meant, from: to, to: to + 2 }] : [];
  });
}

/** The body with the place that stands behind it. */
function withPlace(body: Body, places: readonly PlaceMention[]): Body {
  const place = places.find(({ from }) => from === body.to);
  return place ? { ...body, to: place.to, province: place.province.name } : body;
}

/** Before a province these are no part of another name: "tỉnh Hà Tĩnh". */
const BEFORE_PLACES = new Set(['tinh', 'thanh', 'pho', 'tp', 'so', 'cua', 'o', 'tai']);

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
  const { names, given } = peopleTables(people);
  const pairs = tellingPairs(profiles, isCommonPair);
  const present = new Set(profiles.flatMap((p) => (p.meta.province ? [p.meta.province] : [])));

  const near = (a: string, b: string): PlaceMention['province'] | undefined =>
    isCommonPair(a, b) ? undefined : places.near(a, b, present);
  const withSlips = (
    spelled: readonly PlaceMention[],
    bodies: readonly Body[],
    words: readonly QuestionWord[],
  ): readonly PlaceMention[] => (spelled.length > 0 ? spelled : misspelt(bodies, words, near));

  return {
    profiles,
    find(words, typed = rawOf(words)) {
      const everywhere = places.find(words, present);
      const inside = (all: readonly { from: number; to: number }[]) => (i: number) =>
        all.some(({ from, to }) => from <= i && i < to);
      const persons = personsIn(words, names, given, inside(everywhere), isCommonPair);
      const inPerson = inside(persons);
      const known = ({ province }: PlaceMention): boolean =>
        present.has(province.name) || profiles.some((report) => isNamed(report, province));
      const spelled = everywhere.filter((p) => !inPerson(p.from) && (!mayBeElse(words[p.from]) || known(p)));
      // "ca" of "ca mau" is no abbreviation of a body.
      const inPlace = ({ from, to }: Pick<Body, 'from' | 'to'>): boolean =>
        spelled.some((p) => p.from <= from && to <= p.to && to - from < p.to - p.from);
      const read = reader.find(words).filter((body) => !inPerson(body.from) && !inPlace(body));
      const located = withSlips(spelled, read, words);
      const placed = located === spelled ? read : read.map((body) => withPlace(body, located));
      const canonical = [...placed, ...sharedBodies(placed, located)];
      // A body's own words are no other name; words that were typed with marks are the place that they spell.
      const taken = (i: number): boolean =>
        inPerson(i) || inside(canonical)(i) || inside(located.filter(isSure(words)))(i);
      const proper = properIn(words, pairs, taken)
        .filter(({ at }) => !located.some((p) => p.from <= at && at + 2 <= p.to))
        .map((name) => ({ ...name, reports: ofUnit(name.pair, pairs.get(name.pair) ?? [], read.length > 0) }));
      const found = located.filter((p) => !proper.some((name) => swallows(name, p, words)));
      const years = yearsIn(words);
      const days = namedDays(words);
      const meetings = meetingsIn(foldedText(words.filter((_, i) => !inPerson(i))));
      const merger = mergerOf(
        found,
        present,
        places.presentOf,
        years.map((y) => y.year),
        foldedText(words),
      );
      // Asked for as it is now, a province without reports of its own is found in those of the former ones.
      const former = merger?.since && !merger.own ? merger.others : [];
      const wanted = new Set([...found.map((p) => p.province.name).filter((name) => present.has(name)), ...former]);
      const mentions = reader.mentions(words, canonical).filter((one) => !inPlace(one));
      const alone = mentions.filter(({ kind, name }) => name.length === 0 && tellsAlone(kind));
      const named = {
        places: wanted,
        bodies: canonical.filter((body) => tells(body) || body.kind === 'đơn vị'),
        kinds: canonical.length > 0 || found.length > 0 || alone.length !== 1 ? [] : alone.map(({ kind }) => kind),
        years: years.map((y) => y.year),
        days,
        meetings: kindsOf(meetings, words),
        proper: proper.map(({ reports }) => new Set(reports)),
      };
      const { reports, worth } = agreeing(profiles, named);
      const absent =
        absentIn(
          profiles,
          found,
          wanted,
          canonical.filter((body) => isWritten(body, words) && !isPassing(body, words)),
          words.map(({ folded }) => folded),
        ) ?? absentYear(words, reports, years, [...found, ...canonical]);
      const picks = (some: (report: ReportProfile) => boolean): boolean =>
        reports.some(some) && reports.length < profiles.length;
      const anchored =
        found.length > 0 ||
        absent !== undefined ||
        proper.length > 0 ||
        picks((report) => canonical.some((body) => isOf(report, body))) ||
        (named.kinds.length > 0 && reports.length === 1 && worth >= 1 && profiles.length > 1);
      const used = usedBy(
        words,
        [
          ...persons,
          ...found,
          ...proper.map(({ at }) => ({ from: at, to: at + 2 })),
          ...canonical.filter((body) => reports.some((report) => isOf(report, body))),
          ...days,
        ],
        years.map(({ at }) => at),
      );
      return {
        places: found,
        bodies: mentions,
        canonical,
        years: years.map((y) => y.year),
        days: named.days,
        meetings,
        persons,
        proper: proper.map(({ at, reports }) => ({ at, reports: reports.map((p) => p.meta.id) })),
        used,
        reports: absent && !absent.year ? [] : reports,
        named: anchored || (worth > 0 && reports.length < profiles.length),
        anchored,
        ...(merger && { merger }),
        ...(absent && { absent, missing: typed(absent.from, absent.to) }),
      };
    },
  };
}

const isOf = (report: ReportProfile, body: Body): boolean =>
  tells(body) && /equal|contained/u.test(bestMatch(report, body));

/** "Hội nghị gần đây nhất" is the last of all meetings, a congress too. */
function kindsOf(meetings: ReadonlySet<MeetingKind>, words: readonly QuestionWord[]): ReadonlySet<MeetingKind> {
  return LATEST.test(foldedText(words)) ? new Set([...meetings].filter((kind) => kind !== 'conference')) : meetings;
}
const LATEST = /(?<![a-z])(?:gan (?:day )?nhat|moi (?:day )?nhat|dau tien|som nhat|cuoi cung)(?![a-z])/u;

/** Typed with marks or capitals a place is the one that it spells. */
const isSure =
  (words: readonly QuestionWord[]) =>
  ({ from, to }: PlaceMention): boolean =>
    words.slice(from, to).some((word) => word.marked || word.proper);

/** "phuoc son la ai" names Phước Sơn, not Sơn La. */
const swallows = ({ at }: ProperName, place: PlaceMention, words: readonly QuestionWord[]): boolean =>
  at < place.from && place.from <= at + 1 && !BEFORE_PLACES.has(words[at]?.folded ?? '');

/**
 * What is named and no report is about: a place of which there is no report and that stands in no report's name; else a body that all
 * reports of the place clash with, where no other body named is one of theirs.
 */
function absentIn(
  profiles: readonly ReportProfile[],
  places: readonly PlaceMention[],
  wanted: ReadonlySet<string>,
  bodies: readonly Body[],
  words: readonly string[],
): Absent | undefined {
  const [place] = places;
  if (place && wanted.size === 0 && !profiles.some((report) => isNamed(report, place.province))) {
    const body = bodies.find(({ from, to }) => from <= place.from && place.to <= to && from < place.from);
    const { from, to } = body && body.kind !== 'đơn vị' ? place : place;
    return { from, to, province: place.province };
  }
  const telling = bodies.filter(tells);
  const [first] = telling;
  if (!first || profiles.length === 0) return undefined;
  const open = profiles.filter(
    ({ meta }) => wanted.size === 0 || meta.province === undefined || wanted.has(meta.province),
  );
  const mayBe = (report: ReportProfile, body: Body): boolean =>
    mayBeOf(report, body) || writtenAlike(report, words, body) || calledShort(report, words, body);
  return open.some((report) => telling.some((body) => mayBe(report, body)))
    ? undefined
    : { from: first.from, to: first.to, body: first };
}

/**
 * A year beside a place or body ("Cà Mau 2019", "Sở Y tế năm 2019") that no report of those names, where the year of each is known;
 * "từ năm 2015" is no such year.
 */
function absentYear(
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

/** "Sở Y tế Lào Cai và Huế": the body named with one place is asked of the other too, where that has none of its own. */
function sharedBodies(bodies: readonly Body[], places: readonly PlaceMention[]): Body[] {
  const [first] = bodies.filter(({ kind, province }) => kind !== 'đơn vị' && province !== undefined);
  if (!first) return [];
  return places
    .filter(({ from, province }) => from >= first.to && province.name !== first.province)
    .filter(({ from }) => !bodies.some((body) => body.from <= from && from < body.to))
    .map(({ from, to, province }) => ({ ...first, from, to, province: province.name }));
}

/** Is its kind written? "Cán bộ y tế Ninh Thuận" may be of the Sở Y tế, and need not. */
const isWritten = ({ kind, party, from, to }: Body, words: readonly QuestionWord[]): boolean => {
  const [head] = foldedWords(kind);
  return party !== undefined || words.slice(from, to).some((word) => word.folded === head);
};

/** "cong ty lo cho ngu": one bare word behind a kind of body may be no name. */
const isPassing = (
  { field, name, province, party, level, parent, to }: Body,
  words: readonly QuestionWord[],
): boolean =>
  field === undefined &&
  province === undefined &&
  party === undefined &&
  level === undefined &&
  parent === undefined &&
  name.length === 1 &&
  words[to - 1]?.marked === false &&
  words[to - 1]?.proper === false;

/** "TN" of a folder without Thái Nguyên is one of the other things that it stands for. */
const mayBeElse = (word: QuestionWord | undefined): boolean =>
  word?.derived === true && (word.otherReadings?.length ?? 0) > 0;

/** Does the province stand, written out, in a report's title or organisation? */
function isNamed({ meta, bodies }: ReportProfile, { name, aliases }: PlaceMention['province']): boolean {
  if (bodies.some((body) => body.province === name)) return true;
  const text = `${meta.title} | ${meta.organisation ?? ''}`;
  return [name, ...aliases].some((one) => {
    const at = text.indexOf(one);
    return at >= 0 && !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + one.length));
  });
}

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

function peopleTables(people: readonly KnownPerson[]): {
  readonly names: PhraseTable<KnownPerson>;
  readonly given: ReadonlyMap<string, readonly KnownPerson[]>;
} {
  const names = new PhraseTable<KnownPerson>();
  const given = new Map<string, KnownPerson[]>();
  for (const person of people) {
    const words = phrase(person.name);
    names.add(person.name, person);
    for (const length of [1, 2]) {
      if (words.length <= length) continue;
      const key = words
        .slice(-length)
        .map((w) => w.folded)
        .join(' ');
      const known = given.get(key);
      if (known) known.push(person);
      else given.set(key, [person]);
    }
  }
  return { names, given };
}
