import { isRow } from '../reports/table-rows.js';
import type { PreparedPassage } from './prepared-passage.js';

/** Longest heading line, in UTF-16 units. */
const LONGEST = 140;
const NUMBERED =
  /^\s*(?:(?:điều|chương|mục|phần|bài|phụ lục)\s+[\dIVXLC]+|[IVXLC]+[.)]|\d{1,2}(?:\.\d{1,2})*[.)]?\s|[a-zđ][.)])\s*/iu;
const SAYS = /^[-–+•*]\s|:\s*\S/u;

/**
 * Does the passage only introduce what follows: a short line without a full stop, one that ends in a colon, a numbered
 * one?
 */
export function isHeading({ text, role, sentences }: Pick<PreparedPassage, 'text' | 'role' | 'sentences'>): boolean {
  if (role === 'title') return true;
  const line = text.trim();
  if (line.length > LONGEST || sentences.length > 2 || role !== 'paragraph' || isRow(line)) return false;
  if (line.endsWith(':')) return true;
  // "- Xóm Ngoại: thứ năm" is content itself.
  if (SAYS.test(line)) return false;
  return !/[.;,!?…]["”)]?$/u.test(line) && (NUMBERED.test(line) || line.length <= 80);
}
