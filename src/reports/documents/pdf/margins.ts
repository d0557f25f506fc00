import { lower } from '../../../text/fold.js';
import type { PdfLine } from './lines.js';
import { commonSize } from './notes.js';

/** Pages without repeated headers and footers, and the removed lines. */
export interface Unmargined<Line> {
  readonly pages: readonly (readonly Line[])[];
  readonly dropped: readonly string[];
}

/** How many lines at the top and bottom of a page may be running headers, footers and page numbers. */
const EDGE = 3;
/** The share of the page's height at the top and bottom that may contain them. */
const ZONE = 0.14;
/** Two lines are at the same position if they are at most this far apart, in points. */
const PLACE = 4;

const NUMBER =
  /^[-–—\s]*(?:(?:trang|page|tr\.)\s*(?:số\s*)?:?\s*)?(\d{1,3})(?:\s*(?:\/|of|trên)\s*\d{1,3})?[-–—\s.]*$/iu;
const TELLS = /^(?:[-–—]\s*\d{1,3}\s*[-–—]|(?:trang|page)\s.*\d{1,3}|\d{1,3}\s*(?:\/|of|trên)\s*\d{1,3})$/iu;

/** Removes running headers, footers and page numbers. `heights`: of the pages, in points. */
export function withoutMargins<Line extends PdfLine>(
  pages: readonly (readonly Line[])[],
  heights: readonly number[],
): Unmargined<Line> {
  const edges = pages.flatMap((lines, page) => edgeLines(lines, heights[page] ?? 0));
  const gone = new Set<PdfLine>([
    ...runningLines(edges, pages.length),
    ...pageNumbers(edges, pages.length),
    ...echoesOf(pages, edges, (heights[0] ?? 0) / 2),
  ]);
  return {
    pages: pages.map((lines) => lines.filter((line) => !gone.has(line))),
    dropped: pages.flatMap((lines) => lines.filter((line) => gone.has(line)).map((line) => line.text)),
  };
}

function edgeLines(lines: readonly PdfLine[], height: number): PdfLine[] {
  const byHeight = [...lines].sort((a, b) => a.y - b.y);
  const top = byHeight.slice(0, EDGE).filter((line) => line.y < height * ZONE);
  const bottom = byHeight.slice(-EDGE).filter((line) => line.y > height * (1 - ZONE));
  return [...new Set([...top, ...bottom])];
}

/**
 * The same words at the same position on several pages; a number may increase with the pages. A heading on only the first page does not
 * repeat, nor do table rows that differ in their numbers.
 */
function runningLines(edges: readonly PdfLine[], pages: number): PdfLine[] {
  const least = Math.min(3, Math.max(2, Math.ceil(pages * 0.3)));
  return edges.filter((line) => {
    const same = edges.filter(
      (other) => Math.abs(other.y - line.y) <= PLACE && alike(other.text) === alike(line.text) && isSteady(line, other),
    );
    return new Set(same.map((other) => other.page)).size >= least;
  });
}

/** Are the numbers of two lines equal, or as far apart as their pages? */
function isSteady(a: PdfLine, b: PdfLine): boolean {
  const [first, second] = [a, b].map(({ text }) => (text.match(/\d+/gu) ?? []).map(Number));
  return (first ?? []).every((value, i) => {
    const apart = (second?.[i] ?? 0) - value;
    return apart === 0 || apart === b.page - a.page;
  });
}

const alike = (text: string): string => text.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ');

/** Lines at the top of the first page that say what the paper is. */
const HEAD = 12;
/** Maximum letter size of running headers, relative to the text. */
const SMALLER = 0.92;
/** Minimum and maximum words of a running header. */
const FEWEST = 3;
const MOST = 14;
/** A line that starts like a note or ends like a sentence belongs to the text. */
const OWN = /^[\d⁰¹²³⁴-⁹*[(]|[.;:!?]$/u;

/**
 * A running header or footer on only one page, as in a paper of one or two pages: small letters in the margin that repeat the head of the
 * first page. `half`: where the lower half of the page begins.
 */
function echoesOf(pages: readonly (readonly PdfLine[])[], edges: readonly PdfLine[], half: number): PdfLine[] {
  const [first = []] = pages;
  const head = first
    .filter(({ y }) => y < half)
    .sort((a, b) => a.y - b.y)
    .slice(0, HEAD);
  const usual = commonSize(pages.flat());
  const known = new Set(head.flatMap(({ text }) => wordsOf(text)));
  return edges.filter((line) => {
    if (line.size >= usual * SMALLER || line.columns || head.includes(line) || OWN.test(line.text)) return false;
    const words = wordsOf(line.text);
    return words.length >= FEWEST && words.length <= MOST && words.every((word) => known.has(word));
  });
}

/** "08/2021/TT-BTC" contains "08/2021". */
const wordsOf = (text: string): readonly string[] => lower(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Lines with only a number that increases with the pages, or that is labelled ("Trang 2/5", "- 2 -"). */
function pageNumbers(edges: readonly PdfLine[], pages: number): PdfLine[] {
  const numbered = edges.flatMap((line) => {
    const number = Number(NUMBER.exec(line.text)?.[1] ?? Number.NaN);
    return Number.isNaN(number) ? [] : [{ line, ahead: number - line.page }];
  });
  return numbered
    .filter(({ line, ahead }) => {
      if (TELLS.test(line.text)) return true;
      const steady = new Set(numbered.filter((other) => other.ahead === ahead).map((other) => other.line.page)).size;
      if (pages === 1) return ahead === 1;
      // The first page of an official paper has no number: of two pages only the second has one.
      return steady >= Math.max(2, pages * 0.4) || (pages === 2 && line.page === 1 && ahead === 1);
    })
    .map(({ line }) => line);
}
