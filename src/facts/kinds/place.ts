import { findDates } from '../../text/dates.js';
import { findHours } from '../../text/hours.js';
import { toldIn } from '../days/told.js';
import type { Fact } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import { lead } from '../lead.js';
import type { PhraseFound } from '../phrases.js';
import type { SentenceWords } from '../sentence-words.js';
import { at, type ReportView, type Sentence } from '../view.js';

/** A sentence with the wordings of `data/lexicon/places.txt`. */
interface Places {
  readonly s: Sentence;
  readonly words: SentenceWords;
  readonly marks: readonly PhraseFound[];
  /** Wordings of `data/lexicon/meetings.txt`: what meeting is told of. */
  readonly told: readonly PhraseFound[];
}

/** Words of a place, at most; and UTF-16 units. */
const LONGEST = 30;
const MOST = 140;
const LEAST = 3;
/** What every telling of a place has one of. */
const NEEDS =
  /(?<!\p{L})(?:tại|ở|địa điểm|nơi|chỗ họp|điểm cầu|trong (?:phòng|hội|nhà)|trước (?:tượng|đài|nghĩa|bia|đền)|nơi|(?<=, )(?:phòng|hội trường|nhà|sân|giảng đường|thư viện))(?!\p{L})/u;

function placesIn(view: ReportView, s: Sentence): Places | undefined {
  if (!NEEDS.test(s.low)) return undefined;
  const words = view.words(s);
  return { s, words, marks: view.kit.places.find(words), told: toldIn(view, s) };
}

const begins = ({ marks }: Places, word: number, ...groups: readonly string[]): boolean =>
  marks.some(({ from, group }) => from === word && groups.includes(group));
const endsAt = ({ marks }: Places, word: number, ...groups: readonly string[]): boolean =>
  marks.some(({ to, group }) => to === word && groups.includes(group));

