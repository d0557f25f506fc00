import { documentOf } from '../readers/dom.js';
import { linesOf, type PageLine, textOf } from '../readers/html-text.js';
import type { Reading } from '../readers/reader.js';
import { DocumentFault } from './outcome.js';
import { checkZip } from './zip.js';

/** Footnote references in the text, and the arrows back to them. */
const NOTE_MARKS =
  /<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>\[\d+\]<\/a><\/sup>|<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/gu;

/** Only a title: the first heading of a section is no title of the paper. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3, 4, 5].map((level) => `p[style-name='heading ${level}'] => h${level + 1}:fresh`),
  ...[1, 2, 3, 4, 5].map((level) => `p[style-name='Heading ${level}'] => h${level + 1}:fresh`),
];

/** Tabs and spaces that set columns side by side (two signatures, a letterhead), and their placeholder while lines are read. */
const COLUMN = /[ \u00a0]*\t[ \u00a0]*\t[ \t\u00a0]*|[ \u00a0]{4,}/gu;
const GAP = '\u2003';

/** A line with its columns separated as in plain text. */
const apart = (line: PageLine): PageLine => ({
  ...line,
  text: line.text.replace(/\s*\u2003\s*/gu, line.tag === 'tr' ? ' ' : '    '),
});

/**
 * Drops footnote references: the notes are paragraphs below the text. A reference that still has a number is of a kind without visible
 * numbers.
 */
function plainHtml(html: string): string {
  return html
    .replace(NOTE_MARKS, '')
    .replace(/<li id="(?:foot|end)note-[^"]*">([\s\S]*?)<\/li>/gu, '<div>$1</div>')
    .replace(COLUMN, GAP)
    .replace(/<(\/?)ol>/gu, '<$1ul>');
}

/**
 * The text of a Word document: paragraphs, lists with their numbers, tables by rows. Hidden text, pictures, headers and footers, and
 * deleted changes are left out. External references are never opened.
 * @throws DocumentFault `inflates`, `encrypted`, `damaged`.
 */
export async function readDocx(bytes: Buffer): Promise<Reading> {
  await checkZip(bytes);
  const [{ default: mammoth }, { plainWord }] = await Promise.all([import('mammoth'), import('./word.js')]);
  let html: string;
  let hidden = 0;
  try {
    const plain = plainWord(bytes);
    hidden = plain.hidden;
    const converted = await mammoth.convertToHtml(
      { buffer: plain.bytes },
      {
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        styleMap: STYLES,
      },
    );
    html = converted.value;
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : '';
    throw new DocumentFault('damaged', `The Word document is damaged (${reason}).`);
  }
  const document = await documentOf(`<html><body>${plainHtml(html)}</body></html>`);
  const lines = linesOf(document.body).map(apart);
  const title = lines.find((line) => line.tag === 'h1')?.text;
  return {
    text: textOf(lines),
    found: title === undefined ? {} : { title },
    // Hidden text is not reported: it was not meant for readers.
    ...(hidden > 0 && { dropped: [`(chữ ẩn trong tệp Word: ${hidden} đoạn)`] }),
  };
}
