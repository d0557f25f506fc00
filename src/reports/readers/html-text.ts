import { type DomElement, type DomNode, isElement, isText } from './dom.js';
import { markerOf, type Places } from './html-lists.js';
import { isHidden, partsOf, SKIPPED } from './html-parts.js';
import { rowsOf } from './html-tables.js';

/** A line of a page: a paragraph, a heading, a list item, a row of a table. */
export interface PageLine {
  readonly text: string;
  /** The element that made it a line, lower case: `p`, `h1`, `li` … */
  readonly tag: string;
  /** An item directly below another, or a line after `<br>`: no empty line before it. */
  readonly close: boolean;
  /** Share of its characters that are links, 0 to 1. */
  readonly links: number;
  /** Inside an element that is part of the page, not of the article (`nav`, `footer`, class "related" …). */
  readonly page: boolean;
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Where in a page something stands. */
interface Spot {
  /** The element that makes a line of it. */
  readonly tag: string;
  readonly page: boolean;
  readonly link: boolean;
}

/** The visible lines of an element, in order. */
export function linesOf(root: DomElement): PageLine[] {
  return new LineReader(partsOf(root)).read(root);
}

class LineReader {
  readonly #parts: ReturnType<typeof partsOf>;
  readonly #lines: PageLine[] = [];
  readonly #places: Places = new WeakMap();
  #text = '';
  /** What stands before the first line of the item that was entered. */
  #marker = '';
  #linked = 0;
  #close = false;

  constructor(parts: ReturnType<typeof partsOf>) {
    this.#parts = parts;
  }

  read(root: DomElement): PageLine[] {
    this.#walk(root, { tag: 'body', page: false, link: false });
    this.#flush('body', false, false);
    return this.#lines;
  }

  /** Ends the line that was begun; `nextClose`: the next one stands directly below it. */
  #flush(tag: string, page: boolean, nextClose: boolean): void {
    const text = squeeze(this.#text);
    if (text !== '') {
      const links = this.#linked / Math.max(1, text.length);
      this.#lines.push({ text: this.#marker + text, tag, close: this.#close, links, page });
      this.#marker = '';
    }
    if (text !== '' || !nextClose) this.#close = nextClose;
    this.#text = '';
    this.#linked = 0;
  }

  #walk(node: DomNode, spot: Spot): void {
    let before: DomNode | undefined;
    for (const child of node.childNodes) {
      if (before && isElement(before) && isElement(child) && this.#abuts(child)) this.#text += ' ';
      before = child;
      if (isText(child)) {
        const value = (child.nodeValue ?? '').replace(/[ \t\r\n\f]+/gu, ' ');
        this.#text += value;
        if (spot.link) this.#linked += value.trim().length;
      } else if (isElement(child)) this.#enter(child, spot);
    }
  }

  /** Would a word of an element be set against one of the element before, which style sheets hold apart: "11/04/2025", "Lượt xem"? */
  #abuts(element: DomElement): boolean {
    return /[\p{Ll}\d]$/u.test(this.#text) && /^\p{Lu}/u.test(element.textContent ?? '');
  }

  #enter(element: DomElement, { tag, page, link }: Spot): void {
    const name = element.tagName.toLowerCase();
    if (SKIPPED.has(name) || isHidden(element)) return;
    if (name === 'br') {
      this.#flush(tag, page, true);
      return;
    }
    const inside = page || this.#parts.isFrame(element);
    const rows = name === 'table' ? rowsOf(element, (cell) => cellText(cell, this.#places)) : undefined;
    if (rows) {
      this.#flush(tag, page, false);
      this.#rows(rows, linkShare(element), inside);
      return;
    }
    const raised = name === 'sup' ? raisedOf(element, this.#text) : undefined;
    if (raised !== undefined) this.#text += raised;
    else if (BLOCKS.has(name)) this.#block(element, name, { tag, page, link }, inside);
    else this.#walk(element, { tag, page: inside, link: link || name === 'a' });
  }

  /** A row stands with its headings between empty lines: together they are one thing that can be quoted. */
  #rows(rows: NonNullable<ReturnType<typeof rowsOf>>, links: number, page: boolean): void {
    for (const row of rows)
      this.#lines.push({ text: [...row.header, row.text].join('\n'), tag: 'tr', close: false, links, page });
    this.#close = false;
  }

  #block(element: DomElement, name: string, { tag, page, link }: Spot, inside: boolean): void {
    const item = name === 'li' || name === 'dt' || name === 'dd';
    this.#flush(tag, page, item && tag !== 'p');
    if (name === 'li') this.#marker = markerOf(element, this.#places);
    this.#walk(element, { tag: name === 'div' || name === 'span' ? tag : name, page: inside, link });
    this.#flush(name, inside, item);
    if (name === 'li') this.#marker = '';
  }
}

/** Lines as text: paragraphs parted by an empty line, items and broken lines directly below each other. */
export function textOf(lines: readonly PageLine[]): string {
  const before = (line: PageLine): string => (line.close ? '\n' : '\n\n');
  return lines.map((line, i) => (i === 0 ? '' : before(line)) + line.text).join('');
}

function squeeze(text: string): string {
  // Some portals set a space of no width before a paragraph.
  return text
    .replace(/[\u200b\ufeff]/gu, '')
    .replace(/[ \t\r\n\f\u00a0]+/gu, ' ')
    .trim();
}

/** Share of an element's characters that are links. */
function linkShare(element: DomElement): number {
  const links = [...element.querySelectorAll('a')].reduce(
    (sum, link) => sum + squeeze(link.textContent ?? '').length,
    0,
  );
  return links / Math.max(1, squeeze(element.textContent ?? '').length);
}

/** The visible text of a cell in one line. */
function cellText(cell: DomElement, places: Places): string {
  const words = (node: DomElement): string =>
    [...node.childNodes]
      .map((child) => {
        if (isText(child)) return child.nodeValue ?? '';
        return isElement(child) ? wordsIn(child) : '';
      })
      .join('');
  const wordsIn = (child: DomElement): string => {
    const name = child.tagName.toLowerCase();
    if (SKIPPED.has(name) || isHidden(child)) return '';
    if (name === 'sup') return raisedOf(child, 'm') ?? words(child);
    const inner = name === 'li' ? markerOf(child, places) + words(child) : words(child);
    return BLOCKS.has(name) || name === 'br' ? ` ${inner} ` : inner;
  };
  return squeeze(words(cell));
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised figures stay raised ("m²", "10⁶"); the mark of a note, which leads to it, is none of the text. Nothing for other words. */
function raisedOf(element: DomElement, before: string): string | undefined {
  const inner = squeeze(element.textContent ?? '');
  if (/^[[(]\d{1,3}[\])]$/u.test(inner) || (/^\d{1,3}$/u.test(inner) && element.querySelector('a') !== null)) return '';
  if (!/^\d{1,3}$/u.test(inner) || before.trim() === '') return undefined;
  return [...inner].map((digit) => RAISED[Number(digit)]).join('');
}
