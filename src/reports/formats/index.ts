import { docx } from './docx.js';
import type { Format } from './format.js';
import { html } from './html.js';
import { markdown } from './markdown.js';
import { odt } from './odt.js';
import { pdf } from './pdf.js';
import { rtf } from './rtf.js';
import { text } from './text.js';

/** Every format that is read, in the order in which they are tried. A new one is one new file here and one line. */
export const FORMATS: readonly Format[] = [docx, odt, pdf, rtf, html, markdown, text];

/** The extensions that are looked at, for messages: ".txt, .md, …". */
export const SUPPORTED = [...FORMATS]
  .reverse()
  .flatMap(({ extensions }) => extensions)
  .join(', ');
