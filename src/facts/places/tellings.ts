import { findDates } from '../../text/dates.js';
import type { Fact } from '../fact.js';
import { at } from '../view.js';
import { begins, endsAt, isProper, LEAST, MOST, named, type Places } from './names.js';

/** "Địa điểm: Phòng họp số 1", "có hai điểm cầu: hội trường A và trạm B". */
export function labelled(p: Places): Fact[] {
  for (const { from, to, group } of p.marks) {
    if (group !== 'linked' && !(group === 'label' && isHead(p, from))) continue;
    if (group === 'label' && from === 0) return named(p, to, true);
    if (leadsTo(p, to, group)) return named(p, to, false);
  }
  return [];
}

/** A room stands behind a label; behind the colon of "…; địa điểm: bãi đậu xe Cảng" whatever does. */
const leadsTo = (p: Places, to: number, group: string): boolean =>
  begins(p, to, 'room') || endsAt(p, to + 1, 'at') || (group === 'label' && p.words.marks[to]?.includes(':') === true);

/** A label heads the sentence, or a part of it. */
const isHead = (p: Places, from: number): boolean => from === 0 || /[,;.(–-]/u.test(p.words.marks[from] ?? '');

/** "tại …" in a sentence that tells that a meeting was held. */
export function told(p: Places): Fact[] {
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
export function inverted(p: Places): Fact[] {
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
export function dayThenHall(p: Places): Fact[] {
  const day = findDates(p.s.text).find(({ day: d }) => d !== undefined);
  if (!day) return [];
  const from = p.words.starts.findIndex((start) => start >= day.span.end);
  if (from < 0 || from > EARLY || !/^\)?[,–-]$/u.test(p.words.marks[from] ?? '') || !begins(p, from, 'hall')) return [];
  const found = named(p, from, false);
  const end = (found[0]?.value.end ?? 0) - p.s.span.start;
  const behind = p.words.starts.findIndex((start) => start >= end);
  return p.told.some((m) => m.group === 'held' && m.from === behind) ? [] : found;
}
/** Words before a hall that a sentence opens with, at most. */
const EARLY = 14;

/** "15h00 ngày 08/9/2022, tại phòng Hội đồng.": a day and where, and nothing else told. */
export function dayThenPlace(p: Places): Fact[] {
  const day = findDates(p.s.text).find(({ day: d }) => d !== undefined);
  const at = day && p.words.starts.findIndex((start) => start >= day.span.end);
  if (at === undefined || at < 0 || at > EARLY || !/^\)?,?$/u.test(p.words.marks[at] ?? '')) return [];
  if (!begins(p, at, 'at') || !isProper(p, at + 1) || begins(p, at + 1, 'event')) return [];
  const found = named(p, at + 1, false);
  const end = (found[0]?.value.end ?? 0) - p.s.span.start;
  return p.words.starts.some((start) => start >= end) ? [] : found;
}

/** "được thông qua tại hội nghị chiều 30/6, họp ở hội trường khu nhà C": wherever the paper tells it, of the meeting. */
export function held(p: Places): Fact[] {
  if (!p.told.some(({ group }) => group === 'meeting') || findDates(p.s.text).length === 0) return [];
  for (const { from, to, group } of p.marks) {
    if (group !== 'at' || !p.told.some((m) => m.group === 'held' && m.to === from)) continue;
    if (begins(p, to, 'room') && !NOT_HERE.test(p.s.low.slice(0, p.words.starts[from] ?? 0)))
      return named(p, to, false);
  }
  return [];
}

/** "Đại hội diễn ra tại Trung tâm Chính trị huyện.": a sentence of its own, wherever it stands, that begins with the meeting. */
export function heldPlainly(p: Places): Fact[] {
  const meeting = p.told.find(({ group, from }) => group === 'meeting' && from === 0);
  const verb = meeting && p.told.find(({ group, from }) => group === 'held' && from >= meeting.to);
  if (!meeting || !verb || !p.words.words.slice(meeting.to, verb.from).every((word) => ADVERBS.has(word))) return [];
  if (p.words.marks.slice(1, verb.to + 1).some((sign) => sign !== '') || !begins(p, verb.to, 'at')) return [];
  return begins(p, verb.to + 1, 'room') ? named(p, verb.to + 1, false) : [];
}
/** Words between the meeting and its verb; "sẽ" tells of one to come. */
const ADVERBS: ReadonlySet<string> = new Set(['đã', 'được', 'vừa', 'này', 'cũng']);

/** "các cụ kéo về nhà văn hóa xã dự Đại hội", "Đưa tin từ hội trường A, nơi Đảng bộ tổ chức Hội nghị": a hall that people come to, or that is said to be the scene. */
export function goneTo(p: Places): Fact[] {
  const halls = p.marks.filter(({ group }) => group === 'hall');
  return halls.flatMap(({ from }) => {
    const found = named(p, from, false);
    return isScene(p, from, (found[0]?.value.end ?? 0) - p.s.span.start) ? found : [];
  });
}

/** Do people come to the hall at word `from` for a meeting, or is it said that one is held there? `end`: of its name, an offset into the sentence. */
function isScene(p: Places, from: number, end: number): boolean {
  const behind = p.words.starts.findIndex((start) => start >= end);
  const sign = p.words.marks[behind];
  if (sign === '') return endsAt(p, from, 'goes') && begins(p, behind, 'comes') && isMeeting(p);
  return sign === ',' && begins(p, behind, 'scene') && isHeldBehind(p, behind);
}

const isMeeting = ({ told }: Places): boolean => told.some(({ group }) => group === 'event');

/** "nơi Đảng bộ Công ty tổ chức Hội nghị": a meeting and its verb, not far behind. */
const isHeldBehind = ({ told }: Places, at: number): boolean =>
  told.some(({ group, from }) => group === 'event' && from >= at && from - at <= SCENE) &&
  told.some(({ group, from }) => group === 'held' && from >= at && from - at <= SCENE);
/** Words between "nơi" and the meeting, at most. */
const SCENE = 12;
