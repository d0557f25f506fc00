import type { TextFormat } from './format.js';

/** A whole page, by how it begins. */
const PAGE = /^<(?:!doctype\s+html|html|head|body)[\s>]/iu;
/** A part of a page without its frame: it begins with an element of HTML, and such are closed again. */
const PART =
  /^\uFEFF?\s*<(?:meta|title|div|article|section|main|table|center|font|span|form|header|p|h[1-6]|ul|ol)(?:\s[^<>]{0,500})?>/iu;
const CLOSED = /<\/(?:div|article|section|main|table|p|h[1-6]|ul|ol|span|center|form)>/iu;
/** Letters that are looked at. */
const HEAD = 4000;

/** A text without the white space, declaration and comments at its beginning; empty where one of them has no end. */
function behindComments(text: string): string {
  let rest = without(text.trimStart(), '<?xml', '?>');
  while (rest.startsWith('<!--')) rest = without(rest, '<!--', '-->');
  return rest;
}

/** A text without what it begins with from `open` to `close`, and the white space behind it. */
function without(text: string, open: string, close: string): string {
  if (!text.startsWith(open)) return text;
  const end = text.indexOf(close, open.length);
  return end < 0 ? '' : text.slice(end + close.length).trimStart();
}

export const html: TextFormat = {
  name: 'html',
  extensions: ['.html', '.htm'],
  mime: ['text/html', 'application/xhtml+xml'],
  isolated: false,
  recognises: (text, extension) =>
    PAGE.test(behindComments(text.slice(0, HEAD))) ||
    (PART.test(text) && CLOSED.test(text)) ||
    extension === '.html' ||
    extension === '.htm',
  read: async (text) => (await import('../readers/html.js')).htmlReader.read(text),
};
