import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { numbersOf } from './word-numbers.js';
import { attributeOf, childOf, childrenOf, parseXml, valOf, within, writeXml, type Xml } from './xml.js';

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
  const hiding = hidingStyles(styles);
  const numbers = numbersOf(rootOf('word/numbering.xml'), styles);
  let hidden = 0;
  for (const name of [DOCUMENT, ...NOTES]) {
    const root = rootOf(name);
    if (!root) continue;
    hidden += unhide(root, hiding);
    if (name === DOCUMENT) for (const paragraph of within(root, 'p')) number(paragraph, numbers.next(paragraph));
    parts[name] = strToU8(writeXml(root));
  }
  return { bytes: Buffer.from(zipSync(parts, { level: 0 })), hidden };
}

/** Styles whose text is hidden. */
function hidingStyles(styles: Xml | undefined): ReadonlySet<string> {
  return new Set(
    (styles ? childrenOf(styles, 'style') : [])
      .filter((style) => isHiding(childOf(style, 'rPr')))
      .map((style) => attributeOf(style, 'styleId') ?? ''),
  );
}

function isHiding(properties: Xml | undefined): boolean | undefined {
  const vanish = properties && childOf(properties, 'vanish');
  return vanish && !/^(?:0|false|off)$/u.test(valOf(vanish) ?? '1');
}

/** Takes hidden runs out. How many stretches that were: runs side by side are one. */
function unhide(root: Xml, hiding: ReadonlySet<string>): number {
  const hides = (properties: Xml | undefined, style: string): boolean =>
    hiding.has(valOf(properties && childOf(properties, style)) ?? '');
  let count = 0;
  for (const paragraph of within(root, 'p')) {
    const all = hides(childOf(paragraph, 'pPr'), 'pStyle');
    const isHidden = (run: Xml): boolean => {
      const own = childOf(run, 'rPr');
      return isHiding(own) ?? (all || hides(own, 'rStyle'));
    };
    count += removeRuns(within(paragraph, 'r'), isHidden);
  }
  return count;
}

/** Removes the runs with words that are hidden; gives how many stretches that were. */
function removeRuns(runs: readonly Xml[], isHidden: (run: Xml) => boolean): number {
  let count = 0;
  let before = false;
  for (const run of runs) {
    const hidden = isHidden(run);
    if (hidden && (run.textContent ?? '').trim() !== '') {
      if (!before) count++;
      run.parentNode?.removeChild(run);
    }
    before = hidden;
  }
  return count;
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
