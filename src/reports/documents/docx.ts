import { documentOf } from '../readers/dom.js';
import { linesOf, textOf } from '../readers/html-text.js';
import type { Reading } from '../readers/reader.js';
import { DocumentFault } from './outcome.js';
import { checkZip } from './zip.js';

/** Marks of footnotes in the text, and the arrows back to them. */
const NOTE_MARKS =
  /<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>\[\d+\]<\/a><\/sup>|<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/gu;

/**
 * The text of a Word document: paragraphs, lists, tables by rows; no pictures, no headers and footers, no deleted changes.
 * Nothing that it refers to outside itself is opened.
 * @throws DocumentFault `inflates`, `encrypted`, `damaged`.
 */
export async function readDocx(bytes: Buffer): Promise<Reading> {
  await checkZip(bytes);
  const { default: mammoth } = await import('mammoth');
  let html: string;
  try {
    const converted = await mammoth.convertToHtml(
      { buffer: bytes },
      {
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        styleMap: ["p[style-name='Title'] => h1:fresh"],
      },
    );
    html = converted.value;
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : '';
    throw new DocumentFault('damaged', `The Word document is damaged (${reason}).`);
  }
  // Word counts its items itself, in ways that the conversion does not keep: no number is better than a wrong one.
  const unnumbered = html.replace(NOTE_MARKS, '').replace(/<(\/?)ol>/gu, '<$1ul>');
  const document = await documentOf(`<html><body>${unnumbered}</body></html>`);
  const lines = linesOf(document.body);
  const title = lines.find((line) => line.tag === 'h1')?.text;
  return { text: textOf(lines), found: title === undefined ? {} : { title } };
}
