import type { TextFormat } from './format.js';

/** A whole page, by how it begins. */
const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/iu;
/** A part of a page without its frame: it begins with an element of HTML, and such are closed again. */
const PART =
  /^\uFEFF?\s*<(?:meta|title|div|article|section|main|table|center|font|span|form|header|p|h[1-6]|ul|ol)(?:\s[^<>]{0,500})?>/iu;
const CLOSED = /<\/(?:div|article|section|main|table|p|h[1-6]|ul|ol|span|center|form)>/iu;
const HEAD = 4000;

export const html: TextFormat = {
  name: 'html',
  extensions: ['.html', '.htm'],
  mime: ['text/html', 'application/xhtml+xml'],
  isolated: false,
  recognises: (text, extension) =>
    PAGE.test(text.slice(0, HEAD)) ||
    (PART.test(text) && CLOSED.test(text)) ||
    extension === '.html' ||
    extension === '.htm',
  read: async (text) => (await import('../readers/html.js')).htmlReader.read(text),
};
