import { BARE_KINDS, bodyWords } from './body-words.js';
import { fold } from './fold.js';
import type { PhraseSet } from './phrase-lists.js';
import type { Word } from './phrases.js';

/** Where small letters hide names, the name of a body ends before one of these. */
const STOPS = bodyWords('stop');
/** Some of them, typed without marks. */
const BARE_STOPS = bodyWords('stop', fold);
/** Verbs of units ("huyện đòi bao nhiêu"); without marks they also begin names ("Kế Sách"). */
const MARKED_STOPS = bodyWords('stop-marked');

/**
 * Does a name end before this word? `accented`: the text is typed with marks, so a word without marks is meant as
 * written.
 */
export function stops(word: Word, accented: boolean): boolean {
  if (word.marked) return STOPS.has(word.word) || MARKED_STOPS.has(word.word);
  return accented ? STOPS.has(word.word) : BARE_STOPS.has(word.folded);
}

/** The same for capitalised words: only words that no name contains. */
const HARD = bodyWords('hard');

/** Words that begin no name even when capitalised: a title before a person. */
const TITLES = bodyWords('title');

export function stopsCapital(word: Word, next: Word | undefined, length: number): boolean {
  const pair = next === undefined ? word.word : `${word.word} ${next.word}`;
  return TITLES.has(pair) || (length > 0 && (HARD.has(word.word) || HARD.has(pair)));
}

/** Syllables without marks that name a kind of body only in context: not after, and not before, these. */
const COMPANY: ReadonlyMap<string, readonly [before: PhraseSet, behind: PhraseSet]> = new Map(
  BARE_KINDS.map((kind) => [kind, [bodyWords(`before ${kind}`), bodyWords(`behind ${kind}`)]]),
);

export function company(words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  const rule = word.marked ? undefined : COMPANY.get(word.folded);
  if (!rule) return true;
  const [before, behind] = rule;
  return !before.has(words[i - 1]?.folded ?? '-') && !behind.has(words[i + 1]?.folded ?? '-');
}

/** Legal forms and connecting words: no part of a name. */
export const NO_NAME = bodyWords('no-name');

/** Stops that also occur in names of places and people: "Lập Thạch", "Định Hóa", "Giao Thủy". */
const BEGINS = bodyWords('begins');
export const mayBegin = (word: Word, next: Word | undefined): boolean =>
  BEGINS.has(word.folded) &&
  word.word !== 'họp' &&
  word.word !== 'hợp' &&
  next !== undefined &&
  !/\p{N}|^(?:nay|ngoai|sau|truoc|toi|qua|hoc|do)$/u.test(next.folded);

/**
 * Stops even as the second syllable: "huyện nào", "xã có mấy". Bare "la" and "co" open a question only before a
 * question word.
 */
const ASKING = bodyWords('asking');
const ASKS = bodyWords('asks');
export function opensQuestion(word: Word, next: Word | undefined): boolean {
  if (word.marked) return ASKING.has(word.word);
  if (word.folded === 'la') return next === undefined || ASKS.has(next.folded);
  return /^(?:nao|co|bao|may|gi|duoc|khong|hop|cua)$/u.test(word.folded);
}

export const SURNAMES = bodyWords('surname');

/** A last syllable that distinguishes a unit from its neighbour: "Hàm Thuận Bắc". */
export const SIDES = bodyWords('side');

/** Words that usually begin no name, but begin names of companies and centres. */
export const TRADES = bodyWords('trade');

/** "TU" after an organ of the Tỉnh ủy ("Ban Tổ chức TU"), not "từ". */
export function isCommittee(words: readonly Word[], i: number): boolean {
  const [before, after] = [words[i - 1]?.folded ?? '', words[i + 1]?.folded ?? ''];
  return (
    /^(?:chuc|giao|van|chinh|tra|phong|vu)$/u.test(before) &&
    !/^(?:ngay|nam|thang|luc|khi|do|dau|bao|may)$/u.test(after)
  );
}
