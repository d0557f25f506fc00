import { headsColumn } from '../../heading-words.js';
import { cellsOf } from './edges.js';
import type { Row } from './placed.js';

/** A table row: its cells separated by bars, below the table header, if there is one. */
export interface TableLine {
  readonly text: string;
  /** The first of its lines. */
  readonly row: Row;
}

/** Space between two lines that separates table rows, relative to the space inside their cells. */
const PARTS = 1.25;
const NUMBER = /^[-–+~≥≤<>]?\s?\d[\d.,/%\s]*(?:\p{L}{1,12})?\.?$/u;

/**
 * The rows of a table. Joins the lines of a cell, never those of two cells; an empty cell keeps its place. If the extent of the cells is
 * unclear, the whole column is read as one cell: a sentence never mixes two cells. `textOf`: the text of adjacent pieces.
 */
export function tableLines(rows: readonly Row[], edges: readonly number[], textOf: (row: Row) => string): TableLine[] {
  const lines = rows.map((row) => cellsOf(row, edges).map((cell) => (cell.length > 0 ? textOf(cell).trim() : '')));
  const groups = groupsOf(rows, lines);
  const logical = groups.map((group) => ({
    row: rows[group[0] ?? 0] as Row,
    cells: (lines[0] ?? []).map((_, x) => joined(group.map((y) => lines[y]?.[x] ?? ''))),
  }));
  const [head, ...body] = logical;
  if (!head) return [];
  const heads =
    body.length > 0 &&
    head.cells.every((cell) => cell !== '' && !NUMBER.test(cell) && !/[:;,]$/u.test(cell)) &&
    (body.some(({ cells }) => cells.slice(1).some((cell) => NUMBER.test(cell) || cell === '')) ||
      groups.slice(1).some((group) => group.length > 1) ||
      headsColumn(head.cells[0] ?? ''));
  const line = (cells: readonly string[]): string => cells.join(' | ').trim();
  if (!heads) return logical.map(({ row, cells }) => ({ row, text: line(cells) }));
  return body.map(({ row, cells }) => ({ row, text: `${line(head.cells)}\n${line(cells)}` }));
}

/** Groups the lines by table row. */
function groupsOf(rows: readonly Row[], lines: readonly (readonly string[])[]): number[][] {
  const gaps = rows.slice(1).map((row, i) => top(row) - top(rows[i] as Row));
  const usual = Math.min(...gaps);
  const spaced = gaps.some((gap) => gap > usual * PARTS) && gaps.some((gap) => gap <= usual * PARTS);
  const out: number[][] = [];
  for (const y of rows.keys()) {
    const last = out.at(-1);
    const far = (gaps[y - 1] ?? 0) > usual * PARTS;
    if (last && !far && (goesOn(lines[y] ?? [], lines[y - 1] ?? []) || (spaced && !isSingle(lines, y)))) last.push(y);
    else out.push([y]);
  }
  return out;
}

const top = (row: Row): number => Math.max(...row.map((item) => item.y));

/** Does this line continue cells: does it start in lower case, or is its first cell empty? */
function goesOn(cells: readonly string[], before: readonly string[]): boolean {
  if (cells.some((cell, x) => /^[\p{Ll}(]/u.test(cell) && (before[x] ?? '') !== '' && !/[.;:]$/u.test(before[x] ?? '')))
    return true;
  return cells[0] === '' && !cells.slice(1).some((cell) => NUMBER.test(cell));
}

/** Is a line a complete row: every cell filled, with numbers in it? */
function isSingle(lines: readonly (readonly string[])[], y: number): boolean {
  const cells = lines[y] ?? [];
  return cells[0] !== '' && cells.slice(1).some((cell) => NUMBER.test(cell));
}

const joined = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .join(' ')
    .trim();
