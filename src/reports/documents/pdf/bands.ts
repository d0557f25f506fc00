import type { PlacedText, Row } from './rows.js';

/** Rows of a page that are set alike: over the whole width, in two columns of running text, or as a table. */
export type Band =
  | { readonly kind: 'text'; readonly rows: readonly Row[] }
  /** `gutter`: where the columns part, in points from the left. */
  | { readonly kind: 'columns'; readonly rows: readonly Row[]; readonly gutter: number }
  /** `edges`: where each column but the first begins. */
  | { readonly kind: 'table'; readonly rows: readonly Row[]; readonly edges: readonly number[] };

/** Least free space between the columns of a table, in parts of the letter size. */
const GAP = 0.8;
/** Rows further apart than this are not of one table, in parts of the letter size. */
const APART = 3.2;
/** Rows that two columns of running text have beside each other, and characters of a full side. */
const LEAST_BESIDE = 4;
const FULL = 22;
/** Each of two columns of running text has at least this share of the page's width. */
const WIDE = 0.3;
const MOTTO = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–—]\s*Tự do/iu;

/** Parts a page into bands, top to bottom. `width`: of the page. */
export function bandsOf(rows: readonly Row[], width: number): Band[] {
  const out: Band[] = [];
  let text: Row[] = [];
  for (let i = 0; i < rows.length; ) {
    const band = columnsAt(rows, i, width) ?? tableAt(rows, i);
    if (!band) {
      text.push(rows[i] as Row);
      i++;
      continue;
    }
    if (text.length > 0) out.push({ kind: 'text', rows: text });
    text = [];
    out.push(band);
    i += band.rows.length;
  }
  if (text.length > 0) out.push({ kind: 'text', rows: text });
  return out;
}

/** Two columns of running text that begin at row `from`: one gutter near the middle, words on both sides of several rows. */
function columnsAt(rows: readonly Row[], from: number, width: number): Band | undefined {
  for (const share of [0.5, 0.48, 0.52, 0.46, 0.54, 0.44, 0.56]) {
    const gutter = share * width;
    const crosses = (row: Row): boolean => row.some((item) => item.x < gutter && item.x + item.width > gutter);
    const end = rows.findIndex((row, i) => i >= from && crosses(row));
    const some = rows.slice(from, end < 0 ? rows.length : end);
    const beside = some.filter(
      (row) => sideLength(row, gutter, true) >= FULL && sideLength(row, gutter, false) >= FULL,
    );
    if (beside.length < LEAST_BESIDE || some.some((row) => MOTTO.test(textOf(row)))) continue;
    // The columns begin where both sides are set first: above may be a heading over both.
    if (sideLength(some[0] ?? [], gutter, true) === 0 || sideLength(some[0] ?? [], gutter, false) === 0) continue;
    const items = some.flat();
    const left = extent(items.filter((item) => item.x < gutter));
    const right = extent(items.filter((item) => item.x >= gutter));
    if (Math.min(left, right) < WIDE * width) continue;
    const sides = [true, false].map((side) => startsAlike(some, gutter, side));
    if (sides.every((alike) => alike)) return { kind: 'columns', rows: some, gutter };
  }
  return undefined;
}

function sideLength(row: Row, gutter: number, left: boolean): number {
  return row.filter((item) => item.x < gutter === left).reduce((sum, item) => sum + item.text.length, 0);
}

function extent(items: readonly PlacedText[]): number {
  return Math.max(...items.map((item) => item.x + item.width)) - Math.min(...items.map((item) => item.x));
}

/** Do most lines of a side begin at its margin, as running text does? */
function startsAlike(rows: readonly Row[], gutter: number, left: boolean): boolean {
  const starts = rows.flatMap((row) => row.find((item) => item.x < gutter === left)?.x ?? []);
  const margin = Math.min(...starts);
  const size = rows[0]?.[0]?.size ?? 1;
  return starts.filter((x) => x - margin <= 3 * size).length >= starts.length * 0.6;
}

/** A table that begins at row `from`: as many rows as leave free the same stretches from top to bottom. */
function tableAt(rows: readonly Row[], from: number): Band | undefined {
  // A line in one piece above may be the last of a paragraph: a table begins with a row of cells.
  let edges = edgesOf([rows[from] as Row]);
  if (edges.length === 0) return undefined;
  let end = from + 1;
  for (; end < rows.length; end++) {
    const [row, before] = [rows[end] as Row, rows[end - 1] as Row];
    const size = Math.max(...row.map((item) => item.size));
    if (baseline(row) - baseline(before) > APART * size) break;
    const next = edgesOf(rows.slice(from, end + 1));
    if (next.length < edges.length) break;
    edges = next;
  }
  // So may a line in one piece below be the first of what follows, unless a cell goes on in it.
  while (end > from + 1 && isAlone(rows[end - 1] as Row, edges)) end--;
  const some = rows.slice(from, end);
  if (edges.length === 0 || some.length < 2 || some.some((row) => MOTTO.test(textOf(row)))) return undefined;
  const filled = some.filter((row) => cellsOf(row, edges).filter((cell) => cell.length > 0).length >= 2);
  if (filled.length < 2 || filled.length < some.length * 0.4) return undefined;
  const aligned = edges.filter((edge) => isColumn(filled, edge));
  return aligned.length > 0 && isTable(filled, edges) ? { kind: 'table', rows: some, edges } : undefined;
}

/** Is nothing but the first cell filled, with words that begin anew? */
function isAlone(row: Row, edges: readonly number[]): boolean {
  const [first = [], ...others] = cellsOf(row, edges);
  return others.every((cell) => cell.length === 0) && !/^\s*[\p{Ll}(]/u.test(first[0]?.text ?? '');
}

/** Rows of words that happen to stand under each other are no table: it has a wide gap, or three rows and more with cells that begin alike. */
function isTable(rows: readonly Row[], edges: readonly number[]): boolean {
  const wide = rows.filter((row) => widestGap(row) > 2.5).length;
  if (wide >= Math.max(2, rows.length * 0.5)) return true;
  const alike = edges.some((edge) => {
    const starts = rows.flatMap((row) => row.find((item) => item.x >= edge - 1)?.x ?? []);
    return starts.filter((x) => x - Math.min(...starts) < 2).length >= Math.max(3, starts.length * 0.6);
  });
  return rows.length >= 3 && alike;
}

function widestGap(row: Row): number {
  let widest = 0;
  for (const [i, item] of row.entries()) {
    const before = row[i - 1];
    if (before) widest = Math.max(widest, (item.x - before.x - before.width) / item.size);
  }
  return widest;
}

/** Is the space before an edge free in all rows, with something on both sides of several? */
function isColumn(rows: readonly Row[], edge: number): boolean {
  return rows.filter((row) => row.some((item) => item.x < edge) && row.some((item) => item.x >= edge - 1)).length >= 2;
}

const baseline = (row: Row): number => Math.max(...row.map((item) => item.y));
const textOf = (row: Row): string => row.map((item) => item.text).join(' ');

/** Where columns begin behind stretches that all these rows leave free. */
function edgesOf(rows: readonly Row[]): number[] {
  const items = rows.flat().sort((a, b) => a.x - b.x);
  const out: number[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (item.x - end > GAP * item.size && !isMarker(rows, item.x)) out.push(item.x);
    end = end === Number.POSITIVE_INFINITY ? item.x + item.width : Math.max(end, item.x + item.width);
  }
  return out;
}

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
