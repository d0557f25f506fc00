import { findHours } from '../text/hours.js';
import { foldedWords } from '../text/tokens.js';
import { KIND } from '../text/typed.js';
import { holds } from './conditions.js';
import { asksEitherEnd } from './intents/date.js';
import type { RankedUnit } from './rank.js';
import { WANTED } from './wanted.js';

/** From this probability on, a count of members or branches is asked for. */
const SURE = 0.5;
/** Intents whose counts must meet the conditions of the question. */
const COUNTS: ReadonlySet<string> = new Set(['members', 'branches']);

/** Attendance and absence are often in the text around a count. */
const ATTENDANCE: ReadonlySet<string> = new Set(['tham du', 'vang']);

/**
 * Does a unit count others than those asked for: "39 đảng viên" for a question about young members, without mentioning them? Then it is no
 * answer at any probability.
 */
export function isOfOthers({ evidence }: RankedUnit): boolean {
  const { inquiry, inside, rejected, found } = evidence;
  const [top] = inquiry.likely;
  const conditions = inquiry.asked.conditions.filter(({ name, listed }) => listed && !ATTENDANCE.has(name));
  if (!top || conditions.length === 0 || !COUNTS.has(top.intent.name) || top.chance < SURE) return false;
  if ((inside[0] ?? 0) > 0 || rejected[0] !== 1) return false;
  const { start, end } = found.unit.span;
  const words = foldedWords(found.view.passage.text.slice(start, end));
  return !conditions.some(({ met }) => met.some((way) => holds(words, way)));
}

/**
 * Does a unit give the clock time of the end of a meeting for a question about its start, or the reverse? "Đại hội bế mạc lúc 17h20" is
 * close to every word of "Đại hội khai mạc lúc mấy giờ?".
 */
export function isOtherEnd({ evidence: { inquiry, found } }: RankedUnit): boolean {
  const [top] = inquiry.likely;
  if (top?.intent.name !== 'date' || top.chance < SURE || !asksEitherEnd(inquiry.folded)) return false;
  const hours = found.facts.filter(
    ({ fact, inside }) => inside && fact.kind === 'date' && fact.attrs.hour !== undefined,
  );
  if (hours.length === 0 || !hours.every(({ fits }) => fits[0] === 0)) return false;
  const { start, end } = found.unit.span;
  // A clock time without a fact may be the right one.
  return findHours(found.view.passage.text.slice(start, end)).length <= hours.length;
}

/**
 * Is a unit a table row with an empty cell, and without a person, day or number in question? The answer would be in that cell: "Kiểm tra
 * đảng phí | | 30/4" does not say who.
 */
export function isEmptyThere({ evidence }: RankedUnit): boolean {
  const { inquiry, found, fresh } = evidence;
  const { start, end } = found.unit.span;
  const row = found.view.passage.text.slice(start, end).trim().split('\n').at(-1) ?? '';
  if (!hasEmptyCell(row) || inquiry.names.length > 0) return false;
  const wanted = WANTED.find(({ asks }) => asks === inquiry.asked.ask.kind && IN_CELLS.has(asks))?.kinds;
  return wanted !== undefined && (fresh & wanted) === 0 && !(wanted === KIND.person && NAME.test(row));
}

/** Kinds of value that fill a cell by themselves. */
const IN_CELLS: ReadonlySet<string> = new Set(['person', 'date', 'number']);

/** Two capitalised words in a row may be a person, known as a name or not. */
const NAME = /(?<!\p{L})\p{Lu}[\p{L}.]* \p{Lu}/u;

/** Bars with nothing between them, or a single bar at one end. */
const hasEmptyCell = (row: string): boolean =>
  row.includes('|') && (/\|\s*\|/u.test(row) || row.startsWith('|') !== row.endsWith('|'));
