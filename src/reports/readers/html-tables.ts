import { holdsSetMotto } from '../motto.js';
import { LONGEST_HEADING, NUMBER } from '../table-rows.js';
import { type DomElement, isElement } from './dom.js';

/** A row of a table as it is read. */
export interface TableRow {
  /** Its cells between bars; an empty cell keeps its place. */
  readonly text: string;
  /** The rows that head its columns, each on a line of its own: they are quoted with it. */
  readonly header: readonly string[];
}

interface Cell {
  readonly text: string;
  readonly heads: boolean;
}
type Grid = readonly (readonly Cell[])[];

/** Longer cells lay out a page. */
const LONGEST_CELL = 600;
const MOST_SPAN = 60;
/** A table of more columns is none that anybody reads. */
const MOST_COLUMNS = 100;
/** More rows, or longer ones, head no columns: what is repeated with every row stays short. */
const MOST_HEADINGS = 5;
const LONGEST_HEADER = 1200;
/** A table of more rows lays out nothing. */
const FEW_ROWS = 3;

/**
 * The rows of a table of data, each with the rows that head it; nothing for a table that lays out the page or a letterhead.
 * `textOf`: the visible text of a cell, white space squeezed.
 */
export function rowsOf(table: DomElement, textOf: (cell: DomElement) => string): TableRow[] | undefined {
  const rows = elements(table, 'tr').filter((row) => ownerOf(row) === table);
  if (rows.length === 0 || rows.some((row) => isLayout(row, rows.length))) return undefined;
  const cells = gridOf(rows, textOf);
  const grid = cells && withoutEmpty(cells);
  if ((grid?.[0]?.length ?? 0) < 2 || !grid) return undefined;
  const heading = headingsOf(grid, rows);
  const header = grid.slice(0, heading).map(lineOf);
  const body = grid.slice(heading);
  if (body.length === 0) return header.map((text) => ({ text, header: [] }));
  // A cell across all columns is a heading of what follows.
  return body.map((row) => (isOne(row) ? { text: row[0]?.text ?? '', header: [] } : { text: lineOf(row), header }));
}

const elements = (root: DomElement, tag: string): DomElement[] => [...root.querySelectorAll(tag)];

function ownerOf(row: DomElement): DomElement | undefined {
  let at = row.parentNode;
  while (at && isElement(at) && at.tagName.toLowerCase() !== 'table') at = at.parentNode;
  return at && isElement(at) ? at : undefined;
}

const cellsOf = (row: DomElement): DomElement[] =>
  [...row.childNodes].filter(isElement).filter((cell) => /^t[dh]$/iu.test(cell.tagName));

/**
 * Does the row lay out a page: tables inside, headings, long texts? Or a letterhead, or a signature beside the list of copies:
 * cells of several paragraphs in a table of one or two rows?
 */
function isLayout(row: DomElement, rows: number): boolean {
  const cells = cellsOf(row);
  const long = cells.some((cell) => (cell.textContent ?? '').replace(/\s+/gu, ' ').length > LONGEST_CELL);
  if (long && rows <= FEW_ROWS) return true;
  if (cells.some((cell) => cell.querySelector('table, h1, h2, h3, form, article') !== null)) return true;
  if (cells.some((cell) => holdsSetMotto(cell.textContent ?? ''))) return true;
  if (rows === 1 && cells.some((cell) => cell.querySelector('br') !== null || isLink(cell))) return true;
  return rows <= 2 && cells.some((cell) => cell.querySelector('p + p, div + div, ul, ol') !== null);
}

/** Is a cell nothing but a link: a button beside a title ("PDF", "Email")? */
function isLink(cell: DomElement): boolean {
  const bare = (text: string | null): string => (text ?? '').replace(/\s+/gu, '');
  const [link, ...more] = [...cell.querySelectorAll('a')];
  return link !== undefined && more.length === 0 && bare(link.textContent) === bare(cell.textContent);
}

/** Every place of the table with its text: what is merged over rows or columns stands in each of them; nothing where it is too wide. */
function gridOf(rows: readonly DomElement[], textOf: (cell: DomElement) => string): Grid | undefined {
  const grid: Cell[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) if (placeCells(grid, y, row, textOf) > MOST_COLUMNS) return undefined;
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? { text: '', heads: false }));
}

/** Puts the cells of row `y` where they stand; gives the columns taken, and stops where they are too many. */
function placeCells(grid: Cell[][], y: number, row: DomElement, textOf: (cell: DomElement) => string): number {
  let x = 0;
  for (const element of cellsOf(row)) {
    while (grid[y]?.[x] !== undefined) x++;
    const cell = { text: textOf(element), heads: element.tagName.toLowerCase() === 'th' };
    const [across, down] = [spanOf(element, 'colspan'), spanOf(element, 'rowspan')];
    for (const line of grid.slice(y, y + down)) for (let i = x; i < x + across; i++) line[i] = cell;
    x += across;
    if (x > MOST_COLUMNS) break;
  }
  return x;
}

function spanOf(cell: DomElement, name: string): number {
  const value = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(value) && value > 1 ? Math.min(value, MOST_SPAN) : 1;
}

/** Without rows and columns that hold nothing. */
function withoutEmpty(grid: Grid): Grid {
  const rows = grid.filter((row) => row.some((cell) => cell.text !== ''));
  const columns = (rows[0] ?? []).map((_, x) => rows.some((row) => row[x]?.text !== ''));
  return rows.map((row) => row.filter((_, x) => columns[x]));
}

/** How many of the first rows head the columns and are short enough to stand with every row. */
function headingsOf(grid: Grid, rows: readonly DomElement[]): number {
  const count = headingRows(grid, rows);
  const length = grid.slice(0, Math.min(count, MOST_HEADINGS)).reduce((sum, row) => sum + lineOf(row).length, 0);
  return count <= MOST_HEADINGS && length <= LONGEST_HEADER ? count : 0;
}

/** How many of the first rows head the columns. */
function headingRows(grid: Grid, rows: readonly DomElement[]): number {
  const marked = grid.findIndex((row) => !row.every((cell) => cell.heads));
  if (marked > 0) return marked;
  if (marked < 0) return 0;
  const inHead = rows.filter((row) => /^thead$/iu.test((row.parentNode as DomElement | null)?.tagName ?? '')).length;
  if (inHead > 0 && inHead < grid.length) return inHead;
  const first = grid[0] ?? [];
  const count = isGrouped(first) && grid.length > 2 ? 2 : 1;
  const heads = grid.slice(0, count);
  const words = heads.flat().every(({ text }) => text.length <= LONGEST_HEADING && !NUMBER.test(text));
  const columns = first
    .map((_, x) => heads.map((row) => row[x]?.text ?? '').join(' '))
    .filter((name) => name.trim() !== '');
  if (!words || new Set(columns).size < columns.length || columns.length < 2) return 0;
  // Figures below words: the words are their headings.
  const rest = grid.slice(count);
  const below = rest.filter((row) => row.slice(1).some(({ text }) => NUMBER.test(text)));
  return below.length >= Math.max(1, rest.length / 2) ? count : 0;
}

/** Does a cell of the row head several columns, whose own headings stand below it? */
const isGrouped = (row: readonly Cell[]): boolean => !isOne(row) && row.some((cell, x) => x > 0 && cell === row[x - 1]);

/** Is all of the row one cell, merged over the columns? */
function isOne(row: readonly Cell[]): boolean {
  return row.length > 1 && row.every((cell) => cell === row[0]);
}

const lineOf = (row: readonly Cell[]): string =>
  row
    .map(({ text }) => text)
    .join(' | ')
    .trim();