/** Does the name of a place end before word `i`? The point of "TP." and a bracket that goes on do not end it. */
function stops(p: Places, i: number): boolean {
  const sign = p.words.marks[i] ?? '';
  if (sign.includes('.') && /^(?:tp|tx)$/u.test(p.words.words[i - 1] ?? '')) return false;
  if (/[,;:!?.(]/u.test(sign)) return true;
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
function named(p: Places, from: number, whole: boolean): Fact[] {
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
function isProper(p: Places, from: number): boolean {
  if (begins(p, from, 'room')) return true;
  if (!/\p{Lu}/u.test(p.s.text.charAt(p.words.starts[from] ?? 0))) return false;
  for (let i = from; i < p.words.words.length && !stops(p, i + 1); i++) if (begins(p, i + 1, 'room')) return true;
  return false;
}

/** "Địa điểm: Phòng họp số 1", "có hai điểm cầu: hội trường A và trạm B". */
function labelled(p: Places): Fact[] {
  for (const { from, to, group } of p.marks) {
    if (group !== 'label' && group !== 'linked') continue;
    const heads = from === 0 || /[,;.(–-]/u.test(p.words.marks[from] ?? '');
    if (group === 'label' && !heads) continue;
    const room = begins(p, to, 'room') || endsAt(p, to + 1, 'at');
    if (group === 'label' && from === 0) return named(p, to, true);
    if (room) return named(p, to, false);
  }
  return [];
}

/** "tại …" in a sentence that tells that a meeting was held. */
function told(p: Places): Fact[] {
  for (const { from, to, group } of p.marks) {
    if (group === 'inside') return named(p, from + 1, false);
    if (group !== 'at' || begins(p, to, 'event') || !isProper(p, to)) continue;
    if (isHere(p, from)) {
      const found = named(p, to, false);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** "xây dựng cầu ở xã A": a work and its object stand right before. */
function isWork({ marks, words }: Places, at: number): boolean {
  return marks.some(({ from, to, group }) => {
    if (group !== 'work' || to > at || at - to > OBJECT) return false;
    return words.marks.slice(from + 1, at + 1).every((sign) => sign === '');
  });
}
/** Words of the object of a work, at most. */
const OBJECT = 3;

const NOT_HERE = /(?<!\p{L})(?:không(?! khí)|chẳng|thay vì)(?!\p{L})(?:(?!(?<!\p{L})mà(?!\p{L}))[^,;.]){0,40}$/u;

/** Is it the meeting that is there, and nothing else that somebody does? */
function isHere(p: Places, from: number): boolean {
  const before = p.s.low.slice(0, p.words.starts[from] ?? 0);
  // "không họp ở hội trường mà ở nhà văn hóa".
  if (NOT_HERE.test(before)) return false;
  if (endsAt(p, from, 'venue')) return true;
  if (endsAt(p, from, 'doing') || isWork(p, from)) return false;
  return (
    p.told.some(({ group, to }) => group === 'event' || (group === 'held' && to <= from)) ||
    /(?:vừa qua|mới đây),\s*$/u.test(before)
  );
}

/** "Phòng khánh tiết tầng 2 là nơi diễn ra hội nghị": the place stands before, and opens the sentence. */
function inverted(p: Places): Fact[] {
  const verb = p.told.find(({ group }) => group === 'place-before');
  if (
    !verb ||
    !p.told.some(({ group, from }) => group === 'event' && from >= verb.from) ||
    !isProper(p, 0) ||
    p.words.marks.slice(1, verb.from + 1).some((sign) => /[.;:!?]/u.test(sign))
  )
    return [];
  const comma = p.words.marks.findIndex((sign, i) => i > 0 && sign.includes(','));
  const start = p.words.starts[0] ?? 0;
  const length = (p.words.ends[(comma > 0 ? Math.min(comma, verb.from) : verb.from) - 1] ?? start) - start;
  if (length < LEAST || length > MOST) return [];
  return [{ kind: 'place', value: at(p.s, start, length), evidence: p.s.span, certainty: 'certain', attrs: {} }];
}

/** "Sáng 5/3, phòng họp tầng 9 …", "Sáng qua (8/5), nhà văn hóa xã chật kín cờ hoa": a hall right behind the day, which does nothing itself. */
function dayThenHall(p: Places): Fact[] {
  const day = findDates(p.s.text).find(({ day: d }) => d !== undefined);
  if (!day) return [];
  const from = p.words.starts.findIndex((start) => start >= day.span.end);
  if (from < 0 || from > EARLY || !/^\)?,$/u.test(p.words.marks[from] ?? '') || !begins(p, from, 'hall')) return [];
  const found = named(p, from, false);
  const end = (found[0]?.value.end ?? 0) - p.s.span.start;
  const behind = p.words.starts.findIndex((start) => start >= end);
  return p.told.some((m) => m.group === 'held' && m.from === behind) ? [] : found;
}
/** Words before a hall that a sentence opens with, at most. */
const EARLY = 14;

/** "được thông qua tại hội nghị chiều 30/6, họp ở hội trường khu nhà C": wherever the paper tells it, of the meeting. */
function held(p: Places): Fact[] {
  if (!p.told.some(({ group }) => group === 'meeting') || findDates(p.s.text).length === 0) return [];
  for (const { from, to, group } of p.marks) {
    if (group !== 'at' || !p.told.some((m) => m.group === 'held' && m.to === from)) continue;
    if (begins(p, to, 'room') && !NOT_HERE.test(p.s.low.slice(0, p.words.starts[from] ?? 0)))
      return named(p, to, false);
  }
  return [];
}

/** Where the meeting was held: "tại …" in a sentence of the opening that tells it was held, or the heading of minutes. */
export const place: FactExtractor = {
  kind: 'place',
  extract: (view) => {
    const all = view.sentences.flatMap((s) => placesIn(view, s) ?? []);
    const minutes = all.flatMap(labelled);
    if (minutes.length > 0) return minutes.slice(0, 1);
    const opening = new Set(lead(view));
    const first = all.filter(({ s }) => opening.has(s) && s.role === 'paragraph');
    const tellings = [
      ...first.filter(isOpening).flatMap(told),
      ...first.flatMap(inverted),
      ...first.flatMap(dayThenHall),
      ...all.filter(({ s }) => s.role === 'paragraph').flatMap(held),
    ];
    return tellings.slice(0, 1);
  },
};

const isOpening = ({ s, told }: Places): boolean =>
  told.some(({ group }) => group === 'held') ||
  /điểm cầu|đặt tại|^[^,]{0,14}(?:vừa qua|mới đây),/u.test(s.low) ||
  findDates(s.text).length > 0 ||
  findHours(s.text).length > 0;
