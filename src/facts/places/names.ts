import { KIND } from '../../text/typed.js';
import { toldIn } from '../days/told.js';
import type { Fact } from '../fact.js';
import type { PhraseFound } from '../phrases.js';
import type { SentenceWords } from '../sentence-words.js';
import { at, type ReportView, type Sentence } from '../view.js';

/** A sentence with the wordings of `data/lexicon/places.txt`. */
export interface Places {
  readonly s: Sentence;
  readonly words: SentenceWords;
  readonly marks: readonly PhraseFound[];
  /** Wordings of `data/lexicon/meetings.txt`: what meeting is told of. */
  readonly told: readonly PhraseFound[];
}

/** Words of a place, at most. */
const LONGEST = 30;
/** UTF-16 units of a place, at most, and at least. */
export const MOST = 140;
export const LEAST = 3;
/** What every telling of a place has one of. */
const NEEDS =
  /(?<!\p{L})(?:tại|ở|địa điểm|nơi|chỗ họp|điểm cầu|(?:trong|kín|chật) (?:phòng|hội|nhà|giảng)|trước (?:tượng|đài|nghĩa|bia|đền)|(?<=(?:[,–-]|đến|tới|về|ra|từ) )(?:phòng|hội trường|nhà|sân|giảng đường|thư viện|đình))(?!\p{L})/u;

/** What a sentence says of places; nothing where it has no word that leads to one. */
export function placesIn(view: ReportView, s: Sentence): Places | undefined {
  if (!NEEDS.test(s.low)) return undefined;
  const words = view.words(s);
  return { s, words, marks: view.kit.places.find(words), told: toldIn(view, s) };
}

/** Does a wording of one of these groups begin at, or end before, a word? */
export const begins = ({ marks }: Places, word: number, ...groups: readonly string[]): boolean =>
  marks.some(({ from, group }) => from === word && groups.includes(group));
export const endsAt = ({ marks }: Places, word: number, ...groups: readonly string[]): boolean =>
  marks.some(({ to, group }) => to === word && groups.includes(group));

/** Does the name of a place end before word `i`? The point of "TP." and a bracket that goes on do not end it. */
function stops(p: Places, i: number): boolean {
  const sign = p.words.marks[i] ?? '';
  if (sign.includes('.') && /^(?:tp|tx)$/u.test(p.words.words[i - 1] ?? '')) return false;
  if (/[,;:!?.(]/u.test(sign)) return true;
  // "hội trường huyện - 64 đại biểu".
  if (/^[–—-]$/u.test(sign) && ((p.words.kinds[i] ?? 0) & KIND.number) !== 0) return true;
  // "phòng họp": the word is part of the room's own name.
  const within = p.marks.some(({ from, to: end, group }) => group === 'room' && from < i && i < end);
  return !within && begins(p, i, 'ends') && !isNameWord(p, i);
}

/** "Trung tâm Sáng kiến cộng đồng": a word with one capital goes on with the name, whatever else it may mean. */
function isNameWord({ s, words }: Places, i: number): boolean {
  const word = s.text.slice(words.starts[i] ?? 0, words.ends[i] ?? 0);
  return /^\p{Lu}\p{Ll}/u.test(word) && words.words[i + 1] !== 'ngày';
}

/** Does a list of rooms and addresses end before word `i`? "…, không phải hội trường" tells where it was not. */
function endsList({ words }: Places, i: number): boolean {
  const sign = words.marks[i] ?? '';
  return sign.includes(';') || (sign.includes(',') && /^(?:không|chứ|thay)$/u.test(words.words[i] ?? ''));
}

/** The place whose name begins at word `from`; a list of rooms and addresses goes on over commas where `whole` is given. */
export function named(p: Places, from: number, whole: boolean): Fact[] {
  const { s, words } = p;
  const ends = whole ? endsList : stops;
  let to = from + 1;
  while (to < words.words.length && to - from < LONGEST && !ends(p, to)) to++;
  const start = words.starts[from] ?? 0;
  const length = (words.ends[to - 1] ?? start) - start;
  if (length < LEAST || length > MOST || isBare(s.text.slice(start, start + length))) return [];
  return [{ kind: 'place', value: at(s, start, length), evidence: s.span, certainty: 'certain', attrs: {} }];
}

/** "ở làng", "tại xã": where people live, by no name. */
const isBare = (name: string): boolean =>
  /^(?:làng|thôn|bản|buôn|ấp|xã|huyện|phường|quận|tỉnh|khu|đường)(?!\p{L})/u.test(name) && !/[\p{Lu}\d]/u.test(name);

/** Is it the name of a place: a kind of room, or a name that holds one? */
export function isProper(p: Places, from: number): boolean {
  if (begins(p, from, 'room')) return true;
  if (!/\p{Lu}/u.test(p.s.text.charAt(p.words.starts[from] ?? 0))) return false;
  for (let i = from; i < p.words.words.length && !stops(p, i + 1); i++) if (begins(p, i + 1, 'room')) return true;
  return false;
}
