import type { Span } from '../text/span.js';
import type { Block, Report } from './report.js';
import { spacedCells } from './spaced-rows.js';
import { areBordered } from './table-rows.js';

/** A cell of a row with the words over its column. */
export interface TableCell {
  readonly text: string;
  readonly span: Span;
  /** Of a column headed twice, both: "Điểm Chuyên môn". */
  readonly head: string;
}

/** The rows of a report that have rows over their columns, by where they begin. */
export const rowsOf = ({ blocks }: Pick<Report, 'blocks'>): ReadonlyMap<number, Block> =>
  new Map(blocks.flatMap((b) => (b.form?.kind === 'row' && b.form.header ? [[b.span.start, b]] : [])));

/** The filled cells of a row that has a row over its columns, from left to right; none of any other block. Offsets into `text`. */
export function tableCells(text: string, { span, form }: Block): TableCell[] {
  if (form?.kind !== 'row' || !form.header) return [];
  const { header } = form;
  const row = header.end <= span.start ? span : { start: header.end, end: span.end };
  const line = text.slice(row.start, row.end);
  if (!line.includes('|')) return spacedCells(text, row, header);
  const above = text
    .slice(header.start, header.end)
    .split('\n')
    .filter((one) => one.includes('|'));
  const bordered = areBordered([...above, line]);
  const heads = above.map((one) => barCells(one, 0, bordered).map((cell) => cell.text));
  return barCells(line, row.start, bordered).flatMap(({ text: cell, span: place }, i) => {
    const over = heads.map((line) => line[i] ?? '');
    return cell === '' ? [] : [{ text: cell, span: place, head: [...new Set(over)].join(' ').trim() }];
  });
}

/** The cells between bars, empty ones too. `bordered`: bars at the ends of the line bound the first and the last. */
function barCells(line: string, from: number, bordered: boolean): { readonly text: string; readonly span: Span }[] {
  let at = from;
  const cells = line.split('|').map((cell) => {
    const text = cell.trim();
    const start = at + (cell.length - cell.trimStart().length);
    at += cell.length + 1;
    return { text, span: { start, end: start + text.length } };
  });
  return bordered ? cells.slice(1, -1) : cells;
}
