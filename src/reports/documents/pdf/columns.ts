import { isLetterhead } from './edges.js';
import type { PlacedText, Row } from './placed.js';

/** Rows in two columns of running text. */
export interface Columns {
  readonly kind: 'columns';
  readonly rows: readonly Row[];
  /** The column boundary, in points from the left. */
  readonly gutter: number;
}

/** Minimum rows with both columns, and characters of a full side. */
const LEAST_BESIDE = 4;
const FULL = 22;
/** Minimum width of each column, as a share of the page's. */
const WIDE = 0.3;

/** Two columns of running text that begin at row `from`: one gutter near the middle, text on both sides of several rows. */
export function columnsAt(rows: readonly Row[], from: number, width: number): Columns | undefined {
  for (const share of [0.5, 0.48, 0.52, 0.46, 0.54, 0.44, 0.56]) {
    const gutter = share * width;
    const crosses = (row: Row): boolean => row.some((item) => item.x < gutter && item.x + item.width > gutter);
    const end = rows.findIndex((row, i) => i >= from && crosses(row));
    const some = rows.slice(from, end < 0 ? rows.length : end);
    if (areColumns(some, gutter, width)) return { kind: 'columns', rows: some, gutter };
  }
  return undefined;
}

/** Are rows that leave `gutter` free two columns of running text? */
function areColumns(rows: readonly Row[], gutter: number, width: number): boolean {
  const beside = rows.filter((row) => sideLength(row, gutter, true) >= FULL && sideLength(row, gutter, false) >= FULL);
  if (beside.length < LEAST_BESIDE || rows.some((row) => isLetterhead(row))) return false;
  // The columns begin at the first row with both sides: a heading over both may come before.
  const [first = []] = rows;
  if (sideLength(first, gutter, true) === 0 || sideLength(first, gutter, false) === 0) return false;
  const items = rows.flat();
  const left = extent(items.filter((item) => item.x < gutter));
  const right = extent(items.filter((item) => item.x >= gutter));
  if (Math.min(left, right) < WIDE * width) return false;
  return startsAlike(rows, gutter, true) && startsAlike(rows, gutter, false);
}

function sideLength(row: Row, gutter: number, left: boolean): number {
  return row.filter((item) => item.x < gutter === left).reduce((sum, item) => sum + item.text.length, 0);
}

function extent(items: readonly PlacedText[]): number {
  return Math.max(...items.map((item) => item.x + item.width)) - Math.min(...items.map((item) => item.x));
}

/** Do most lines of a side begin at its margin, as in running text? */
function startsAlike(rows: readonly Row[], gutter: number, left: boolean): boolean {
  const starts = rows.flatMap((row) => row.find((item) => item.x < gutter === left)?.x ?? []);
  const margin = Math.min(...starts);
  const size = rows[0]?.[0]?.size ?? 1;
  return starts.filter((x) => x - margin <= 3 * size).length >= starts.length * 0.6;
}
