import type { PdfLine } from './lines.js';

/** The running text of each page, and its footnotes. */
export interface WithoutNotes {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly notes: readonly (readonly PdfLine[])[];
}

/** Maximum letter size of notes, relative to the text. */
const SMALLER = 0.92;
const NOTE = /^(?:[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}|\[?\d{1,3}\]?[.)]?\s|\*\s?)/u;

/** Removes footnotes, so that they do not interrupt a sentence that continues on the next page. */
export function withoutNotes(pages: readonly (readonly PdfLine[])[]): WithoutNotes {
  const usual = commonSize(pages.flat());
  const starts = pages.map((lines) => noteStart(lines, usual));
  return {
    pages: pages.map((lines, page) => lines.slice(0, starts[page])),
    notes: pages.map((lines, page) => lines.slice(starts[page])),
  };
}

/** The first of the small lines that end a page and start with a note reference; past the last line if there is none. */
function noteStart(lines: readonly PdfLine[], usual: number): number {
  let at = lines.length;
  while (at > 0 && (lines[at - 1]?.size ?? usual) < usual * SMALLER && !lines[at - 1]?.table) at--;
  while (at < lines.length && !NOTE.test(lines[at]?.text ?? '')) at++;
  return at === 0 ? lines.length : at;
}

/** The letter size of most of the text. */
export function commonSize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
