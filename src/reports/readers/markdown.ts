import { frontMatterOf } from './front-matter.js';
import type { Reader } from './reader.js';

/** Before "**Địa điểm:** …", a line of its own, which Markdown would run together with the one above. */
const LABEL = /\n(?=\*{0,2}\p{Lu}[\p{L} ]{2,24}:)/gu;

/** A line that stands alone, as in the letterhead of a paper: all of it set off by stars, the number of the paper, or its "V/v …". */
const ALONE = /^(\*{1,3}[^*\n]+\*{1,3}|\*{0,2}(?:Số ?:|V\/v ).*)\n(?=\S)|\n(?=\*{0,2}(?:Số ?:|V\/v ))/gmu;

/** The mark of a note ("2.310 thùng[^1]"), and what a note begins with ("[^1]: …"), which is a paragraph of its own. */
const NOTE_MARK = /\[\^[^\]\s]{1,20}\](?!:)/gu;
const NOTE = /^ {0,3}\[\^[^\]\s]{1,20}\]:[ \t]*/gmu;

/** Markdown: rendered to HTML, then to text as a page is, but all of it: a Markdown file has no menus around it. */
export const markdownReader: Reader = {
  read: async (source) => {
    const [{ marked }, { documentOf }, { linesOf, textOf }] = await Promise.all([
      import('marked'),
      import('./dom.js'),
      import('./html-text.js'),
    ]);
    const { found, body, lines: front } = frontMatterOf(source);
    const lined = body.replace(LABEL, '  \n').replace(ALONE, (_, line: string | undefined) => `${line ?? ''}  \n`);
    const html = await marked.parse(lined.replace(NOTE_MARK, '').replace(NOTE, '\n'), { gfm: true, async: true });
    const document = await documentOf(`<html><body>${html}</body></html>`);
    const lines = linesOf(document.body);
    const title = lines.find((line) => line.tag === 'h1')?.text;
    return {
      text: textOf(lines),
      found: { ...(title !== undefined && { title }), ...found },
      ...(front.length > 0 && { dropped: front }),
    };
  },
};
