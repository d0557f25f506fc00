import type { Format } from '../formats.js';
import { htmlReader } from './html.js';
import { markdownReader } from './markdown.js';
import type { Reader } from './reader.js';
import { textReader } from './text.js';

/** The reader of each format of text. Documents (PDF, Word) are read in a process of their own. */
export const READERS: Readonly<Record<Exclude<Format, 'pdf' | 'docx'>, Reader>> = {
  text: textReader,
  markdown: markdownReader,
  html: htmlReader,
};
