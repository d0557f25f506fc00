import { lower } from '../text/fold.js';
import { canonical } from '../text/normalise.js';
import type { Span } from '../text/span.js';
import { cuts, trimSpan } from '../text/span.js';
import { hasFigure, isRow } from './table-rows.js';

/** A paragraph, list item, heading or other line of its own; lines that were broken by hand are joined. */
export interface Unit {
  /** Without white space at the ends. */
  readonly span: Span;
  /** The stretch of the text, white space squeezed to single spaces. */
  readonly text: string;
  /** `text` in lower case, canonical spelling: what most rules look at. */
  readonly low: string;
  /** An empty line (or the beginning of the text) stands before it. */
  readonly gap: boolean;
}

interface Line {
  readonly span: Span;
  readonly text: string;
  /** Columns from the margin to its end. */
  readonly width: number;
  readonly gap: boolean;
}

const LINE = /[^\r\n\u2028\u2029]+/gu;
/** "- ", "+ ", "• ", "1. ", "4.1. ", "a) ", "1/ ", "1- ", "II. ", "A. ", ">> " */
const ITEM =
  /^(?!V\/v\s)(?:[-–—+*•·▪●»>]+\s|(?:\d{1,2}(?:\.\d{1,2})*\s*[.)/]|\p{L}[.)]|[IVX]{1,5}[./)])\s*\p{L}|(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}) ?[-–]\s+\p{Lu})/u;
/** "Thời gian: …", "Chủ tọa: …": the lines of minutes. */
const LABEL = /^\p{Lu}[\p{L} ]{2,24}:/u;
const ENDS = /[.!?…:;]["'”’»)\]]*$/u;
/** "Suối Giàng, ngày 2 tháng 11 năm 2025" over the office that signs: short lines set in the middle look as if broken by hand. */
const PLACED_DAY = /^\p{Lu}[\p{L} .]{1,40},? ngày \d{1,2} tháng \d{1,2} năm \d{4}$/u;
/** "(baonamdinh.vn) - Ngày 19/5, …": who publishes it stands before the first words of a report. */
const PUBLISHER = /^\([\p{L}\p{N}. ]{2,30}\)\s?[-–—]\s/u;
/** Two columns set side by side with spaces. */
const COLUMNS = /\S {3,}\S|\S\t+\S/u;
const WIDEST = 110;
/** A longer line is cut, so that no rule is given more to look through. */
const LONGEST_UNIT = 4000;

/** Is it an item of a list ("- …", "1. …")? */
export function isItem(text: string): boolean {
  return ITEM.test(text);
}

/** The units of a text, in order; together they hold every character that is not white space. */
export function unitsOf(text: string): Unit[] {
  const lines = linesOf(text);
  const width = wrapWidth(lines);
  const tables = new Map<string, number>();
  for (const { gap, text: row } of lines) if (gap && isRow(row)) tables.set(row, (tables.get(row) ?? 0) + 1);
  const joined: { first: Line; end: number }[] = [];
  let previous: Line | undefined;
  for (const [i, line] of lines.entries()) {
    const last = joined.at(-1);
    const fits = last !== undefined && line.span.end - last.first.span.start <= LONGEST_UNIT;
    if (previous && last && fits && (isHeadedRow(lines, i, tables) || goesOn(previous, line, width)))
      last.end = line.span.end;
    else joined.push({ first: line, end: line.span.end });
    previous = line;
  }
  return joined.map(({ first, end }) => unitOf(text, { start: first.span.start, end }, first.gap));
}

/** A unit made of a stretch of the text. */
export function unitOf(text: string, span: Span, gap: boolean): Unit {
  const squeezed = text.slice(span.start, span.end).replace(/\s+/gu, ' ');
  return { span, text: squeezed, low: canonical(lower(squeezed)), gap };
}

function linesOf(text: string): Line[] {
  const out: Line[] = [];
  let from = 0;
  for (const match of text.matchAll(LINE)) {
    const span = trimSpan(text, { start: match.index, end: match.index + match[0].length });
    if (span.start === span.end) continue;
    const between = text.slice(from, span.start).replace(/\r\n/gu, '\n');
    const gap = out.length === 0 || (between.match(/[\n\r\u2028]/gu)?.length ?? 0) > 1 || between.includes('\u2029');
    out.push(...partsOf(text, span, match.index, gap));
    from = span.end;
  }
  return out;
}

/** A line as units of a length that can be shown; `at`: where it begins with its blanks. */
function partsOf(text: string, span: Span, at: number, gap: boolean): Line[] {
  const out: Line[] = [];
  let start = span.start;
  for (const cut of [...cuts(text, span.start, span.end, LONGEST_UNIT), span.end]) {
    const part = trimSpan(text, { start, end: cut });
    const first = start === span.start;
    start = cut;
    if (part.start === part.end) continue;
    const width = part.end - (first ? at : part.start);
    out.push({ span: part, text: text.slice(part.start, part.end), width, gap: gap && first });
  }
  return out;
}

/** The width at which the lines of a text were broken by hand; Infinity where they were not. Judged by lines with one right below. */
function wrapWidth(lines: readonly Line[]): number {
  const widths = lines.flatMap((line, i) => (lines[i + 1]?.gap === false && line.width >= 40 ? [line.width] : []));
  widths.sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.95)] ?? 0;
  const full = widths.filter((n) => n >= width * 0.75).length;
  return widths.length >= 4 && width <= WIDEST && full >= widths.length * 0.6 ? width : Number.POSITIVE_INFINITY;
}

/** The most rows that head a table. */
const HEADINGS = 3;

/**
 * Does line `i` end, or go on with, a few rows of a table between empty lines: a row below those that head it? A table
 * writes these again over each of its rows; where it has one row, they are one line of words. `tables`: how often a row stands first so.
 */
function isHeadedRow(lines: readonly Line[], i: number, tables: ReadonlyMap<string, number>): boolean {
  if (lines[i]?.gap || !isRow(lines[i]?.text ?? '')) return false;
  const { from, to } = between(lines, i);
  if (to - from > HEADINGS) return false;
  const rows = lines.slice(from, to + 1).map(({ text }) => text);
  if (!rows.every(isRow)) return false;
  return (tables.get(rows[0] ?? '') ?? 0) > 1 || (rows.length === 2 && !hasFigure(rows[0] ?? ''));
}

/** The lines around line `i` between empty lines, as far as they may be a few rows. */
function between(lines: readonly Line[], i: number): { readonly from: number; readonly to: number } {
  let from = i;
  while (from > 0 && !lines[from]?.gap && i - from <= HEADINGS) from--;
  let to = i;
  while (lines[to + 1]?.gap === false && to - from <= HEADINGS) to++;
  return { from, to };
}

/** Does `next` belong to the paragraph that `line` is of? */
function goesOn(line: Line, next: Line, width: number): boolean {
  if (next.gap || ITEM.test(next.text) || COLUMNS.test(line.text) || COLUMNS.test(next.text)) return false;
  if (isRow(line.text) && isRow(next.text)) return false;
  if (PUBLISHER.test(next.text)) return false;
  // It goes on in small letters.
  if (/^[\p{Ll}(]\p{Ll}/u.test(next.text) && !ENDS.test(line.text)) return true;
  if (LABEL.test(next.text) && ENDS.test(line.text)) return false;
  if (PLACED_DAY.test(line.text)) return false;
  // Its first word had no room on the line before.
  const word = /^\S+/u.exec(next.text)?.[0] ?? '';
  return line.width + 1 + word.length > width - SLACK && line.width <= width + SLACK;
}

const SLACK = 3;
