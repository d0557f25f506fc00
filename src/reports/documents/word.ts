import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { takeHidden } from './word-hidden.js';
import { numbersOf } from './word-numbers.js';
import { childOf, parseXml, within, writeXml, type Xml } from './xml.js';

/** A Word document in which nothing hidden is left and every number stands that Word would write. */
export interface PlainWord {
  readonly bytes: Buffer;
  /** Stretches of hidden text that were taken out. */
  readonly hidden: number;
}

const DOCUMENT = 'word/document.xml';
/** Parts that are read besides: notes hold hidden text too. */
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml'];

/** Parts that hold no text: pictures, fonts, other files. */
const UNREAD = /^word\/(?:media|embeddings|fonts|theme)\//u;

/** Takes hidden text out and writes the numbers that Word counts into the text. @throws Error when a part is no XML. */
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

/** Writes a number before a paragraph, in place of the mark of an item. A paragraph without text has none. */
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
  // Said to be of no list, also where its style says otherwise.
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
