/** A piece of text on a page; points from the left and top edge, `y` is its baseline. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A line of a page. */
export interface PdfLine {
  /** Words apart by single spaces; columns by four. */
  readonly text: string;
  readonly page: number;
  /** 0, or 1 for the right one of two columns of running text. */
  readonly column: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** Set in columns: a row of a table, two headings side by side. */
  readonly columns: boolean;
}

/** Gaps between pieces, in parts of the letter size. */
const WORD_GAP = 0.15;
const COLUMN_GAP = 2.5;
const TAB_GAP = 5;
const COLUMN = '    ';
/** What stands before a tab at the beginning of an item. */
const MARKER = /^(?:[-–—+*•▪●]|\(?(?:\d{1,2}(?:\.\d{1,2})*|\p{L}|[IVX]{1,5})[.)/]?)$/u;

/** The lines of a page from top to bottom; two columns of running text one after the other. `width`: of the page. */
export function linesOfPage(items: readonly PlacedText[], page: number, width: number): PdfLine[] {
  const rows = rowsOf(items);
  const gutter = gutterOf(rows, width);
  if (gutter === undefined) return rows.map((row) => lineOf(row, page, 0));
  const side = (left: boolean): PlacedText[] => items.filter((item) => item.x < gutter === left);
  return [true, false].flatMap((left, column) => rowsOf(side(left)).map((row) => lineOf(row, page, column)));
}

/** Pieces on one baseline, from left to right; raised and lowered signs belong to their line. */
function rowsOf(items: readonly PlacedText[]): PlacedText[][] {
  const rows: { y: number; size: number; items: PlacedText[] }[] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && item.y - row.y <= 0.45 * Math.max(row.size, item.size)) {
      row.items.push(item);
      if (item.size > row.size) Object.assign(row, { y: item.y, size: item.size });
    } else rows.push({ y: item.y, size: item.size, items: [item] });
  }
  return rows.map((row) => withoutDoubles(row.items.sort((a, b) => a.x - b.x)));
}

/** Bold that is made by setting the same words twice. */
function withoutDoubles(row: readonly PlacedText[]): PlacedText[] {
  return row.filter(
    (item, i) =>
      !row.slice(Math.max(0, i - 3), i).some((other) => other.text === item.text && item.x - other.x < 0.2 * item.size),
  );
}

function lineOf(row: readonly PlacedText[], page: number, column: number): PdfLine {
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
    page,
    column,
    x0: Math.min(...row.map((item) => item.x)),
    x1: Math.max(...row.map((item) => item.x + item.width)),
    y: Math.max(...row.map((item) => item.y)),
    size: sizes.reduce((sum, one) => sum + one, 0) / Math.max(1, length),
    columns,
  };
}

const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Least number of rows, and share of the rows, that two columns of running text have. */
const LEAST_ROWS = 10;
const LEAST_SHARE = 0.6;

/** Where the page is parted into two columns of running text: near the middle, with hardly a row going across. */
function gutterOf(rows: readonly (readonly PlacedText[])[], width: number): number | undefined {
  if (rows.length < LEAST_ROWS) return undefined;
  for (const at of [0.5, 0.48, 0.52, 0.46, 0.54, 0.44, 0.56].map((share) => share * width)) {
    const crossing = rows.filter((row) => row.some((item) => item.x < at && item.x + item.width > at)).length;
    const both = rows.filter((row) => isFull(row, (item) => item.x < at) && isFull(row, (item) => item.x >= at));
    if (crossing <= rows.length * 0.1 && both.length >= rows.length * LEAST_SHARE) return at;
  }
  return undefined;
}

/** Is this side of a row filled with words, as running text is and a cell of a table is not? */
function isFull(row: readonly PlacedText[], own: (item: PlacedText) => boolean): boolean {
  return row.filter(own).reduce((sum, item) => sum + item.text.length, 0) >= 25;
}
