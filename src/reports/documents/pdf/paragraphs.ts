import { isPlacedDay } from '../../dateline.js';
import { isItem } from '../../lines.js';
import { isMottoLine } from '../../motto.js';
import { lowered } from '../../paper-words.js';
import type { PdfLine } from './lines.js';

/** The frame of a document's running text. */
interface Frame {
  readonly left: number;
  readonly right: number;
  /** From baseline to baseline. */
  readonly leading: number;
}

/** A paragraph under construction. */
interface Paragraph {
  readonly lines: PdfLine[];
  readonly frame: Frame;
}

/** "2020-", "12-QĐ/": an incomplete word. */
const CUT = /[\p{L}\d][-–/]$/u;
const ENDS = /[.!?…:;]["'”’»)\]]*$/u;

/** "Điều 4. Cách gửi", "Chương II": no line continues this way after the end of a sentence. */
const PART = /^(?:(?:Điều|ĐIỀU) \d{1,3}[.:]|(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC) (?:\d{1,2}|[IVX]{1,5})(?:[.:]|$))/u;

/**
 * Joins the lines of pages into text: one line a paragraph, with an empty line between paragraphs. Items and heading lines get no empty
 * line.
 */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): string {
  const columns = pages.flatMap((lines) => [...grouped(lines).values()]);
  const frames = framesOf(columns);
  const paragraphs: Paragraph[] = [];
  for (const [i, lines] of columns.entries()) {
    const frame = frames[i];
    if (!frame) continue;
    for (const line of lines) {
      const last = paragraphs.at(-1);
      if (last && belongs(last, line, frame)) last.lines.push(line);
      else paragraphs.push({ lines: [line], frame });
    }
  }
  return paragraphs
    .map((paragraph, i) => {
      const before = paragraphs[i - 1];
      if (before === undefined) return joined(paragraph.lines);
      return (isClose(before, paragraph) ? '\n' : '\n\n') + joined(paragraph.lines);
    })
    .join('');
}

/** The frame of each column. A column with few lines uses the frame of all columns on its side. Tables say nothing about margins. */
function framesOf(columns: readonly (readonly PdfLine[])[]): Frame[] {
  const sides = [0, 1, 2].map((side) => frameOf(columns.flat().filter((line) => line.side === side && !line.table)));
  return columns.map((lines) => frameIn(lines, sides[lines[0]?.side ?? 0] ?? frameOf(lines)));
}

function frameIn(lines: readonly PdfLine[], whole: Frame): Frame {
  return lines.length >= 12 ? { ...frameOf(lines), leading: whole.leading } : whole;
}

function frameOf(lines: readonly PdfLine[]): Frame {
  const steps = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next && next.page === line.page && next.y > line.y ? [next.y - line.y] : [];
  });
  const ends = lines.filter((line) => !line.columns).map((line) => line.x1);
  return {
    left: common(lines.map((line) => line.x0)),
    right: quantile(ends, 0.92),
    leading: common(steps, 0.5) || 14,
  };
}

/** The value that most values are close to; the lowest on a tie. */
function common(values: readonly number[], step = 2): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const key = Math.round(value / step) * step;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Does a line continue a paragraph? */
function belongs({ lines, frame: before }: Paragraph, line: PdfLine, frame: Frame): boolean {
  const last = lines.at(-1);
  const first = lines[0];
  if (!last || !first || !isAlike(last, line)) return false;
  // "Độc lập - Tự do - Hạnh phúc" above "Bến Cỏ, ngày 3 tháng 2 năm 2026": lines of a letterhead form no paragraph.
  if (isMottoLine(last.text, lowered(last.text)) || (last === first && isPlacedDay(last.text))) return false;
  const full = isFull(last, line, before);
  // "(Kèm theo Kế hoạch … Sông" above "Bùi)", also when centred.
  if (full && isOpen(lines) && /^[^(]*\)/u.test(line.text)) return !isApart(last, line, frame);
  if (isCentred(line, frame) || isCentred(last, before)) return false;
  if (beginsAnew(last, line)) return false;
  return full && !isApart(last, line, frame) && fitsMargin({ lines, frame: before }, line, frame);
}

