import { strFromU8, unzipSync } from 'fflate';
import { numeral } from '../readers/html-lists.js';
import type { Reading } from '../readers/reader.js';
import { escaped, readingOf } from './markup.js';
import { type Level, type Styles, stylesOf } from './odt-styles.js';
import { DocumentFault } from './outcome.js';
import { attributeOf, childrenOf, parseXml, within, type Xml } from './xml.js';
import { checkZip } from './zip.js';

/**
 * The text of an OpenDocument text: paragraphs, lists with their numbers, tables by rows, notes at the end. Hidden text, comments, deleted
 * changes, headers and footers are left out.
 * @throws DocumentFault `inflates`, `encrypted`, `damaged`.
 */
export async function readOdt(bytes: Buffer): Promise<Reading> {
  await checkZip(bytes);
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' || name === 'styles.xml' });
    const content = parts['content.xml'];
    if (!content) throw new Error('no content');
    const root = parseXml(strFromU8(content));
    const styles = stylesOf([root, ...(parts['styles.xml'] ? [parseXml(strFromU8(parts['styles.xml']))] : [])]);
    const body = within(root, 'text').find((one) => one.parentNode?.nodeName.endsWith(':body'));
    if (!body) throw new Error('no text');
    return await readingOf(new Writer(styles).document(body));
  } catch (error) {
    if (error instanceof DocumentFault) throw error;
    const reason = error instanceof Error ? error.message.slice(0, 120) : '';
    throw new DocumentFault('damaged', `The OpenDocument text is damaged (${reason}).`);
  }
}

const SKIPPED = new Set([
  'annotation',
  'annotation-end',
  'tracked-changes',
  'sequence-decls',
  'hidden-text',
  'hidden-paragraph',
  'forms',
  'image',
  'object',
]);

/** The number or bullet of a list item. */
function markOf({ format, prefix, suffix }: Level, count: number): string {
  return format === '' ? '' : `${prefix}${numeral(count, format)}${suffix} `;
}

/** Writes the body as HTML and counts list items on the way. */
class Writer {
  readonly #notes: string[] = [];
  /** By list and level, the last number used. */
  readonly #counts = new Map<string, number>();

  readonly styles: Styles;

  constructor(styles: Styles) {
    this.styles = styles;
  }

  document(body: Xml): string {
    return `${this.#blocks(body, [])}${this.#notes.join('')}`;
  }

  /** `marks`: numbers of the item that begins with the first paragraph. */
  #blocks(parent: Xml, marks: string[], list = '', depth = 0): string {
    return childrenOf(parent)
      .map((child) => this.#block(child, marks, list, depth))
      .join('');
  }

  #block(element: Xml, marks: string[], list: string, depth: number): string {
    const style = attributeOf(element, 'style-name') ?? '';
    if (SKIPPED.has(element.localName ?? '') || this.styles.hidden.has(style)) return '';
    switch (element.localName) {
      case 'p':
      case 'h':
        return this.#paragraph(element, style, marks.splice(0).join(''));
      case 'list':
        return this.#list(element, style || list, depth + 1);
      case 'table':
        return this.#table(element);
      default:
        return this.#blocks(element, marks, list, depth);
    }
  }

  #paragraph(element: Xml, style: string, mark: string): string {
    const level = Math.min(6, Number(attributeOf(element, 'outline-level') ?? 1) + 1);
    const own = element.localName === 'h' ? `h${level}` : 'p';
    const tag = this.styles.titles.has(style) ? 'h1' : own;
    return `<${tag}>${escaped(mark)}${this.#inline(element)}</${tag}>`;
  }

  #list(list: Xml, style: string, depth: number): string {
    const level = this.styles.lists.get(style)?.get(depth);
    if (attributeOf(list, 'continue-numbering') !== 'true' && depth === 1) this.#counts.delete(`${style} ${depth}`);
    return childrenOf(list, 'list-item')
      .map((item) => {
        const count = this.#count(item, style, depth, level?.start ?? 1);
        return this.#blocks(item, [level ? markOf(level, count) : '- '], style, depth);
      })
      .join('');
  }

  /** Counts one more item and restarts the lists below it. */
  #count(item: Xml, style: string, depth: number, first: number): number {
    for (const below of [...this.#counts.keys()])
      if (below.startsWith(`${style} `) && Number(below.slice(style.length + 1)) > depth) this.#counts.delete(below);
    const key = `${style} ${depth}`;
    const start = Number(attributeOf(item, 'start-value') ?? Number.NaN);
    const count = Number.isNaN(start) ? (this.#counts.get(key) ?? first - 1) + 1 : start;
    this.#counts.set(key, count);
    return count;
  }

  #table(table: Xml): string {
    const rows = within(table, 'table-row').map((row) => {
      const cells = childrenOf(row, 'table-cell').map((cell) => {
        const spans = ['columns', 'rows'].map((of) => attributeOf(cell, `number-${of}-spanned`) ?? '1');
        const one = `<td colspan="${Number(spans[0])}" rowspan="${Number(spans[1])}">${this.#blocks(cell, [])}</td>`;
        return one.repeat(Math.min(MOST_REPEATED, Number(attributeOf(cell, 'number-columns-repeated') ?? 1)));
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<table>${rows.join('')}</table>`;
  }

  #inline(parent: Xml): string {
    let out = '';
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT) out += escaped(node.nodeValue ?? '');
      else if (node.nodeType === ELEMENT) out += this.#piece(node as Xml);
    }
    return out;
  }

  #piece(element: Xml): string {
    const name = element.localName ?? '';
    const style = attributeOf(element, 'style-name') ?? '';
    if (SKIPPED.has(name) || this.styles.hidden.has(style)) return '';
    if (name === 's' || name === 'tab') return ' ';
    if (name === 'line-break') return '<br>';
    if (name === 'note') {
      this.#notes.push(...childrenOf(element, 'note-body').map((body) => this.#blocks(body, [])));
      return '';
    }
    if (name === 'p') return `${this.#inline(element)} `;
    return this.styles.raised.has(style) ? `<sup>${this.#inline(element)}</sup>` : this.#inline(element);
  }
}

const MOST_REPEATED = 20;
const TEXT = 3;
const ELEMENT = 1;
