import type { Span } from '../text/span.js';
import type { Block } from './report.js';

/** A cell of a line whose columns are set apart with spaces; columns from the margin, the end excluded. */
interface Cell {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const GAP = / {2,}|\t+/gu;
const FIGURE = /^[-–+~]?\s?\d[\d.,/%\s]*(?:\p{L}{1,12}|đ\/\p{L}{1,6})?\.?$/u;
const LONGEST_HEADING = 60;
/** A longer line is not a row of a table. */
const WIDEST = 400;
/** Fewer rows below a line are no table: two names over two offices are a signature. */
const LEAST_ROWS = 2;

/**
 * For rows of plain text whose columns are set apart with spaces, by number of block the row that heads them: words alone over
 * rows that each hold a figure, every cell below one of its headings; for that row itself nothing. No table where it is not sure
 * what a figure stands under.
 */
export function spacedHeaders(text: string, blocks: readonly Block[]): ReadonlyMap<number, Span | undefined> {
  const out = new Map<number, Span | undefined>();
  const cells = blocks.map((block) => (block.role === 'paragraph' ? cellsOf(text, block.span) : []));
  for (let from = 0; from < blocks.length; from++) {
    const heads = cells[from] ?? [];
    const header = blocks[from]?.span;
    if (!header || heads.length < 2 || !heads.every(isHeading)) continue;
    const rows = rowsBelow(cells, from, (at) => {
      const { role, span } = blocks[at] ?? {};
      return role === 'paragraph' && span !== undefined && PART.test(text.slice(span.start, span.end));
    });
    if (rows.length < LEAST_ROWS) continue;
    out.set(from, undefined);
    for (const at of rows) out.set(at, header);
    from = rows.at(-1) ?? from;
  }
  return out;
}

/** A line that heads some rows of a table: "I      KHÁM BỆNH", "Xét nghiệm". */
const PART = /^[^.:;!?\n]{2,60}$/u;

/** The rows below the headings at `from`, including those after lines that head some rows. `isPart`: may that block be such a line? */
function rowsBelow(cells: readonly (readonly Cell[])[], from: number, isPart: (at: number) => boolean): number[] {
  const heads = cells[from] ?? [];
  const out: number[] = [];
  for (let at = from + 1; at < cells.length; at++) {
    if (isRowBelow(cells[at] ?? [], heads)) out.push(at);
    else if (!isPart(at) || !isRowBelow(cells[at + 1] ?? [], heads)) break;
  }
  return out;
}

/** The cells of a row, each with its span and its heading. */
export function spacedCells(text: string, row: Span, header: Span): { text: string; span: Span; head: string }[] {
  const heads = cellsOf(text, header);
  const line = text.slice(row.start, row.end);
  let at = 0;
  return cellsOf(text, row).map((cell) => {
    const start = row.start + line.indexOf(cell.text, at);
    at = start - row.start + cell.text.length;
    return {
      text: cell.text,
      span: { start, end: start + cell.text.length },
      head: heads[headOver(cell, heads)]?.text ?? '',
    };
  });
}

const isHeading = ({ text }: Cell): boolean =>
  text.length <= LONGEST_HEADING && /\p{L}/u.test(text) && !FIGURE.test(text) && !/[:;.]$/u.test(text);

/** Does each cell stand below another heading, the first below the first, with a figure among them? */
function isRowBelow(cells: readonly Cell[], heads: readonly Cell[]): boolean {
  if (cells.length < 2 || cells.length > heads.length || !cells.slice(1).some(({ text }) => FIGURE.test(text)))
    return false;
  const under = cells.map((cell) => headOver(cell, heads));
  return under[0] === 0 && under.every((head, i) => head >= 0 && (i === 0 || head > (under[i - 1] ?? 0)));
}

/** The heading that shares most columns with a cell, or begins where it does; -1 where two do, or none. */
function headOver(cell: Cell, heads: readonly Cell[]): number {
  const near = heads.flatMap((head, i) => (cell.from < head.to && head.from < cell.to ? [i] : []));
  return near.length === 1 ? (near[0] ?? -1) : heads.findIndex(({ from }) => from === cell.from);
}

function cellsOf(text: string, { start, end }: Span): Cell[] {
  const line = text.slice(start, end);
  if (line.includes('\n') || !/ {2}|\t/u.test(line) || line.length > WIDEST) return [];
  const margin = start - (text.lastIndexOf('\n', start - 1) + 1);
  // Tabs say which column it is; where each stands does not matter.
  if (line.includes('\t'))
    return line
      .split('\t')
      .flatMap((cell, i) => (cell.trim() === '' ? [] : [{ text: cell.trim(), from: i, to: i + 1 }]));
  const out: Cell[] = [];
  let from = 0;
  for (const gap of [...line.matchAll(GAP), { index: line.length, 0: '' }]) {
    out.push({ text: line.slice(from, gap.index), from: margin + from, to: margin + gap.index });
    from = gap.index + gap[0].length;
  }
  return out;
}
