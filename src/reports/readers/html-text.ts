import { type DomElement, type DomNode, isElement, isText } from './dom.js';

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
const SKIPPED = new Set(
  'script style noscript template iframe object embed svg canvas math audio video head link meta title button select option input textarea label map area source picture img'.split(
    ' ',
  ),
);
const PAGE_TAGS = new Set(['nav', 'footer', 'aside', 'form']);
const PAGE_NAMES =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|sidebar|footer|related|lien-?quan|tin-?khac|other-?news|comments?|binh-?luan|share|social|addthis|rating|tags?|counter|thong-?ke|advert\w*|ads?|banner|copyright|popup|modal|cookie\w*)(?:$|[\s_-])/iu;

/** The visible lines of an element, in order. */
export function linesOf(root: DomElement): PageLine[] {
  const out: PageLine[] = [];
  let text = '';
  let linked = 0;
  let close = false;
  const numbers: Numbers = new WeakMap();
  const flush = (tag: string, page: boolean, nextClose: boolean): void => {
    const squeezed = squeeze(text);
    if (squeezed !== '')
      out.push({ text: squeezed, tag, close, links: linked / Math.max(1, squeeze(text).length), page });
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
    const inside = page || isPage(element, name);
    if (name === 'tr' && isDataRow(element)) {
      flush(tag, page, false);
      const cells = [...element.childNodes].filter(isElement).map((cell) => squeeze(cell.textContent ?? ''));
      text = cells.filter((cell) => cell !== '').join(' | ');
      flush('tr', inside, true);
      return;
    }
    if (!BLOCKS.has(name)) {
      walk(element, tag, inside, link || name === 'a');
      return;
    }
    const item = name === 'li' || name === 'dt' || name === 'dd';
    flush(tag, page, item && tag !== 'p');
    if (name === 'li') text = markerOf(element, numbers);
    const marker = text;
    walk(element, name === 'div' || name === 'span' ? tag : name, inside, link);
    if (text === marker) text = '';
    flush(name, inside, item);
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

/** Numbers of the items of lists, counted once for a list. */
type Numbers = WeakMap<DomElement, ReadonlyMap<DomNode, number>>;

/** "- " or the number that a browser shows before the item. */
function markerOf(item: DomElement, known: Numbers): string {
  const list = item.parentNode;
  if (!list || !isElement(list) || list.tagName.toLowerCase() !== 'ol') return '- ';
  const numbers = known.get(list) ?? numbersOf(list);
  known.set(list, numbers);
  return `${numbers.get(item) ?? 1}. `;
}

function numbersOf(list: DomElement): ReadonlyMap<DomNode, number> {
  const given = Number(list.getAttribute('start') ?? 1);
  const start = Number.isInteger(given) ? given : 1;
  const items = [...list.childNodes].filter((n) => isElement(n) && n.tagName.toLowerCase() === 'li');
  return new Map(items.map((one, i) => [one, start + i]));
}

/** A row of short cells is one line; a table that lays out the page is not. */
function isDataRow(row: DomElement): boolean {
  const cells = [...row.childNodes].filter(isElement);
  const filled = cells.filter((cell) => squeeze(cell.textContent ?? '') !== '');
  return (
    filled.length >= 2 &&
    filled.every(
      (cell) => (cell.textContent ?? '').length <= 200 && !cell.querySelector('p + p, div, table, ul, ol, h1, h2, h3'),
    )
  );
}

function isPage(element: DomElement, name: string): boolean {
  if (name === 'body' || name === 'html' || name === 'article' || name === 'main') return false;
  return (
    PAGE_TAGS.has(name) || PAGE_NAMES.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`)
  );
}

function isHidden(element: DomElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute('style') ?? '')
  );
}
