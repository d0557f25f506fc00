import { isOneEdit } from '../text/edits.js';
import { fold } from '../text/fold.js';
import type { Province } from '../text/lexicon.js';
import { type PhraseMatch, PhraseTable } from '../text/phrases.js';
import { foldedWords, tokenise } from '../text/tokens.js';
import { questionWords } from './question-words.js';
import { foldedText, type QuestionWord } from './utterance.js';

/** A stretch of words that is the name of a province, or none. */
type Match = PhraseMatch<Province | undefined>;

/** A province named in a question; `from` and `to` are word positions. */
export interface PlaceMention {
  readonly province: Province;
  readonly from: number;
  readonly to: number;
  /** The initials that it was written by, where no province that they may stand for has reports ("QN"): each of these is a mention. */
  readonly short?: string;
}

/** Finds provinces by name, other name, or initials. */
export interface PlaceFinder {
  /** `present`: names of the provinces that reports are from; initials are read as one of them where they may be. */
  find(words: readonly QuestionWord[], present: ReadonlySet<string>): PlaceMention[];
  /** The province that `name`, a canonical one, belongs to now. */
  presentOf(name: string): string;
  /** The one of `present` that two words without marks are a letter away from: "quan binh". */
  near(first: string, second: string, present: ReadonlySet<string>): Province | undefined;
}

/** Words whose second begins a province's name: "công nghệ An Giang" is no Nghệ An. */
const NO_PLACE = 'công nghệ';

const BEFORE_PLACE = questionWords('before-place');

/** Builds the finder; one alias may belong to several provinces. */
export function placeFinder(provinces: readonly Province[]): PlaceFinder {
  const names = new PhraseTable<Province | undefined>();
  names.add(NO_PLACE, undefined);
  const headed = new PhraseTable<Province>();
  const initials = new Map<string, Province[]>();
  for (const province of provinces) {
    for (const alias of [province.name, ...province.aliases]) names.add(alias, province);
    for (const [head, rest] of shortened(province.name)) {
      names.add(`${head}${rest}`, province);
      headed.add(`${head} ${rest}`, province);
    }
    for (const short of province.initials) initials.set(short, [...(initials.get(short) ?? []), province]);
  }
  const today = new Map(provinces.map((p) => [p.name, p.present]));
  return {
    presentOf: (name) => today.get(name) ?? name,
    near(first, second, present) {
      const [found, ...others] = provinces.filter(
        ({ name }) => present.has(name) && isOneEdit(foldedWords(name).join(' '), `${first} ${second}`),
      );
      return others.length === 0 ? found : undefined;
    },
    find(words, present) {
      const named = [...namedIn(words, names), ...headedIn(words, headed)];
      const free = (i: number): boolean => named.every((place) => i < place.from || place.to <= i);
      const short = words.flatMap((_, i) => (free(i) ? byInitials(words, i, initials, present) : []));
      return [...named, ...short].sort((a, b) => a.from - b.from);
    },
  };
}

/**
 * A name of two syllables with the first cut short: "B.Phước", "Th. Hóa", "QNgãi". Not one whose second begins with a vowel: "L. An",
 * "Lan" are people.
 */
function shortened(name: string): [head: string, rest: string][] {
  const [first = '', rest = '', ...more] = name.split(' ');
  if (more.length > 0 || !/^[^\Waeiou]/iu.test(fold(rest)) || !/^[^aeiou]/iu.test(fold(first))) return [];
  const [cluster = first.charAt(0)] = /^[^aeiouy]+/iu.exec(fold(first)) ?? [];
  return [...new Set([first.charAt(0), first.slice(0, cluster.length)])].map((head) => [head, rest]);
}

/** Provinces whose first syllable is cut short, written as names are; behind a capitalised word it is a person's name ("Lê T. Bình"). */
function headedIn(words: readonly QuestionWord[], headed: PhraseTable<Province>): PlaceMention[] {
  return headed
    .find(words.map((word) => (word.derived ? { ...word, ...spelled(word) } : word)))
    .filter(({ from }) => {
      const [before, head, rest] = [words[from - 1], words[from], words[from + 1]];
      const inName = before?.proper === true && !before.capitals && !BEFORE_PLACE.has(before.folded);
      return head?.proper === true && rest?.proper === true && !inName;
    })
    .map(({ from, to, value }) => ({ province: value, from, to }));
}

