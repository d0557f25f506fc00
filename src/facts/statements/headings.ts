import type { Sentence } from '../view.js';

/** "Mục tiêu nhiệm kỳ 2025 - 2030": the only figures in a heading. */
const YEARS = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;

/** A short line that ends with a colon or carries a number like "II." and no full stop, or stands in capitals or alone without one. */
export function isHeading(s: Sentence): boolean {
  if (s.low.length >= 90) return false;
  if (/:\s*$/u.test(s.low)) return true;
  if (isListItem(s) && /^\s*[-–+*•]/u.test(s.low)) return false;
  if (/[.;,!?…"”]\s*$/u.test(s.low)) return false;
  if (/^(?:điều|phần|mục|chương|nội dung) (?:\d+|[ivx]+)[.:]?\s/u.test(s.low)) return s.low.length < 80;
  if (/^(?:[ivx]+|\d+|[a-h])[.)]\s/u.test(s.low)) return !/[:;]/u.test(s.low) && s.low.length < 60;
  if (s.inBlock > 0 || s.role !== 'paragraph' || s.low.length > 50 || /[.;,:]/u.test(s.low)) return false;
  return !/\d/u.test(s.low.replace(YEARS, ''));
}

/** "* Tồn tại": a short line with a star is a heading where its words are those of one. */
export const isStarred = (s: Sentence): boolean => /^\s*\*{1,2}\s?[^.;:,!?]{3,50}$/u.test(s.low);

/** "- …", "1) …", "a) …". */
export function isListItem(s: Sentence): boolean {
  return /^\s*(?:[-–+*•]|\d+[.)]|[a-zđ][.)])\s/u.test(s.low);
}

/** The sign that a heading gives to what stands below it: the kind that its wording names first. */
export function headingOf(groups: readonly string[]): string[] {
  const named = groups.find((name) => name.startsWith('heading.'));
  return [named === undefined ? 'above.unknown' : `above.${named.slice('heading.'.length)}`];
}
