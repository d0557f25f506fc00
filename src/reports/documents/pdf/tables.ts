import { headsColumn } from '../../heading-words.js';
import { cellsOf } from './edges.js';
import type { Row } from './placed.js';

/** A row of a table: its cells between bars, below the row that heads its columns, where there is one. */
export interface TableLine {
  readonly text: string;
  /** The first of the rows it is made of. */
  readonly row: Row;
}

/** More space than this between two lines parts two rows of a table, in parts of the space inside its cells. */
const PARTS = 1.25;
const NUMBER = /^[-–+~≥≤<>]?\s?\d[\d.,/%\s]*(?:\p{L}{1,12})?\.?$/u;

/**
 * The rows of a table. Lines of one cell are put together, never those of two; an empty cell keeps its place. Where nothing
 * tells how far a cell goes, its column is read as one: a sentence is never made of two cells. `textOf`: of pieces side by side.
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

/** Which lines make one row of the table each. */
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

/** Do cells go on in this line: with a small letter, or where its first cell is empty? */
function goesOn(cells: readonly string[], before: readonly string[]): boolean {
  if (cells.some((cell, x) => /^[\p{Ll}(]/u.test(cell) && (before[x] ?? '') !== '' && !/[.;:]$/u.test(before[x] ?? '')))
    return true;
  return cells[0] === '' && !cells.slice(1).some((cell) => NUMBER.test(cell));
}

/** Is a line a row by itself: every cell filled, and figures in it? */
function isSingle(lines: readonly (readonly string[])[], y: number): boolean {
  const cells = lines[y] ?? [];
  return cells[0] !== '' && cells.slice(1).some((cell) => NUMBER.test(cell));
}

const joined = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .join(' ')
    .trim();