/** Is a line a list item, or the heading of a part? */
const beginsAnew = (last: PdfLine, line: PdfLine): boolean =>
  (isItem(line.text) && !isBrokenRange(last, line)) || (PART.test(line.text) && ENDS.test(last.text));

/** Do two lines share a layout? Text never continues into or out of columns, but may continue from one column to the next. */
function isAlike(last: PdfLine, line: PdfLine): boolean {
  if (last.columns || line.columns) return false;
  if (last.page === line.page && last.side !== line.side && (last.side === 0 || line.side === 0)) return false;
  return Math.abs(line.size - last.size) <= 0.12 * last.size;
}

/** Does a paragraph start with an unclosed bracket? */
const isOpen = (lines: readonly PdfLine[]): boolean =>
  lines[0]?.text.startsWith('(') === true && !lines.some(({ text }) => text.includes(')'));

/** Is the space between two lines of a column larger than inside a paragraph? */
function isApart(last: PdfLine, line: PdfLine, { leading }: Frame): boolean {
  if (line.page !== last.page || line.column !== last.column) return false;
  const gap = (line.y - last.y) / leading;
  return gap < 0 || gap > 1.6 || (gap > 1.25 && ENDS.test(last.text));
}

/** Does a line begin where the next line of the paragraph would? */
function fitsMargin({ lines, frame: before }: Paragraph, line: PdfLine, frame: Frame): boolean {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return false;
  // Margins of facing pages differ: positions are relative to the left edge of the running text.
  const em = line.size;
  const at = line.x0 - frame.left;
  const began = first.x0 - before.left;
  const goesOnAt = lines[1] === undefined ? undefined : lines[1].x0 - before.left;
  if (goesOnAt !== undefined) return Math.abs(at - goesOnAt) < 0.8 * em;
  if (at > began + 0.8 * em) return isItem(first.text);
  if (at < began - 0.8 * em) return true;
  return began < 0.8 * em || isItem(first.text) || !ENDS.test(last.text);
}

/** Centred between both margins. */
function isCentred(line: PdfLine, { left, right }: Frame): boolean {
  const [before, behind] = [line.x0 - left, right - line.x1];
  return before > 2.5 * line.size && behind > 2.5 * line.size && Math.abs(before - behind) < 2 * line.size;
}

/** Did the next line's first word not fit on the line? */
function isFull(line: PdfLine, next: PdfLine, { right }: Frame): boolean {
  if (CUT.test(line.text)) return true;
  const letter = (next.x1 - next.x0) / Math.max(1, next.text.length);
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0;
  return line.x1 + (word + 1) * letter > right - 0.3 * line.size;
}

/** "… nhiệm kỳ 2020" / "- 2025 …": no list item. */
function isBrokenRange(last: PdfLine, line: PdfLine): boolean {
  return /^[-–]\s*\d/u.test(line.text) && /\d$/u.test(last.text);
}

function joined(lines: readonly PdfLine[]): string {
  return lines.reduce((text, line) => {
    if (text === '') return line.text;
    // "2020-" / "2025", "KH&CN-" / "TTr", "22/" / "4/2021": split inside a word.
    const cut = CUT.test(text) && /^[\p{Lu}\d]/u.test(line.text);
    return cut ? text + line.text : `${text} ${line.text}`;
  }, '');
}

function isClose(before: Paragraph, paragraph: Paragraph): boolean {
  const [a, b] = [before.lines.at(-1), paragraph.lines[0]];
  if (!a || !b || a.page !== b.page || a.table || b.table) return false;
  const near = b.y - a.y <= 1.3 * paragraph.frame.leading;
  if (isItem(b.text) && isItem(before.lines[0]?.text ?? '')) return true;
  if (a.columns && b.columns) return near;
  return near && isCentred(a, before.frame) && isCentred(b, paragraph.frame) && Math.abs(a.size - b.size) < 1;
}

function grouped(lines: readonly PdfLine[]): Map<number, PdfLine[]> {
  const out = new Map<number, PdfLine[]>();
  for (const line of lines) out.set(line.column, [...(out.get(line.column) ?? []), line]);
  return out;
}
