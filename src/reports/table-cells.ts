import type { Span } from '../text/span.js';
import type { Block } from './report.js';
import { spacedCells } from './spaced-rows.js';

/** A cell of a row with the words over its column. */
export interface TableCell {
  readonly text: string;
  readonly span: Span;
  /** Of a column headed twice, both: "Điểm Chuyên môn". */
  readonly head: string;
}

/** The filled cells of a row that has a row over its columns, from left to right; none of any other block. Offsets into `text`. */
export function tableCells(text: string, { span, form }: Block): TableCell[] {
  if (form?.kind !== 'row' || !form.header) return [];
  const { header } = form;
  const row = header.end <= span.start ? span : { start: header.end, end: span.end };
  if (!text.slice(row.start, row.end).includes('|')) return spacedCells(text, row, header);
  const heads = text
    .slice(header.start, header.end)
    .split('\n')
    .map((line) => barCells(line, 0).map((cell) => cell.text));
  return barCells(text.slice(row.start, row.end), row.start).flatMap(({ text: cell, span: place }, i) => {
    const over = heads.map((line) => line[i] ?? '');
    return cell === '' ? [] : [{ text: cell, span: place, head: [...new Set(over)].join(' ').trim() }];
  });
}

/** The cells between bars, empty ones too; bars at the ends of the line bound the first and the last. */
function barCells(line: string, from: number): { readonly text: string; readonly span: Span }[] {
  const cells = line.split('|');
  const first = cells.length > 2 && cells[0]?.trim() === '' && /^\s*\|/u.test(line) ? 1 : 0;
  let at = from;
  return cells
    .map((cell) => {
      const text = cell.trim();
      const start = at + (cell.length - cell.trimStart().length);
      at += cell.length + 1;
      return { text, span: { start, end: start + text.length } };
    })
    .slice(first);
}
