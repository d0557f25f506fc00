import { BARE_KINDS, bodyWords } from './body-words.js';
import { fold } from './fold.js';
import type { PhraseSet } from './phrase-lists.js';
import type { Word } from './phrases.js';

/** Where small letters tell no names apart, the name of a body ends before one of these. */
const STOPS = bodyWords('stop');
/** Some of them without marks. */
const BARE_STOPS = bodyWords('stop', fold);
/** What units do ("huyện đòi bao nhiêu"): without marks names begin so ("Kế Sách"). */
const MARKED_STOPS = bodyWords('stop-marked');

/** Does a name end before this word? `accented`: the text is typed with marks, so a bare word is meant bare. */
export function stops(word: Word, accented: boolean): boolean {
  if (word.marked) return STOPS.has(word.word) || MARKED_STOPS.has(word.word);
  return accented ? STOPS.has(word.word) : BARE_STOPS.has(word.folded);
}

/** The same for words that are written with capitals: only what no name holds. */
const HARD = bodyWords('hard');

/** What begins no name, capital or not: a title and the person behind it. */
const TITLES = bodyWords('title');

export function stopsCapital(word: Word, next: Word | undefined, length: number): boolean {
  const pair = next === undefined ? word.word : `${word.word} ${next.word}`;
  return TITLES.has(pair) || (length > 0 && (HARD.has(word.word) || HARD.has(pair)));
}

/** Unmarked syllables that are a kind of body only in some company: not behind, and not before, these. */
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

/** Also among the stops, yet places and people are called so: "Lập Thạch", "Định Hóa", "Giao Thủy". */
const BEGINS = bodyWords('begins');
export const mayBegin = (word: Word, next: Word | undefined): boolean =>
  BEGINS.has(word.folded) &&
  word.word !== 'họp' &&
  word.word !== 'hợp' &&
  next !== undefined &&
  !/\p{N}|^(?:nay|ngoai|sau|truoc|toi|qua|hoc|do)$/u.test(next.folded);

/** Even as the second syllable: "huyện nào", "xã có mấy". Bare "la" and "co" open a question only before what asks. */
const ASKING = bodyWords('asking');
const ASKS = bodyWords('asks');
export function opensQuestion(word: Word, next: Word | undefined): boolean {
  if (word.marked) return ASKING.has(word.word);
  if (word.folded === 'la') return next === undefined || ASKS.has(next.folded);
  return /^(?:nao|co|bao|may|gi|duoc|khong|hop|cua)$/u.test(word.folded);
}

export const SURNAMES = bodyWords('surname');

/** The last syllable of many a unit's name, which tells it from its neighbour: "Hàm Thuận Bắc". */
export const SIDES = bodyWords('side');

/** Words that begin like no body's name, and yet a company or a centre is called so. */
export const TRADES = bodyWords('trade');

/** "TU" of an organ of the Tỉnh ủy ("Ban Tổ chức TU"), and not "từ". */
export function isCommittee(words: readonly Word[], i: number): boolean {
  const [before, after] = [words[i - 1]?.folded ?? '', words[i + 1]?.folded ?? ''];
  return (
    /^(?:chuc|giao|van|chinh|tra|phong|vu)$/u.test(before) &&
    !/^(?:ngay|nam|thang|luc|khi|do|dau|bao|may)$/u.test(after)
  );
}
