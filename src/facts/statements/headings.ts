import type { PhraseFound } from '../phrases.js';
import type { SentenceWords } from '../sentence-words.js';
import type { Sentence } from '../view.js';
import { STATEMENT_KINDS } from './weights.js';

/** "Mục tiêu nhiệm kỳ 2025 - 2030": the only figures in a heading. */
const YEARS = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;

/** A short line that ends with a colon or carries a number like "II." and no full stop, or stands in capitals or alone without one. */
export function isHeading(s: Sentence): boolean {
  if (s.low.length >= 90) return false;
  if (/:\s*$/u.test(s.low)) return true;
  if (s.inBlock === 0 && CAPITALS.test(s.text)) return true;
  if (isListItem(s) && /^\s*[-–+*•]/u.test(s.low)) return false;
  if (/[.;,!?…"”]\s*$/u.test(s.low)) return false;
  if (/^(?:điều|phần|mục|chương|nội dung) (?:\d+|[ivx]+)[.:]?\s/u.test(s.low)) return s.low.length < 80;
  if (/^(?:[ivx]+|\d+|[a-hđ])[.)]\s/u.test(s.low)) return !/[:;]/u.test(s.low) && s.low.length < 60;
  if (s.inBlock > 0 || s.role !== 'paragraph' || s.low.length > 50 || /[.;,:]/u.test(s.low)) return false;
  return !/\d/u.test(s.low.replace(YEARS, ''));
}

/** A line of words in capitals, with nothing that a row of a table has. */
const CAPITALS = /^\P{Ll}*\p{Lu}{2}\P{Ll}*$/u;

/** "* Tồn tại": a short line with a star is a heading where its words are those of one. */
export const isStarred = (s: Sentence): boolean => /^\s*\*{1,2}\s?[^.;:,!?]{3,50}$/u.test(s.low);

/** "- …", "1) …", "a) …". */
export function isListItem(s: Sentence): boolean {
  return /^\s*(?:[-–+*•]|\d+[.)]|[a-zđ][.)])\s/u.test(s.low);
}

/**
 * The sign that a heading gives to what stands below it: the kind that its wording names first, else the kind that alone its wording
 * states ("Bà cũng không giấu những điều làm chưa tới:").
 */
export function headingOf(groups: readonly string[]): string[] {
  const named = groups.find((name) => name.startsWith('heading.'));
  if (named !== undefined) return [`above.${named.slice('heading.'.length)}`];
  const led = leads(groups);
  if (led.length > 0) return led;
  // "Công việc đến hết năm": what lies ahead.
  return groups.includes('future') ? ['above.targets'] : ['above.unknown'];
}

const LEADING: ReadonlySet<string> = new Set(['named', 'intro', 'aim', 'given']);

/** The sign that a sentence gives to what it leads: the one kind that its wordings name. */
export function leads(groups: readonly string[]): string[] {
  const kinds = STATEMENT_KINDS.filter((kind) =>
    groups.some((name) => name.startsWith(`${kind}.`) && LEADING.has(name.slice(kind.length + 1))),
  );
  if (kinds.length === 1) return [`above.${kinds[0]}`];
  return groups.includes('asked') ? ['above.targets'] : [];
}

/** Words before a colon that may name what the line is of ("4. Tồn tại: …"), at most. */
const LABEL = 7;

/** What the words before the first colon say that the line is of. */
export function labelOf({ marks, words }: SentenceWords, matches: readonly PhraseFound[]): string[] {
  const colon = marks.findIndex((mark, i) => i > 0 && mark.includes(':'));
  if (colon < 1 || colon > LABEL) return [];
  const groups = matches.filter(({ to }) => to <= colon).map(({ group }) => group);
  const named = groups.find((name) => name.startsWith('heading.'))?.slice('heading.'.length);
  // "2. Về tổ chức: …" goes through what its heading is of.
  const through = words[0] === 'về' || words[1] === 'về';
  return named === undefined || (through && named === 'other') ? [] : [`above.${named}`];
}
