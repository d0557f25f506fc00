import type { Message } from '../../support/bot-api-world.js';
import { type Face, openFace } from './font.js';
import { isDrawn } from './icons.js';

/** How a stretch of text looks. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: boolean;
  readonly code: boolean;
}

/** A word with its look and its place in its line. */
export interface Run {
  readonly text: string;
  readonly look: Look;
  readonly x: number;
  readonly width: number;
}

/** A line of a message; lines of one quote that follow one another stand in one block. */
export interface Line {
  readonly runs: readonly Run[];
  readonly quote: 'none' | 'open' | 'folded';
}

export const SIZE = 15;
/** Width of a quote's bar with the room behind it. */
export const INDENT = 12;
/** Lines of a folded quote that are to be seen. */
const FOLDED = 3;
/** Width of a sign of code, in sizes of the text. */
const CELL = 0.6;

const faces = { regular: openFace('regular'), bold: openFace('bold') };

/** Width of a text in pixels. @throws Error at a sign that can be neither written nor drawn. */
export function widthOf(text: string, look: Pick<Look, 'bold' | 'code'>, size = SIZE): number {
  if (look.code) return [...text].length * CELL * size;
  const face: Face = look.bold ? faces.bold : faces.regular;
  return [...text].reduce((sum, sign) => {
    if (isDrawn(sign)) return sum + size;
    if (!face.has(sign)) throw new Error(`no picture of the sign ${sign} (U+${sign.codePointAt(0)?.toString(16)})`);
    return sum + face.widthOf(sign, size);
  }, 0);
}

type Entities = Message['entities'];

/** The lines of a text with its markup, broken between words at `width` pixels. */
export function linesOf(text: string, entities: Entities, width: number): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const paragraph of text.split('\n')) {
    const quote = quoteAt(start, entities);
    const room = quote === 'none' ? width : width - INDENT;
    const broken = brokenAt(paragraph, start, entities, room).map((runs): Line => ({ runs, quote }));
    lines.push(...(quote === 'folded' ? broken.slice(0, FOLDED) : broken));
    start += paragraph.length + 1;
  }
  return lines;
}

function quoteAt(at: number, entities: Entities): Line['quote'] {
  const around = entities.find(
    (one) => /blockquote/u.test(one.type) && one.offset <= at && at < one.offset + one.length,
  );
  if (!around) return 'none';
  return around.type === 'expandable_blockquote' ? 'folded' : 'open';
}

function brokenAt(paragraph: string, start: number, entities: Entities, room: number): Run[][] {
  const lines: Run[][] = [[]];
  let x = 0;
  for (const { text, look } of wordsOf(paragraph, start, entities)) {
    const width = widthOf(text, look);
    if (x > 0 && x + widthOf(text.trimEnd(), look) > room) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push({ text, look, x, width });
    x += width;
  }
  return lines;
}

/** The stretches of a paragraph between which a line may break or the look changes; white space stays at the end of its word. */
function wordsOf(
  paragraph: string,
  start: number,
  entities: Entities,
): { readonly text: string; readonly look: Look }[] {
  const out: { text: string; look: Look }[] = [];
  for (const { 0: word, index } of paragraph.matchAll(/\S+\s*|\s+/gu)) {
    let from = 0;
    for (let i = 1; i <= word.length; i++) {
      const look = lookAt(start + index + from, entities);
      if (i < word.length && sameLook(look, lookAt(start + index + i, entities))) continue;
      out.push({ text: word.slice(from, i), look });
      from = i;
    }
  }
  return out;
}

function lookAt(at: number, entities: Entities): Look {
  const has = (pattern: RegExp): boolean =>
    entities.some(({ type, offset, length }) => pattern.test(type) && offset <= at && at < offset + length);
  return {
    bold: has(/^bold$/u),
    italic: has(/^italic$/u),
    link: has(/^(?:text_link|bot_command|mention)$/u),
    code: has(/^(?:pre|code)$/u),
  };
}

function sameLook(a: Look, b: Look): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.link === b.link && a.code === b.code;
}
