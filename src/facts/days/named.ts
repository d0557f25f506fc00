import type { PhraseFound } from '../phrases.js';
import type { SentenceWords } from '../sentence-words.js';
import type { ReportView, Sentence } from '../view.js';
import { toldIn } from './told.js';

/** Words between the name of a meeting and its day, at most. */
const REACH = 9;

/** What every such line has: cheap to look for. */
const LABELLED = /^.{0,12}(?:thời gian|ngày họp|khai mạc|bắt đầu)[^:]*:/u;

/** Does the sentence begin like the line of minutes that tells when: "Thời gian:", "- Khai mạc:", "1. Thời gian:"? */
export function isLabel(view: ReportView, s: Sentence): boolean {
  if (!LABELLED.test(s.low)) return false;
  const { words, marks } = view.words(s);
  const first = /^\d+$/u.test(words[0] ?? '') && /[.)]/u.test(marks[1] ?? '') ? 1 : 0;
  return toldIn(view, s).some(({ group, from }) => group === 'label' && from === first);
}

/**
 * Does the name of a meeting lead to the day at `start` (an offset into the sentence): "tại Hội nghị tổng kết ngày 8/12",
 * "cuộc họp chiều 30/6"? A paper, another body or another day between them makes it the day of that.
 */
export function isMeetingDay(view: ReportView, s: Sentence, start: number): boolean {
  const marks = toldIn(view, s);
  if (!marks.some(({ group }) => group === 'meeting')) return false;
  const words = view.words(s);
  const day = words.starts.findIndex((from) => from >= start);
  if (day < 1 || !LEADS.has(words.words[day - 1] ?? '') || words.marks[day] !== '') return false;
  const meeting = marks.findLast(({ group, to }) => group === 'meeting' && to < day);
  return meeting !== undefined && day - meeting.to <= REACH && isPlain(words, marks, meeting.to, day);
}

/** Words that a day stands right behind. */
const LEADS: ReadonlySet<string> = new Set(['ngày', 'sáng', 'chiều', 'tối', 'trưa', 'hôm']);

/** Are words [from, to) one phrase, and nothing but what the meeting is called by? */
function isPlain(words: SentenceWords, marks: readonly PhraseFound[], from: number, to: number): boolean {
  if (words.marks.slice(from, to + 1).some((sign) => /[,;:.!?()–-]/u.test(sign))) return false;
  return !marks.some((m) => m.group === 'parts' && m.from >= from && m.to <= to);
}
