import { type Columns, columnsAt } from './columns.js';
import { cellsOf, edgesOf, isLetterhead } from './edges.js';
import type { Row } from './placed.js';

/** Rows of a page with the same layout: full width, two columns of running text, or a table. */
export type Band =
  | { readonly kind: 'text'; readonly rows: readonly Row[] }
  | Columns
  /** `edges`: where each column but the first begins. */
  | { readonly kind: 'table'; readonly rows: readonly Row[]; readonly edges: readonly number[] };

/** Rows further apart than this, relative to the letter size, belong to different tables. */
const APART = 3.2;

/** Splits a page into bands, top to bottom. `width`: of the page. */
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
    const early = band.kind === 'columns' ? earlyRows(text, band) : [];
    text = text.slice(0, text.length - early.length);
    if (text.length > 0) out.push({ kind: 'text', rows: text });
    text = [];
    out.push(early.length > 0 ? { ...band, rows: [...early, ...band.rows] } : band);
    i += band.rows.length;
  }
  if (text.length > 0) out.push({ kind: 'text', rows: text });
  return out;
}

/** Lines directly above two columns that belong to one of them, whose text starts higher: on one side only, at its margin. */
function earlyRows(above: readonly Row[], { rows, gutter }: Columns): Row[] {
  const margin = (left: boolean): number =>
    Math.min(...rows.flat().flatMap((item) => (item.x < gutter === left ? [item.x] : [])));
  const out: Row[] = [];
  for (let at = above.length - 1; at >= 0; at--) {
    const [row, below] = [above[at] as Row, (out[0] ?? rows[0]) as Row];
    const [first] = row;
    if (!first || baseline(below) - baseline(row) > NEXT_LINE * first.size) break;
    const left = first.x < gutter;
    const within = row.every((item) => (left ? item.x + item.width <= gutter : item.x >= gutter));
    if (!within || first.x - margin(left) > INDENT * first.size) break;
    out.unshift(row);
  }
  return out;
}

/** The maximum distance to the next line of a column, and the maximum indent of a paragraph, relative to the letter size. */
const NEXT_LINE = 2;
const INDENT = 3;

/** A table that begins at row `from`: all rows that leave the same vertical gaps free. */
function tableAt(rows: readonly Row[], from: number): Band | undefined {
  // An undivided line above may be the last of a paragraph: a table begins with a row of cells.
  const first = edgesOf([rows[from] as Row]);
  if (first.length === 0) return undefined;
  const { some, edges } = rowsBelow(rows, from, first);
  if (edges.length === 0 || some.length < 2 || some.some((row) => isLetterhead(row))) return undefined;
  const filled = some.filter((row) => cellsOf(row, edges).filter((cell) => cell.length > 0).length >= 2);
  if (filled.length < 2 || filled.length < some.length * 0.4) return undefined;
  const aligned = edges.filter((edge) => isColumn(filled, edge));
  return aligned.length > 0 && isTable(filled, edges) ? { kind: 'table', rows: some, edges } : undefined;
}

/** The rows from `from` on that leave the same gaps free as the first, and their edges. */
function rowsBelow(
  rows: readonly Row[],
  from: number,
  first: readonly number[],
): { readonly some: readonly Row[]; readonly edges: readonly number[] } {
  let edges = first;
  let end = from + 1;
  for (; end < rows.length; end++) {
    const [row, before] = [rows[end] as Row, rows[end - 1] as Row];
    const size = Math.max(...row.map((item) => item.size));
    if (baseline(row) - baseline(before) > APART * size) break;
    const next = edgesOf(rows.slice(from, end + 1));
    if (next.length < edges.length) break;
    edges = next;
  }
  // An undivided line below may begin the next text, unless it continues a cell.
  while (end > from + 1 && isAlone(rows[end - 1] as Row, edges)) end--;
  return { some: rows.slice(from, end), edges };
}

/** Is only the first cell filled, with the start of a new sentence? */
function isAlone(row: Row, edges: readonly number[]): boolean {
  const [first = [], ...others] = cellsOf(row, edges);
  return others.every((cell) => cell.length === 0) && !/^\s*[\p{Ll}(]/u.test(first[0]?.text ?? '');
}

/** Words aligned by chance are no table: it needs a wide gap, or at least three rows whose cells begin at the same place. */
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

/** Is the space before an edge free in all rows, with text on both sides in several? */
function isColumn(rows: readonly Row[], edge: number): boolean {
  return rows.filter((row) => row.some((item) => item.x < edge) && row.some((item) => item.x >= edge - 1)).length >= 2;
}

const baseline = (row: Row): number => Math.max(...row.map((item) => item.y));
