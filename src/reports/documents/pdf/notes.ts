import type { PdfLine } from './lines.js';

/** The running text of each page, and the notes at the foot of each. */
export interface WithoutNotes {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly notes: readonly (readonly PdfLine[])[];
}

/** Notes are set in letters so much smaller than the text. */
const SMALLER = 0.92;
const NOTE = /^(?:[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}|\[?\d{1,3}\]?[.)]?\s|\*\s?)/u;

/** Takes the notes at the foot of pages off: a sentence that goes on over the page is not cut by them. */
export function withoutNotes(pages: readonly (readonly PdfLine[])[]): WithoutNotes {
  const usual = commonSize(pages.flat());
  const starts = pages.map((lines) => noteStart(lines, usual));
  return {
    pages: pages.map((lines, page) => lines.slice(0, starts[page])),
    notes: pages.map((lines, page) => lines.slice(starts[page])),
  };
}

/** The first of the small lines that end a page and begin with the mark of a note; past the last line where there are none. */
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
