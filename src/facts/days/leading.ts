import type { Span } from '../../text/span.js';
import { signAt, signsIn, type Telling, wordingAt, wordingBefore } from '../telling.js';
import type { ReportView, Sentence } from '../view.js';

/** A sentence with the wordings of `data/lexicon/days.txt`: what leads to its days. */
export type Leading = Telling;

/** Each sentence is read once: several places of a report may be its day. */
const known = new WeakMap<Sentence, Leading>();

/** What leads to the days of a sentence; nobody and no office is looked for. */
export function leadingIn(view: ReportView, s: Sentence): Leading {
  const kept = known.get(s);
  if (kept) return kept;
  const words = view.words(s);
  const made: Leading = { s, words, marks: view.kit.days.find(words), named: [], offices: [] };
  known.set(s, made);
  return made;
}

/** UTF-16 units between the name of a paper, or "kỷ niệm", and its day, at most; and between "dự kiến" and a day to come. */
const PAPER = 40;
const MEMORY = 60;
const PLANNED = 60;

/** A number of a document right before its day: "số 295 CV/ĐUK, ngày", "01/HD, ngày", "số 05-NQ/TW ký ngày". */
const DOCUMENT =
  /(?:số:?\s*[^\s,;]+(?:\s[^\s,;]{1,12}[/-][^\s,;]{1,20})?|(?<![^\s(])\d[^\s,;]{0,6}[/-]\p{L}[^\s,;]{0,20}),?\s*(?:ký |ban hành |đề )?ngày\s*\(?$/u;
/** Units before a day in which the number of a document stands. */
const NEAR = 120;

/** The word that a day at `start` (an offset into the sentence) begins with. */
const wordOf = ({ words }: Leading, start: number): number => {
  const at = words.starts.findIndex((from) => from >= start);
  return at < 0 ? words.words.length : at;
};

/** Does nothing but white space and a bracket stand before word `at`? */
const isBare = (t: Leading, at: number): boolean => /^\(?$/u.test(signAt(t, at));

/** Is the day at `start` not of the event: of a document, of founding, an "as of" day? */
export function isOtherDay(t: Leading, start: number): boolean {
  const day = wordOf(t, start);
  if (signAt(t, day) === '' && wordingBefore(t, day, 'of-meeting')) return false;
  if (t.marks.some(({ group, to }) => group === 'grounds' && to <= day)) return true;
  if (isBare(t, day) && (wordingBefore(t, day, 'other') !== undefined || isUntil(t, day))) return true;
  if (reaches(t, day, 'paper', PAPER, /[,;.]/u) || reaches(t, day, 'memory', MEMORY, /[,;.]/u)) return true;
  return DOCUMENT.test(t.s.low.slice(Math.max(0, start - NEAR), start));
}

/** "nộp đến ngày 5/3", no "từ ngày 1/3 đến ngày 5/3". */
function isUntil(t: Leading, day: number): boolean {
  const until = wordingBefore(t, day, 'until');
  return until !== undefined && !reaches(t, until.from, 'since', PAPER / 2, /[,;.]/u);
}

/** Is the day at `start` that of a meeting that is only to come? */
export const isPlannedDay = (t: Leading, start: number): boolean =>
  reaches(t, wordOf(t, start), 'planned', PLANNED, /[.;]/u);

/** Does a wording of a group stand before word `at`, no farther than so many units, with none of these signs between? */
function reaches(t: Leading, at: number, group: string, most: number, ends: RegExp): boolean {
  const edge = t.words.starts[at] ?? t.s.low.length;
  return t.marks.some(
    (m) =>
      m.group === group &&
      m.to <= at &&
      edge - (t.words.ends[m.to - 1] ?? 0) <= most + 1 &&
      !ends.test(signsIn(t, m.to, at)),
  );
}

/** "8 giờ 30 phút", "14h" at the end of a text: an hour that goes with the day behind it. */
const HOUR = /\d{1,2}\s*(?:h|giờ)\s*\d{0,2}(?: phút)?,?\s*$/u;

/** The words of a session and an hour that lead to the day at `start` and go with it: "Hồi 8h30 ngày", "vào sáng thứ Sáu, ngày". Offsets into the sentence; empty where none do. */
export function sessionBefore(t: Leading, start: number): Span {
  const day = wordOf(t, start);
  let at = day;
  for (let next = wordingBefore(t, at, 'session'); next && /^[,(]*$/u.test(signAt(t, at)); ) {
    at = next.from;
    next = wordingBefore(t, at, 'session');
  }
  if (at === day) return { start, end: start };
  const from = t.words.starts[at] ?? start;
  const hour = HOUR.exec(t.s.low.slice(0, from));
  if (!hour) return { start: from, end: start };
  const clock = wordingBefore(t, wordOf(t, hour.index), 'clock');
  const joined = clock !== undefined && signAt(t, clock.to) === '';
  return { start: joined ? (t.words.starts[clock.from] ?? hour.index) : hour.index, end: start };
}

/** What a sentence may have before its day: "(QNP) - ", "Hà Tiên - ". */
const MARKED = /^(?:\([^)]{1,20}\)\s*[-–]?\s*|[^-–:,.;\d]{2,30}\s[-–]\s+)?/u;

/** "Sáng 12/7, Đảng bộ …", "(QNP) - Trong hai ngày …", "Hà Tiên - Cuối giờ chiều 5/3": does the sentence begin with its day? */
export function opensWithDay(t: Leading): boolean {
  const start = MARKED.exec(t.s.low)?.[0].length ?? 0;
  let at = wordOf(t, start);
  // A list or a quote that begins with a day tells of something else.
  if (t.words.starts[at] !== start) return false;
  for (let next = wordingAt(t, at, 'leads'); next; next = wordingAt(t, at, 'leads')) at = next.to;
  return wordingAt(t, at, 'part') !== undefined;
}
