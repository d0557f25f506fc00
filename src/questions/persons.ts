import { fold } from '../text/fold.js';
import { PhraseTable, phrase, sameWord, type Word } from '../text/phrases.js';
import type { KnownPerson } from './profile.js';
import type { QuestionWord } from './utterance.js';

/** A person named in a question, as far as reports know them. */
export interface PersonQuery {
  readonly from: number;
  readonly to: number;
  /** Who may be meant: several for a given name alone. Empty: nobody in the reports. */
  readonly people: readonly KnownPerson[];
  readonly text: string;
}

const TITLED = new Map(
  ['sếp', 'chị', 'chí', 'ông', 'bà', 'bác', 'anh', 'cô', 'chú', 'em', 'thầy'].map((title) => [fold(title), title]),
);
/** Without marks these are not names after "co", "ba", "anh": "co bao nhieu", "co may", "ba nao". */
const ASKING = new Set(['may', 'ai', 'gi', 'nao', 'dau', 'khong', 'sao', 'the', 'nhieu', 'phai', 'ten', 'nhung']);

function isAsking(word: QuestionWord, next: QuestionWord | undefined): boolean {
  return ASKING.has(word.folded) || (word.folded === 'bao' && /^(?:nhieu|nhiu|gio|lau)$/u.test(next?.folded ?? ''));
}

/** Is the word a form of address? Typed marks must match ("có" is not "cô"). */
export function isTitle(word: QuestionWord): boolean {
  if (word.folded === 'chi' && word.marked) return word.word === 'chị' || word.word === 'chí';
  const title = TITLED.get(word.folded);
  return title !== undefined && (!word.marked || word.word === title);
}

/** A full name matches by its syllables, whatever marks were typed. */
function unmarked<W extends Word>(word: W): W {
  return word.marked ? { ...word, marked: false } : word;
}

/**
 * The people named in a question: by full name, by its last part after a title, or capitalised as a name.
 * @param inPlace words of places, where only a full name counts.
 * @param isCommonPair two words that are often neighbours without naming anybody ("chu tri").
 */
export function personsIn(
  words: readonly QuestionWord[],
  names: PhraseTable<KnownPerson>,
  given: ReadonlyMap<string, readonly KnownPerson[]>,
  inPlace: (i: number) => boolean = () => false,
  isCommonPair: (first: string, second: string) => boolean = () => false,
): PersonQuery[] {
  const out = namedInFull(words, names);
  for (let i = 0; i < words.length; i++) {
    // "Bắc Giang" without marks is not "bác Giang".
    if (inPlace(i) || out.some((p) => p.from <= i && i < p.to)) continue;
    const word = words[i] as QuestionWord;
    const before = words[i - 1];
    // "ai chu tri" asks for the chair, not for "chú Trí".
    if (before && !before.marked && isPlain(word) && isCommonPair(before.folded, word.folded)) continue;
    const lengths = givenLengths(words, i);
    const found = lengths.map((length) => ({ length, people: calledBy(words.slice(i, i + length), given) }));
    const named = found.find(({ people }) => people.length > 0);
    if (!named) continue;
    const to = i + named.length;
    out.push({ from: i, to, people: named.people, text: textOf(words, i, to) });
  }
  return out.sort((a, b) => a.from - b.from);
}

/** People named by full name. */
function namedInFull(words: readonly QuestionWord[], names: PhraseTable<KnownPerson>): PersonQuery[] {
  const out: PersonQuery[] = [];
  for (const { from, to, value } of names.find(words.map(unmarked))) {
    const same = out.find((p) => p.from === from);
    if (same) out[out.indexOf(same)] = { ...same, people: [...same.people, value] };
    else if (to - from >= 2) out.push({ from, to, people: [value], text: textOf(words, from, to) });
  }
  return out;
}

const textOf = (words: readonly QuestionWord[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ raw }) => raw)
    .join(' ');

/** Written without marks, and without a capital that means a name. */
const isPlain = ({ marked, proper }: QuestionWord): boolean => !marked && !proper;

/**
 * How many words from `i` on may be the last part of a name: two after a title or with a capital, one after a title
 * only.
 */
function givenLengths(words: readonly QuestionWord[], i: number): readonly number[] {
  const two = i + 2 <= words.length ? [2] : [];
  if (isTitled(words, i)) return [...two, 1];
  return i > 0 && words[i]?.proper ? two : [];
}

/** "chị Hà", "đồng chí Long"; but not "chỉ huy". */
function isTitled(words: readonly QuestionWord[], i: number): boolean {
  const [word, before] = [words[i], words[i - 1]];
  if (!word || !before || !isTitle(before)) return false;
  if (isPlain(word) && isAsking(word, words[i + 1])) return false;
  if (before.folded !== 'chi' || before.word === 'chị' || words[i - 2]?.folded === 'dong') return true;
  return !before.marked && word.proper;
}

/** People whose names end with these words. */
function calledBy(
  part: readonly QuestionWord[],
  given: ReadonlyMap<string, readonly KnownPerson[]>,
): readonly KnownPerson[] {
  return (given.get(part.map((w) => w.folded).join(' ')) ?? []).filter((person) => {
    const tail = phrase(person.name).slice(-part.length);
    return part.every((w, k) => sameWord(w, tail[k] ?? w));
  });
}

/** Known people by full name, and by its last one or two words. */
export function peopleTables(people: readonly KnownPerson[]): {
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
