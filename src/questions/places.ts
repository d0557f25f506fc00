import { isOneEdit } from '../text/edits.js';
import { fold, lower, toneless } from '../text/fold.js';
import type { Province } from '../text/lexicon.js';
import { type PhraseMatch, PhraseTable } from '../text/phrases.js';
import { foldedWords, tokenise } from '../text/tokens.js';
import { BEFORE_PLACE, byInitials } from './place-initials.js';
import type { PlaceMention } from './place-mention.js';
import { headedIn, shortened } from './place-short.js';
import { type Town, withTowns } from './place-towns.js';
import type { QuestionWord } from './utterance.js';

export type { PlaceMention } from './place-mention.js';

/** A stretch of words that is the name of a province, or none. */
type Match = PhraseMatch<Province | undefined>;

/** Finds provinces by name, other name or initials. */
export interface PlaceFinder {
  /** `present`: names of the provinces that have reports; initials are read as one of them where possible. */
  find(words: readonly QuestionWord[], present: ReadonlySet<string>): PlaceMention[];
  /** The provinces that capital initials may stand for. */
  named(initials: string): readonly Province[];
  /** The province that `name` (canonical) belongs to now. */
  presentOf(name: string): string;
  /** The one of `present` that is one letter away from two words without marks: "quan binh". */
  near(first: string, second: string, present: ReadonlySet<string>): Province | undefined;
}

/** Words whose second syllable begins a province's name: "công nghệ An Giang" is not Nghệ An. */
const NO_PLACE = 'công nghệ';

/**
 * Builds the finder; one alias may belong to several provinces. `compounds`: longer names that contain one ("Thái Bình
 * Dương") do not count.
 */
export function placeFinder(provinces: readonly Province[], compounds: readonly string[] = []): PlaceFinder {
  const names = new PhraseTable<Province | undefined>();
  const holdsOne = (compound: string): boolean => provinces.some(({ name }) => compound.includes(lower(name)));
  for (const none of [NO_PLACE, ...compounds.map(lower).filter(holdsOne)]) names.add(none, undefined);
  const headed = new PhraseTable<Province>();
  const initials = new Map<string, Province[]>();
  const towns = new PhraseTable<Town>();
  for (const province of provinces) {
    for (const town of province.towns ?? []) towns.add(town, { town, province });
    for (const alias of [province.name, ...province.aliases]) names.add(alias, province);
    for (const [head, rest] of shortened(province.name)) {
      headed.add(`${head}${rest}`, province);
      headed.add(`${head} ${rest}`, province);
    }
    for (const short of province.initials) initials.set(short, [...(initials.get(short) ?? []), province]);
  }
  const today = new Map(provinces.map((p) => [p.name, p.present]));
  return {
    named: (short) => initials.get(short) ?? [],
    presentOf: (name) => today.get(name) ?? name,
    near(first, second, present) {
      const [found, ...others] = provinces.filter(
        ({ name }) => present.has(name) && isOneEdit(foldedWords(name).join(' '), `${first} ${second}`),
      );
      return others.length === 0 ? found : undefined;
    },
    find(words, present) {
      const provincesNamed = [
        ...namedIn(words, names).map((one) => unlessOverlapped(one, words, names, present)),
        ...headedIn(words, headed),
      ];
      const named = withTowns(provincesNamed, words, towns);
      const free = (i: number): boolean => named.every((place) => i < place.from || place.to <= i);
      const short = words.flatMap((_, i) => (free(i) ? byInitials(words, i, initials, present) : []));
      return [...named, ...short].sort((a, b) => a.from - b.from);
    },
  };
}

/** Provinces by name, each once per place. */
function namedIn(words: readonly QuestionWord[], names: PhraseTable<Province | undefined>): PlaceMention[] {
  const exact = names.find(words);
  // A name of at least two syllables matches whatever marks were typed ("nghê an").
  const loose = names
    .find(words.map((w) => (w.marked ? { ...w, marked: false } : w)))
    .filter(
      (m) =>
        m.to - m.from > 1 &&
        !words.slice(m.from, m.to).some((w) => w.word === 'là') &&
        !exact.some((e) => e.from < m.to && m.from < e.to),
    );
  const out: PlaceMention[] = [];
  for (const { from, to, value } of [...exact, ...loose].filter((match) => !isSpelledElse(words, match))) {
    if (value === undefined || isCut(words, from, to) || (to - from === 1 && !mayBeName(words, from))) continue;
    if (!out.some((other) => other.from === from && other.province === value)) out.push({ province: value, from, to });
  }
  return out;
}

/**
 * "sinh vien nghe an giang" matches Nghệ An and An Giang, which share a syllable: the province that has reports is
 * meant.
 */
function unlessOverlapped(
  mention: PlaceMention,
  words: readonly QuestionWord[],
  names: PhraseTable<Province | undefined>,
  present: ReadonlySet<string>,
): PlaceMention {
  const { from, to, province } = mention;
  if (present.has(province.name) || to - from < 2) return mention;
  const [next] = names.find(words.slice(to - 1, to + 1));
  if (next?.value === undefined || next.from !== 0 || next.to !== 2 || !present.has(next.value.name)) return mention;
  return { province: next.value, from: to - 1, to: to + 1 };
}

/**
 * "Thạnh Hòa" with other marks on both syllables is not Thanh Hóa; one wrong tone or missing mark is a typo. Different
 * letters are not: "cuối năm định" is not Nam Định, "hai đường" not Hải Dương.
 */
function isSpelledElse(words: readonly QuestionWord[], { from, to, value }: Match): boolean {
  if (value === undefined) return false;
  const names = [value.name, ...value.aliases].map((name) => tokenise(name).map(({ word }) => word));
  const typed = words.slice(from, to);
  if (typed.every(({ word, folded }) => word === folded)) return false;
  return names
    .filter((name) => name.map(fold).join(' ') === typed.map(({ folded }) => folded).join(' '))
    .every(
      (name) =>
        typed.some(({ word }, i) => hasOtherLetters(word, name[i] ?? '')) ||
        typed.filter(({ word, folded }, i) => word !== folded && word !== name[i]).length > 1,
    );
}

/**
 * Does a word that folds to the same letters have a marked letter (ă, â, ê, ô, ơ, ư, đ) that the name does not have?
 */
function hasOtherLetters(word: string, name: string): boolean {
  const [own, meant] = [toneless(word), toneless(lower(name))];
  return [...own].some((letter, i) => letter !== meant[i] && letter !== fold(letter));
}

/** Does it cut an abbreviation in two: "Lâm đc", read as "Lâm đồng chí"? */
function isCut(words: readonly QuestionWord[], from: number, to: number): boolean {
  const typed = (i: number): number | undefined => (words[i]?.derived === true ? words[i]?.at?.start : undefined);
  const shared = (i: number): boolean => typed(i) !== undefined && typed(i) === typed(i + 1);
  return typed(from) !== typed(to - 1) && (shared(from - 1) || shared(to - 1));
}

/** One syllable without marks ("hue", "vinh") is a place only if capitalised, or in the position of a place. */
function mayBeName(words: readonly QuestionWord[], at: number): boolean {
  const word = words[at] as QuestionWord;
  return word.marked || word.proper || BEFORE_PLACE.has(words[at - 1]?.folded ?? '');
}
