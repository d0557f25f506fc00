import type { Head } from './notation.js';
import { odt } from './open-document.js';
import { rtf } from './rich-text.js';
import { pdf } from './set-pages.js';
import { docx } from './word.js';

/** How a source in the notation of written documents becomes a file of its form; others are what they say. */
export const MAKERS: Readonly<Record<string, (source: string, head: Head) => Buffer>> = { docx, odt, rtf, pdf };
