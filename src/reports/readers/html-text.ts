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

/** The visible lines of an element, in order. */
export function linesOf(root: DomElement): PageLine[] {
  const parts = partsOf(root);
  const out: PageLine[] = [];
  let text = '';
  /** What stands before the first line of the item that was entered. */
  let marker = '';
  let linked = 0;
  let close = false;
  const places: Places = new WeakMap();
  const flush = (tag: string, page: boolean, nextClose: boolean): void => {
    const squeezed = squeeze(text);
    if (squeezed !== '')
      out.push({ text: marker + squeezed, tag, close, links: linked / Math.max(1, squeezed.length), page });
    if (squeezed !== '') marker = '';
    if (squeezed !== '' || !nextClose) close = nextClose;
    text = '';
    linked = 0;
  };
  const walk = (node: DomNode, tag: string, page: boolean, link: boolean): void => {
    for (const child of node.childNodes) {
      if (isText(child)) {
        const value = (child.nodeValue ?? '').replace(/[ \t\r\n\f]+/gu, ' ');
        text += value;
        if (link) linked += value.trim().length;
      } else if (isElement(child)) enter(child, tag, page, link);
    }
  };
  const enter = (element: DomElement, tag: string, page: boolean, link: boolean): void => {
    const name = element.tagName.toLowerCase();
    if (SKIPPED.has(name) || isHidden(element)) return;
    if (name === 'br') {
      flush(tag, page, true);
      return;
    }
    const inside = page || parts.isFrame(element);
    const rows = name === 'table' ? rowsOf(element, (cell) => cellText(cell, places)) : undefined;
    if (rows) {
      flush(tag, page, false);
      const links = linkShare(element);
      for (const row of rows) {
        // A row stands with its headings between empty lines: together they are one thing that can be quoted.
        const lines = [...row.header, row.text];
        out.push({ text: lines.join('\n'), tag: 'tr', close: false, links, page: inside });
      }
      close = false;
      return;
    }
    const raised = name === 'sup' ? raisedOf(element, text) : undefined;
    if (raised !== undefined) {
      text += raised;
      return;
    }
    if (!BLOCKS.has(name)) {
      walk(element, tag, inside, link || name === 'a');
      return;
    }
    const item = name === 'li' || name === 'dt' || name === 'dd';
    flush(tag, page, item && tag !== 'p');
    if (name === 'li') marker = markerOf(element, places);
    walk(element, name === 'div' || name === 'span' ? tag : name, inside, link);
    flush(name, inside, item);
    if (name === 'li') marker = '';
  };
  walk(root, 'body', false, false);
  flush('body', false, false);
  return out;
}

/** Lines as text: paragraphs parted by an empty line, items and broken lines directly below each other. */
export function textOf(lines: readonly PageLine[]): string {
  return lines.map((line, i) => (i === 0 ? '' : line.close ? '\n' : '\n\n') + line.text).join('');
}

function squeeze(text: string): string {
  return text.replace(/[ \t\r\n\f\u00a0]+/gu, ' ').trim();
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
        if (!isElement(child) || isHidden(child)) return '';
        const name = child.tagName.toLowerCase();
        if (SKIPPED.has(name)) return '';
        if (name === 'sup') return raisedOf(child, 'm') ?? words(child);
        const inner = name === 'li' ? markerOf(child, places) + words(child) : words(child);
        return BLOCKS.has(name) || name === 'br' ? ` ${inner} ` : inner;
      })
      .join('');
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