const spelled = ({ raw }: QuestionWord): Pick<QuestionWord, 'word' | 'folded' | 'marked'> => {
  const word = raw.toLowerCase();
  return { word, folded: fold(word), marked: fold(word) !== word };
};

/** Provinces called by a name, each once at a place. */
function namedIn(words: readonly QuestionWord[], names: PhraseTable<Province | undefined>): PlaceMention[] {
  const exact = names.find(words);
  // A name of two or more syllables is known by them, whatever marks were typed ("nghê an").
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

/** "Thạnh Hòa" with other marks on both syllables is not Thanh Hóa; one wrong mark is a slip. */
function isSpelledElse(words: readonly QuestionWord[], { from, to, value }: Match): boolean {
  if (value === undefined) return false;
  const names = [value.name, ...value.aliases].map((name) => tokenise(name).map(({ word }) => word));
  const typed = words.slice(from, to);
  return names
    .filter((name) => name.map(fold).join(' ') === typed.map(({ folded }) => folded).join(' '))
    .every((name) => typed.filter(({ word, folded }, i) => word !== folded && word !== name[i]).length > 1);
}

/** Does it take a part only of what stands for one abbreviation: "Lâm đc", read as "Lâm đồng chí"? */
function isCut(words: readonly QuestionWord[], from: number, to: number): boolean {
  const typed = (i: number): number | undefined => (words[i]?.derived === true ? words[i]?.at?.start : undefined);
  const shared = (i: number): boolean => typed(i) !== undefined && typed(i) === typed(i + 1);
  return typed(from) !== typed(to - 1) && (shared(from - 1) || shared(to - 1));
}

/** One bare syllable ("hue", "vinh") is a place only when it is written as a name, or where one is expected. */
function mayBeName(words: readonly QuestionWord[], at: number): boolean {
  const word = words[at] as QuestionWord;
  return word.marked || word.proper || BEFORE_PLACE.has(words[at - 1]?.folded ?? '');
}

/** Provinces whose initials stand at a word: those that have reports; where none has and only a province can be meant, all. */
function byInitials(
  words: readonly QuestionWord[],
  from: number,
  initials: ReadonlyMap<string, readonly Province[]>,
  present: ReadonlySet<string>,
): PlaceMention[] {
  const word = words[from] as QuestionWord;
  const all = initials.get(word.raw.toUpperCase()) ?? [];
  const to = endOf(words, from);
  const meant = mayBeInitials(word, words[from - 1]) ? all.filter((p) => present.has(p.name)) : [];
  if (meant.length > 0) return meant.map((province) => ({ province, from, to }));
  return areInitials(words, from) ? all.map((province) => ({ province, from, to, short: word.raw })) : [];
}

/** Behind the last word of what is read for one abbreviation. */
function endOf(words: readonly QuestionWord[], from: number): number {
  let to = from + 1;
  while (words[from]?.derived && words[to]?.derived && words[to]?.raw === '' && words[to]?.at === words[from]?.at) to++;
  return to;
}

/** "Tỉnh QN": only the name of a province stands there. */
const isSaidToBe = ({ capitals }: QuestionWord, before: QuestionWord | undefined): boolean =>
  capitals && before?.folded === 'tinh';

/** In capitals that are no abbreviation of something else they are the province's where its name would stand, whether it has reports or not. */
function areInitials(words: readonly QuestionWord[], at: number): boolean {
  const [before, word, behind] = [words[at - 1], words[at] as QuestionWord, words[at + 1]];
  if (isSaidToBe(word, before)) return true;
  const goesOn = (count: number): string => foldedText(words.slice(at + 1, at + 1 + count));
  const ends = behind === undefined || BEHIND_PLACE.has(goesOn(1)) || BEHIND_PLACE.has(goesOn(2));
  const stands = ends && (before === undefined || OF_PLACE.has(before.folded));
  return stands && word.capitals && !word.derived && word.raw.length > 1;
}

const OF_PLACE = questionWords('of-place');
const BEHIND_PLACE = questionWords('behind-place');

/** In capitals, where a place is expected, or without vowels. */
function mayBeInitials(typed: QuestionWord, before: QuestionWord | undefined): boolean {
  const { word, capitals, derived } = typed;
  if (derived) return isSaidToBe(typed, before);
  return capitals || BEFORE_PLACE.has(before?.folded ?? '') || /^[bcdfghjklmnpqrstvxđ]{2,4}$/u.test(word);
}
