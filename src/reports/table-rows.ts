import type { Span } from '../text/span.js';
import { headsColumn } from './heading-words.js';
import type { Block } from './report.js';

const ROW = /\S\s+\|\s|\s\|$|^\|\s/u;
const NUMBER = /^[-–+~≥≤<>]?\s?\d[\d.,/%\s]*(?:\p{L}{1,12})?\.?$|^[-–x×]$/u;
const LONGEST_HEADING = 90;

/** Is it a row of a table: cells between bars? */
export function isRow(line: string): boolean {
  return ROW.test(line);
}

/** Does a cell of the row hold a figure alone, other than a year: is it a row of figures, not one of headings? */
export function hasFigure(line: string): boolean {
  return cellsOf(line).some((cell) => NUMBER.test(cell) && !/^(?:19|20)\d{2}$/u.test(cell));
}

/** The cells of a row, without the bars at its ends. */
function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\|\s*|\s*\|$/gu, '')
    .split(/\s*\|\s*/u);
}

/**
 * For rows that stand each on a line of their own, by number of block the row that heads their columns: the first of them, where
 * it holds words alone above figures, or begins as such rows do. Rules between rows are passed over.
 */
export function headersOf(blocks: readonly Block[], lines: readonly string[]): ReadonlyMap<number, Span> {
  const out = new Map<number, Span>();
  for (let from = 0; from < blocks.length; from++) {
    const table = tableAt(blocks, lines, from);
    const [first, ...below] = table;
    if (first === undefined) continue;
    from = table.at(-1) as number;
    const rows = below.map((at) => cellsOf(lines[at] ?? ''));
    const header = blocks[first]?.span;
    if (header && headsColumns(cellsOf(lines[first] ?? ''), rows)) for (const at of below) out.set(at, header);
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

/** Are these the headings of the columns of the rows below? */
function headsColumns(first: readonly string[], below: readonly (readonly string[])[]): boolean {
  if (below.length === 0 || first.length < 2) return false;
  const words = first.every((cell) => cell !== '' && cell.length <= LONGEST_HEADING && !NUMBER.test(cell));
  if (!words || new Set(first).size < first.length) return false;
  const figures = below.filter((row) => row.some((cell) => NUMBER.test(cell))).length;
  return figures >= below.length / 2 || headsColumn(first[0] ?? '');
}
