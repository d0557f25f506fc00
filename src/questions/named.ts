import type { Body } from '../text/bodies.js';
import { isCalledAfter } from '../text/longer-name.js';
import { foldedWords } from '../text/tokens.js';
import { isNamed } from './absent.js';
import type { BodyReader } from './bodies.js';
import { type PersonQuery, peopleTables, personsIn } from './persons.js';
import type { PlaceFinder, PlaceMention } from './places.js';
import type { KnownPerson, ReportProfile } from './profile.js';
import { ofUnit, type ProperName, properIn, tellingPairs } from './proper.js';
import {
  isCountedAt,
  isSure,
  mayBeElse,
  misspelt,
  ofBodyBefore,
  ofPresent,
  sharedBodies,
  swallows,
  withPlace,
} from './scope-places.js';
import type { QuestionWord } from './utterance.js';

/** What the words of a question name; no word belongs to two names. */
export interface Named {
  readonly persons: readonly PersonQuery[];
  readonly places: readonly PlaceMention[];
  /** Bodies in canonical form, each with its place. */
  readonly bodies: readonly Body[];
  /** Proper names, each with the reports that have it. */
  readonly proper: readonly (ProperName & { readonly reports: readonly ReportProfile[] })[];
  /** Does a longer place name contain these words? */
  readonly inPlace: (words: Pick<Body, 'from' | 'to'>) => boolean;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Does it name a town that is in some report's own name? */
function isOwnName({ town }: PlaceMention, profiles: readonly ReportProfile[]): boolean {
  if (town === undefined) return false;
  const words = foldedWords(town);
  const pairs = words.slice(1).map((word, i) => `${words[i]}_${word}`);
  return pairs.length > 0 && profiles.some(({ names }) => pairs.every((pair) => names.has(pair)));
}

/**
 * Is a province's name only part of a longer name here: of one in the name of a report from elsewhere ("Thái Bình" in
 * "Thái Bình Dương"), or, if capitalised, of a street or a person? `namePairs`: the word pairs of all reports' names.
 */
function isInLongerName(
  { from, to, province, town, short }: PlaceMention,
  words: readonly QuestionWord[],
  profiles: readonly ReportProfile[],
  namePairs: ReadonlySet<string>,
): boolean {
  if (town !== undefined || short !== undefined) return false;
  const before = words
    .slice(0, from)
    .map(({ raw, word }) => `${raw || word} `)
    .join('');
  if (words[from]?.proper && words[from]?.derived !== true && isCalledAfter(before)) return true;
  const [start, end] = [from - 1, to].map((at) => words[at]?.folded);
  const own = words.slice(from, to).map(({ folded }) => folded);
  const runs = [
    end === undefined || words[to]?.breaks ? [] : [...own, end],
    start === undefined ? [] : [start, ...own],
  ].map((run) => run.slice(1).map((word, i) => `${run[i]}_${word}`));
  const known = runs.filter((pairs) => pairs.length > 0 && pairs.every((pair) => namePairs.has(pair)));
  return (
    known.length > 0 &&
    profiles.some(
      ({ names, meta }) =>
        meta.province !== province.name && known.some((pairs) => pairs.every((pair) => names.has(pair))),
    )
  );
}

const inside =
  (all: readonly Stretch[]) =>
  (at: number): boolean =>
    all.some(({ from, to }) => from <= at && at < to);

/**
 * Builds the reader of names. `present`: provinces with reports of their own; `isCommonPair`: are two words (without
 * marks) neighbours in ordinary questions?
 */
export function nameReader(
  profiles: readonly ReportProfile[],
  people: readonly KnownPerson[],
  places: PlaceFinder,
  reader: BodyReader,
  present: ReadonlySet<string>,
  isCommonPair: (first: string, second: string) => boolean,
): (words: readonly QuestionWord[]) => Named {
  const { names, given } = peopleTables(people);
  const pairs = tellingPairs(profiles, isCommonPair);
  const namePairs = new Set(profiles.flatMap(({ names }) => [...names]));
  const near = (a: string, b: string): PlaceMention['province'] | undefined =>
    isCommonPair(a, b) ? undefined : places.near(a, b, present);
  const known = ({ province }: PlaceMention): boolean =>
    present.has(province.name) || profiles.some((report) => isNamed(report, province));

  return (words) => {
    const everywhere = places.find(words, present);
    const persons = personsIn(words, names, given, inside(everywhere), isCommonPair);
    const inPerson = inside(persons);
    const spelled = everywhere.filter(
      (p) =>
        !isOwnName(p, profiles) &&
        !isInLongerName(p, words, profiles, namePairs) &&
        !inPerson(p.from) &&
        (!mayBeElse(words[p.from]) || known(p) || isCountedAt(words, p) || p.short !== undefined),
    );
    // "ca" of "ca mau" does not abbreviate a body.
    const inPlace = ({ from, to }: Stretch): boolean =>
      spelled.some((p) => p.from <= from && to <= p.to && to - from < p.to - p.from);
    const read = reader
      .find(words)
      .filter((body) => !inPerson(body.from) && !inPlace(body))
      .map((body) => ofPresent(body, words, places.named, present));
    // A town inside the name of a body ("Trạm Mộc Châu") belongs to the body.
    const apart = spelled.filter((p) => p.town === undefined || !read.some((b) => b.from < p.from && p.to <= b.to));
    const located = spelled.length > 0 ? ofBodyBefore(apart, read, profiles) : misspelt(read, words, near);
    const placed = spelled.length > 0 ? read : read.map((body) => withPlace(body, located));
    const bodies = [...placed, ...sharedBodies(placed, located)];
    // A body's own words are no other name; words with marks are the place they spell.
    const taken = inside([...persons, ...bodies, ...located.filter(isSure(words))]);
    const proper = properIn(words, pairs, taken)
      .filter(({ at }) => !located.some((p) => p.from <= at && at + 2 <= p.to))
      .map((name) => ({ ...name, reports: ofUnit(name.pair, pairs.get(name.pair) ?? [], read.length > 0) }));
    return {
      persons,
      places: located.filter((p) => !proper.some((name) => swallows(name, p, words))),
      bodies,
      proper,
      inPlace,
    };
  };
}
