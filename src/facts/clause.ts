import type { Span } from '../text/span.js';

/** Maximum distance of a clause boundary, on either side. */
const REACH = 160;
const ENDS_BEFORE = /[;(]\s*|[,.](?=\s)|(?<!\p{L})và(?=\s+\p{N})/gu;
const ENDS_BEHIND = /[;:()]|[,.](?=\s|$)|\s(?=và\s+(?:\p{N}|không|chưa))/u;

/**
 * The clause around [`from`, `to`) of a sentence (`low`): between punctuation marks (the text before a colon is its head), or an "và"
 * before another count. Offsets into `low`.
 */
export function clauseAt(low: string, from: number, to: number): Span {
  const floor = Math.max(0, from - REACH);
  const before = low.slice(floor, from);
  let start = floor;
  for (const m of before.matchAll(ENDS_BEFORE)) start = floor + m.index + m[0].length;
  const behind = low.slice(to, to + REACH);
  return { start, end: to + (ENDS_BEHIND.exec(behind)?.index ?? behind.length) };
}
