import { type MeetingKind, meetingsIn } from '../text/meetings.js';
import { PhraseTable, phrase } from '../text/phrases.js';
import { type BodyMention, type BodyWords, bodiesIn, bodyTables } from './bodies.js';
import { type Merger, mergerOf } from './merger.js';
import { heldOn, namedDays } from './named-days.js';
import { narrow, properIn, telling, yearsIn } from './narrow.js';
import { type PersonQuery, personsIn } from './persons.js';
import type { PlaceFinder, PlaceMention } from './places.js';
import type { KnownPerson, ReportProfile } from './profile.js';
import { foldedText, type QuestionWord } from './utterance.js';
import { operationOf } from './wants.js';

/** Which reports a question is about, as its words say it. */
export interface Scope {
  readonly places: readonly PlaceMention[];
  readonly bodies: readonly BodyMention[];
  readonly years: readonly number[];
  readonly meetings: ReadonlySet<MeetingKind>;
  readonly persons: readonly PersonQuery[];
  /** Proper names that some reports only have in theirs, with the ids of those. */
  readonly proper: readonly { readonly at: number; readonly reports: readonly string[] }[];
  /** Positions of the words that name the scope: they are not what is asked. */
  readonly used: ReadonlySet<number>;
  /** The reports that fit what is named; all of them when nothing is. */
  readonly reports: readonly ReportProfile[];
  /** A place, body or proper name was named that picks reports: the question stands on its own. */
  readonly anchored: boolean;
  /** Something was named (a place, a body, a year, a kind of meeting) and `reports` follows from it. */
  readonly named: boolean;
  /** The one province asked for is one with others that have reports. */
  readonly merger?: Merger;
  /** A place or year that no report is about, as it was asked. */
  readonly missing?: string;
}

/** Finds scopes; built once for a lexicon and an index. */
export interface ScopeFinder {
  find(words: readonly QuestionWord[]): Scope;
  /** The reports of provinces by name. */
  readonly profiles: readonly ReportProfile[];
}

/** Before a province these are no part of another name: "tỉnh Hà Tĩnh". */
const BEFORE_PLACES = new Set(['tinh', 'thanh', 'pho', 'tp', 'so', 'cua', 'o', 'tai']);

/** Builds the finder. */
export function scopeFinder(
  profiles: readonly ReportProfile[],
  people: readonly KnownPerson[],
  places: PlaceFinder,
  bodyWords: BodyWords,
  isCommonPair: (first: string, second: string) => boolean = () => false,
): ScopeFinder {
  const tables = bodyTables(bodyWords);
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
      given.set(key, [...(given.get(key) ?? []), person]);
    }
  }
  const pairs = telling(profiles, isCommonPair);
  const present = new Set(profiles.flatMap((p) => (p.meta.province ? [p.meta.province] : [])));

  return {
    profiles,
    find(words) {
      const used = new Set<number>();
      const use = (from: number, to: number): void => {
        for (let i = from; i < to; i++) used.add(i);
      };
      const everywhere = places.find(words, present);
      const persons = personsIn(words, names, given, (i) => everywhere.some((p) => p.from <= i && i < p.to));
      for (const p of persons) use(p.from, p.to);
      const inPerson = (i: number): boolean => persons.some((p) => p.from <= i && i < p.to);
      const located = everywhere.filter((p) => !inPerson(p.from));
      // "Phước Sơn là ai" names Phước Sơn, not Sơn La; "Bình Dương" is a place, whatever else is called so.
      const proper = properIn(words, pairs, used).filter(
        ({ at }) => !located.some((p) => p.from <= at && at + 2 <= p.to),
      );
      const found = located.filter(
        (p) => !proper.some(({ at }) => at < p.from && p.from <= at + 1 && !BEFORE_PLACES.has(words[at]?.folded ?? '')),
      );
      for (const p of found) use(p.from, p.to);
      const inPlace = (i: number): boolean => found.some((p) => p.from <= i && i < p.to);
      const named = bodiesIn(words, tables, found, (i) => inPerson(i) || inPlace(i));
      const years = yearsIn(words);
      for (const { at } of years) {
        used.add(at);
        if (words[at - 1]?.folded === 'nam') used.add(at - 1);
      }
      const meetings = meetingsIn(foldedText(words.filter((_, i) => !inPerson(i))));
      // "Hội nghị gần đây nhất" is the last of all meetings, a congress too.
      const latest = ['newest', 'oldest'].includes(operationOf(words, 0));
      const merger = mergerOf(
        found,
        present,
        places.presentOf,
        years.map((y) => y.year),
        foldedText(words),
      );
      // Asked for as it is now, a province without reports of its own is found in those of the former ones.
      const former = merger?.since && !merger.own ? merger.others : [];
      const narrowed = narrow(
        profiles,
        found,
        former,
        named,
        persons.length > 0 || former.length > 0 ? [] : years.map((y) => y.year),
        latest ? new Set([...meetings].filter((kind) => kind !== 'conference')) : meetings,
        present,
        proper.map((p) => pairs.get(p.pair) ?? []),
      );
      // "hội nghị ngày 5/6/2024": the day chooses among what is left; a day that no report is of chooses nothing.
      const days = namedDays(words);
      const onDay = heldOn(narrowed.reports, days);
      const chosen = onDay.length > 0 && onDay.length < narrowed.reports.length;
      if (onDay.length > 0) for (const day of days) use(day.from, day.to);
      for (const body of named) if (narrowed.bodies.has(body)) use(body.from, body.to);
      return {
        places: found,
        bodies: named.map((body) => (narrowed.bodies.has(body) ? { ...body, sure: true } : body)),
        years: years.map((y) => y.year),
        meetings,
        persons,
        proper: proper.map(({ pair, at }) => ({ at, reports: (pairs.get(pair) ?? []).map((p) => p.meta.id) })),
        used,
        reports: chosen ? onDay : narrowed.reports,
        named: chosen || narrowed.named,
        anchored: chosen || narrowed.anchored,
        ...(merger && { merger }),
        ...(narrowed.missing !== undefined && { missing: narrowed.missing }),
      };
    },
  };
}
