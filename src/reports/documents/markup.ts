import { documentOf } from '../readers/dom.js';
import { linesOf, textOf } from '../readers/html-text.js';
import type { Reading } from '../readers/reader.js';

/** A text escaped for markup. */
export function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

/** The content of a document converted to HTML: its lines, and its title if there is a first-level heading. */
export async function readingOf(html: string): Promise<Reading> {
  const document = await documentOf(`<html><body>${html}</body></html>`);
  const lines = linesOf(document.body);
  const title = lines.find((line) => line.tag === 'h1')?.text;
  return { text: textOf(lines), found: title === undefined ? {} : { title } };
}
