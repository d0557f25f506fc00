import type { Span } from '../text/span.js';
import { headsColumn } from './heading-words.js';
import type { Block } from './report.js';

const ROW = /\S\s+\|\s|\s\|$|^\|\s/u;
/** A cell that holds a figure alone, or the sign that there is none. */
export const NUMBER = /^[-–+~≥≤<>]?\s?\d[\d.,/%\s]*(?:\p{L}{1,12})?\.?$|^[-–x×]$/u;
/** UTF-16 units of a cell over a column, at most. */
export const LONGEST_HEADING = 90;

/** Is it a row of a table: cells between bars? */
export function isRow(line: string): boolean {
  return line.includes('|') && ROW.test(line);
}

/** Does a cell of the row hold a figure alone, other than a year: is it a row of figures, not one of headings? */
export function hasFigure(line: string): boolean {
  return cellsOf(line).some((cell) => NUMBER.test(cell) && !YEAR.test(cell));
}

/** The cells of a row, empty ones too. `bordered`: bars stand at both of its ends. */
function cellsOf(line: string, bordered = false): string[] {
  const cells = line.split('|').map((cell) => cell.trim());
  return bordered ? cells.slice(1, -1) : cells;
}

/** Do bars bound these rows, each at both ends? Else a bar at an end stands beside an empty cell. */
export const areBordered = (rows: readonly string[]): boolean => rows.every((row) => /^\s*\|[\s\S]*\|\s*$/u.test(row));

/**
 * For rows that stand each on a line of their own, by number of block the rows that head their columns: the first of them, where
 * they hold words alone above figures, or begin as such rows do. Rules between rows are passed over.
 */
export function headersOf(blocks: readonly Block[], lines: readonly string[]): ReadonlyMap<number, Span> {
  const out = new Map<number, Span>();
  for (let from = 0; from < blocks.length; from++) {
    const table = tableAt(blocks, lines, from);
    if (table.length === 0) continue;
    from = table.at(-1) as number;
    const bordered = areBordered(table.map((at) => lines[at] ?? ''));
    const count = headingRows(table.map((at) => cellsOf(lines[at] ?? '', bordered)));
    const [first, last] = [blocks[table[0] as number], blocks[table[count - 1] as number]];
    if (count === 0 || !first || !last) continue;
    const header = { start: first.span.start, end: last.span.end };
    for (const at of table.slice(count)) out.set(at, header);
  }
  return out;
}

/** The rows of one line each, as many cells in each, from block `from` on; none where no table of this kind begins there. */
function tableAt(blocks: readonly Block[], lines: readonly string[], from: number): number[] {
  const out: number[] = [];
  let width = 0;
  for (let at = from; at < blocks.length; at++) {
    const line = lines[at] ?? '';
    if (blocks[at]?.role === 'furniture' && out.length > 0 && !/[\p{L}\p{N}]/u.test(line)) continue;
    if (blocks[at]?.role !== 'paragraph' || !isRow(line) || line.includes('\n')) break;
    const cells = cellsOf(line).length;
    if (out.length > 0 && cells !== width) break;
    width = cells;
    out.push(at);
  }
  return out;
}

/** The most rows that head a table. */
const MOST_HEADINGS = 3;

/** How many of the first rows head the columns of those below: one that names each of them, or a few that do together; 0 for none. */
function headingRows(rows: readonly (readonly string[])[]): number {
  const [first = []] = rows;
  for (let count = 1; count < rows.length && count <= MOST_HEADINGS; count++) {
    if (first.length < 2 || !mayHead(rows[count - 1] ?? [], first)) return 0;
    if (namesEach(rows.slice(0, count), first.length)) return headsFigures(rows, count) ? count : 0;
  }
  return 0;
}

/** May a row head columns? Below the first, the cell at the margin is merged with the one above. */
function mayHead(row: readonly string[], first: readonly string[]): boolean {
  if (row !== first && row[0] !== '' && row[0] !== first[0]) return false;
  return row.every((cell) => cell.length <= LONGEST_HEADING && (YEAR.test(cell) || !NUMBER.test(cell)));
}

/** Do rows give each of so many columns a name of its own, together? */
function namesEach(rows: readonly (readonly string[])[], columns: number): boolean {
  const over = Array.from({ length: columns }, (_, x) =>
    [...new Set(rows.map((one) => one[x] ?? ''))].join(' ').trim(),
  );
  return over.every((cell) => cell !== '') && new Set(over).size === over.length;
}

/** Do figures stand below the first `count` rows, or things that the first column is named for? */
function headsFigures(rows: readonly (readonly string[])[], count: number): boolean {
  const below = rows.slice(count);
  const figures = below.filter((one) => one.some((cell) => NUMBER.test(cell))).length;
  return figures >= below.length / 2 || headsColumn(rows[0]?.[0] ?? '');
}

const YEAR = /^(?:19|20)\d{2}$/u;
