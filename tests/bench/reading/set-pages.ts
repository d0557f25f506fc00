import { A4, LETTER, makePdf, type SetLine } from '../../support/pdf.js';
import { type Head, type Line, linesOf, rowOf } from './notation.js';

const SIZE = 12;
const TITLE_SIZE = 14;
const HEAD_SIZE = 10;

/** Lines flow down the columns of a page and on to the next; a row of a table is as high as its highest cell. */
export function pdf(source: string, head: Head): Buffer {
  const pages = new Pages(head);
  for (const line of linesOf(source)) pages.put(line);
  return makePdf(pages.ended());
}

class Pages {
  readonly #head: Head;
  readonly #pages: SetLine[][] = [[]];
  /** Rows taken on each side of the letterhead. */
  readonly #side = { '<': 0, '>': 0 };
  #top = 0;
  #at = 0;
  #column = 0;

  constructor(head: Head) {
    this.#head = head;
  }

  put({ mark, text }: Line): void {
    if (mark === '<' || mark === '>') {
      this.#first({ text, x: mark === '<' ? 60 : 320, y: rowAt(this.#side[mark]++), size: HEAD_SIZE });
      this.#at = Math.max(this.#side['<'], this.#side['>']) + 1;
    } else if (mark === '=') {
      this.#first({
        text,
        x: (A4.width - text.length * TITLE_SIZE * LETTER) / 2,
        y: rowAt(this.#at++),
        size: TITLE_SIZE,
      });
      this.#top = this.#at + 1;
    } else if (mark === '|') this.#row(rowOf(text));
    else this.#paragraph(text);
  }

  /** The pages with what heads and ends each of them. */
  ended(): SetLine[][] {
    const { head, foot, pages: counted = false } = this.#head;
    const bare = (text: string): string => text.replace(/[⟪⟫]/gu, '');
    for (const [n, page] of this.#pages.entries()) {
      if (head && n > 0) page.push({ text: bare(head), x: 70, y: 800, size: 9 });
      if (foot) page.push({ text: bare(foot), x: 200, y: 40, size: 9 });
      if (counted && n > 0) page.push({ text: String(n + 1), x: 294, y: 820, size: SIZE });
    }
    return this.#pages;
  }

  #first(line: SetLine): void {
    this.#pages[0]?.push(line);
  }

  #row(cells: readonly string[]): void {
    const { widths = [] } = this.#head;
    const room = (i: number): number => (widths[i + 1] ?? 540) - (widths[i] ?? 70) - 12;
    const inner = cells.map((cell, i) => wrapped(cell, Math.floor(room(i) / (SIZE * LETTER))));
    for (const [i, lines] of inner.entries())
      for (const [k, text] of lines.entries())
        if (text !== '') this.#pages.at(-1)?.push({ text, x: widths[i] ?? 70, y: rowAt(this.#at + k), size: SIZE });
    this.#at += Math.max(...inner.map((lines) => lines.length));
  }

  #paragraph(text: string): void {
    const { columns = 1 } = this.#head;
    this.#at = Math.max(this.#at, this.#top);
    const wide = columns === 1 ? 455 : 215;
    for (const [i, line] of wrapped(text, Math.floor(wide / (SIZE * LETTER)) - 3).entries()) {
      this.#turn();
      const x = 70 + this.#column * 240 + (i === 0 && columns === 1 ? 18 : 0);
      this.#pages.at(-1)?.push({ text: line, x, y: rowAt(this.#at++), size: SIZE });
    }
  }

  /** On to the next column, or page, where this one is full. */
  #turn(): void {
    const { columns = 1, rows = 40 } = this.#head;
    if (this.#at < rows) return;
    this.#column = (this.#column + 1) % columns;
    if (this.#column === 0) {
      this.#pages.push([]);
      this.#top = 0;
    }
    this.#at = this.#top;
  }
}

const rowAt = (row: number): number => 770 - 17 * row;

function wrapped(text: string, letters: number): string[] {
  const out: string[] = [];
  let line = '';
  for (const word of text.split(' '))
    if (line !== '' && line.length + 1 + word.length > letters) {
      out.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  return [...out, line];
}
