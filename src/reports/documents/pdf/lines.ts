import { bandsOf } from './bands.js';
import type { PlacedText, Row } from './placed.js';
import { rowsOf } from './rows.js';
import { tableLines } from './tables.js';

/** A line of a page. */
export interface PdfLine {
  /** Words separated by single spaces, columns by four. */
  readonly text: string;
  readonly page: number;
  /** Sections of the page in reading order; the lines of one share a layout. */
  readonly column: number;
  /** 0 for the full width; 1 and 2 for the left and right of two columns of running text. */
  readonly side: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** In columns: a table row, or two headings side by side. */
  readonly columns: boolean;
  /** A table row with the table header on a line above it: keep it separate. */
  readonly table?: boolean;
}

/** Gaps between pieces, relative to the letter size. */
const WORD_GAP = 0.15;
const COLUMN_GAP = 2.5;
const TAB_GAP = 5;
const COLUMN = '    ';
/** A label before a tab at the start of an item or a part: "Điều 2.". */
const MARKER =
  /^(?:[-–—+*•▪●]|\(?(?:\d{1,2}(?:\.\d{1,2})*|\p{L}|[IVX]{1,5})[.)/]?|\p{Lu}\p{L}{1,6} (?:\d{1,3}|[IVX]{1,6})[.:])$/u;

/** A line across the whole page, with its pieces. */
export interface AcrossLine extends PdfLine {
  readonly row: Row;
}

/** The lines across a page, from top to bottom, used to find what repeats on each page. */
export function linesAcross(items: readonly PlacedText[], page: number): AcrossLine[] {
  return rowsOf(items).map((row) => ({ ...lineOf(row, { page, column: 0, side: 0 }), row }));
}

/** The lines of a page in reading order: top to bottom, the left of two columns before the right. `width`: of the page. */
export function linesOfPage(items: readonly PlacedText[], page: number, width: number): PdfLine[] {
  let column = 0;
  return bandsOf(rowsOf(items), width).flatMap((band): PdfLine[] => {
    const at = { page, column: column++, side: 0 };
    if (band.kind === 'text') return band.rows.map((row) => lineOf(row, at));
    if (band.kind === 'table') return tableOf(band.rows, band.edges, at);
    const all = band.rows.flat();
    const side = (left: boolean): PlacedText[] => all.filter((item) => item.x < band.gutter === left);
    const right = { page, column: column++, side: 2 };
    return [
      ...rowsOf(side(true)).map((row) => lineOf(row, { ...at, side: 1 })),
      ...rowsOf(side(false)).map((row) => lineOf(row, right)),
    ];
  });
}

/** A table with few short rows keeps its layout: a letterhead, names side by side. */
function tableOf(rows: readonly Row[], edges: readonly number[], at: At): PdfLine[] {
  const lines = tableLines(rows, edges, (row) => lineOf(row, at).text);
  const plain =
    lines.length === rows.length && lines.length < LEAST_TABLE && !lines.some(({ text }) => text.includes('\n'));
  if (plain) return rows.map((row) => lineOf(row, at));
  return lines.map(({ text, row }) => ({ ...lineOf(row, at), text, columns: true, table: true }));
}

const LEAST_TABLE = 3;

interface At {
  readonly page: number;
  readonly column: number;
  readonly side: number;
}

function lineOf(row: Row, at: At): PdfLine {
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  let columns = false;
  for (const { text: piece, x, width, size } of row) {
    const gap = (x - end) / size;
    if (text !== '' && gap > (MARKER.test(text.trim()) ? TAB_GAP : COLUMN_GAP)) {
      text = text.trimEnd() + COLUMN + piece.trimStart();
      columns = true;
    } else if (text !== '' && gap > WORD_GAP && !/\s$/u.test(text) && !/^[\s\p{M}]/u.test(piece)) text += ` ${piece}`;
    else text += piece;
    end = Math.max(end, x + width);
  }
  const sizes = row.map((item) => item.size * item.text.length);
  const length = row.reduce((sum, item) => sum + item.text.length, 0);
  return {
    text: (columns ? text.split(COLUMN).map(squeeze).join(COLUMN) : squeeze(text)).trim(),
    ...at,
    x0: Math.min(...row.map((item) => item.x)),
    x1: Math.max(...row.map((item) => item.x + item.width)),
    y: Math.max(...row.map((item) => item.y)),
    size: sizes.reduce((sum, one) => sum + one, 0) / Math.max(1, length),
    columns,
  };
}

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();
