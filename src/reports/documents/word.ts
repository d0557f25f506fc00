import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { takeHidden } from './word-hidden.js';
import { numbersOf } from './word-numbers.js';
import { childOf, parseXml, within, writeXml, type Xml } from './xml.js';

/** A Word document without hidden text, with every number that Word would show as text. */
export interface PlainWord {
  readonly bytes: Buffer;
  /** Number of hidden spans removed. */
  readonly hidden: number;
}

const DOCUMENT = 'word/document.xml';
/** Further parts that are read: notes may contain hidden text too. */
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'];

/** Parts without text: pictures, fonts, other files. */
const UNREAD = /^word\/(?:media|embeddings|fonts|theme)\//u;

/** Removes hidden text and writes Word's list numbers into the text. @throws Error if a part is no XML. */
export function plainWord(bytes: Buffer): PlainWord {
  const parts = unzipSync(bytes, { filter: ({ name }) => !UNREAD.test(name) });
  const rootOf = (name: string): Xml | undefined => {
    const part = parts[name];
    return part && parseXml(strFromU8(part));
  };
  const styles = rootOf('word/styles.xml');
  const numbers = numbersOf(rootOf('word/numbering.xml'), styles);
  let hidden = 0;
  for (const name of [DOCUMENT, ...NOTES]) {
    const root = rootOf(name);
    if (!root) continue;
    hidden += takeHidden(root, styles);
    if (name === DOCUMENT) for (const paragraph of within(root, 'p')) number(paragraph, numbers.next(paragraph));
    parts[name] = strToU8(writeXml(root));
  }
  return { bytes: Buffer.from(zipSync(parts, { level: 0 })), hidden };
}

/** Writes a number before a paragraph, in place of the bullet. An empty paragraph has none. */
function number(paragraph: Xml, text: string | undefined): void {
  if (text === undefined || text === '' || (paragraph.textContent ?? '').trim() === '') return;
  const document = paragraph.ownerDocument;
  const name = (local: string): string => (paragraph.prefix ? `${paragraph.prefix}:${local}` : local);
  const make = (local: string): Xml => document.createElementNS(paragraph.namespaceURI, name(local));
  const run = make('r');
  const words = make('t');
  words.setAttribute('xml:space', 'preserve');
  words.appendChild(document.createTextNode(`${text} `));
  run.appendChild(words);
  const properties = childOf(paragraph, 'pPr') ?? paragraph.insertBefore(make('pPr'), paragraph.firstChild);
  paragraph.insertBefore(run, properties.nextSibling);
  // Explicitly in no list, even if its style says otherwise.
  const own = childOf(properties, 'numPr');
  if (own) properties.removeChild(own);
  const none = make('numPr');
  const level = make('ilvl');
  level.setAttributeNS(paragraph.namespaceURI, name('val'), '0');
  none.appendChild(level);
  const id = make('numId');
  id.setAttributeNS(paragraph.namespaceURI, name('val'), '0');
  none.appendChild(id);
  properties.appendChild(none);
}
