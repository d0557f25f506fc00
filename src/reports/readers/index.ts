import { htmlReader } from './html.js';
import { markdownReader } from './markdown.js';
import type { Reader } from './reader.js';
import { textReader } from './text.js';

/** Every format that is read. A new one is a file beside these and a line here. */
export const READERS: readonly Reader[] = [textReader, markdownReader, htmlReader];

/** The reader for an extension (lower case, with dot). */
export function readerFor(extension: string): Reader | undefined {
  return READERS.find((reader) => reader.extensions.includes(extension));
}

/** The extensions that are read, for messages: ".txt, .md, .html, .htm". */
export const SUPPORTED = READERS.flatMap((reader) => reader.extensions).join(', ');
