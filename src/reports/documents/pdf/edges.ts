import { holdsSetMotto } from '../../motto.js';
import type { PlacedText, Row } from './placed.js';

/** Minimum gap between table columns, relative to the letter size. Smaller if several rows begin at the same place after it. */
const GAP = 0.8;
const NARROW = 0.4;
/** Maximum difference between pieces that begin at the same place, in points. */
const SAME = 0.6;

/** Is it part of a letterhead, whose columns are no table? */
export function isLetterhead(row: Row): boolean {
  // A letter in another font is a piece of its own; a separate column is no single letter.
  return holdsSetMotto(row.map((item) => item.text).join(''));
}

/** Where columns begin after gaps that all these rows leave free. */
export function edgesOf(rows: readonly Row[]): number[] {
  const items = rows.flat().sort((a, b) => a.x - b.x);
  const out: number[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const gap = (item.x - end) / item.size;
    if ((gap > GAP || (gap > NARROW && startsAt(rows, item.x) > 1)) && !isMarker(rows, item.x)) out.push(item.x);
    end = end === Number.POSITIVE_INFINITY ? item.x + item.width : Math.max(end, item.x + item.width);
  }
  return out;
}

/** The number of rows with a piece that begins there. */
const startsAt = (rows: readonly Row[], x: number): number =>
  rows.filter((row) => row.some((item) => Math.abs(item.x - x) < SAME)).length;

/** "1.", "-" and similar before the text at `x`: a list item with a tab, no table column. */
function isMarker(rows: readonly Row[], x: number): boolean {
  const before = rows.map((row) =>
    row
      .filter((item) => item.x < x)
      .map((item) => item.text)
      .join('')
      .trim(),
  );
  return before.every(
    (text) => text === '' || /^(?:[-–—+*•▪●]|\(?(?:\d{1,2}(?:\.\d{1,2})*|\p{L}|[IVX]{1,5})[.)/])$/u.test(text),
  );
}

/** The cells of a row. */
export function cellsOf(row: Row, edges: readonly number[]): Row[] {
  const cells: PlacedText[][] = Array.from({ length: edges.length + 1 }, () => []);
  for (const item of row) cells[edges.filter((edge) => item.x >= edge - 1).length]?.push(item);
  return cells;
}
