import { holdsSetMotto } from '../../motto.js';
import type { PlacedText, Row } from './placed.js';

/** Least free space between the columns of a table, in parts of the letter size; less where several rows begin at one place behind it. */
const GAP = 0.8;
const NARROW = 0.4;
/** Two pieces begin at one place, in points. */
const SAME = 0.6;

/** Is it of a letterhead, whose columns are no table? */
export function isLetterhead(row: Row): boolean {
  // A letter of another font is a piece of its own: what is set apart is no word.
  return holdsSetMotto(row.map((item) => item.text).join(''));
}

/** Where columns begin behind stretches that all these rows leave free. */
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

/** How many rows have a piece that begins there. */
const startsAt = (rows: readonly Row[], x: number): number =>
  rows.filter((row) => row.some((item) => Math.abs(item.x - x) < SAME)).length;

/** "1.", "-" and the like before what begins at `x`: an item with its tab, no column of a table. */
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
