import type { DomDocument } from './dom.js';
import type { PageLine } from './html-text.js';
import type { Reader } from './reader.js';

/** Below this many characters, what readability took for the article is no article. */
const LEAST = 250;

/** A web page: its title, its day, and everything from the first to the last line of its article. */
export const htmlReader: Reader = {
  read: async (source) => {
    const [{ documentOf }, { linesOf, textOf }, { foundIn }] = await Promise.all([
      import('./dom.js'),
      import('./html-text.js'),
      import('./html-meta.js'),
    ]);
    const html = source.replace(/^\uFEFF/u, '');
    const document = await documentOf(/<body[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`);
    const found = foundIn(document);
    const lines = linesOf(document.body);
    const article = await articleLines(await documentOf(html));
    const kept = chosen(lines, article, found.title);
    const held = new Set(kept);
    const dropped = lines.filter((line) => !held.has(line)).map((line) => line.text);
    return { text: textOf(kept), found, dropped };
  },
};

/** The lines that readability takes for the article, squeezed; empty where it finds none. */
async function articleLines(document: DomDocument): Promise<ReadonlySet<string>> {
  const [{ Readability }, { documentOf }, { linesOf }] = await Promise.all([
    import('@mozilla/readability'),
    import('./dom.js'),
    import('./html-text.js'),
  ]);
  try {
    const article = new Readability(document as never, { charThreshold: LEAST }).parse();
    if (!article?.content || (article.length ?? 0) < LEAST) return new Set();
    const inner = await documentOf(`<html><body>${String(article.content)}</body></html>`);
    return new Set(linesOf(inner.body).map((line) => line.text));
  } catch {
    return new Set();
  }
}

/**
 * Of the page's lines: the title, the short lines about it (day, author), all from the first to the last line of the article
 * but navigation, and the lines right behind it (author). Without an article: every line outside the page's own parts.
 */
function chosen(lines: readonly PageLine[], article: ReadonlySet<string>, title: string | undefined): PageLine[] {
  const inArticle = lines.map((line) => article.has(line.text) && line.text.length > 20);
  const first = inArticle.indexOf(true);
  const last = inArticle.lastIndexOf(true);
  const own = lines.filter((line) => !isPageLine(line));
  if (first < 0 || size(lines.slice(first, last + 1)) < size(own) * 0.4) return own;
  const heading = lines.findIndex((line, i) => i <= first && (line.tag === 'h1' || line.text === title));
  const from = heading < 0 ? Math.max(0, first - BEFORE) : heading;
  return lines.filter((line, i) => {
    if (i === heading || (i >= from && inArticle[i])) return true;
    if (i < from) return i >= from - BEFORE && line.text.length < 100 && DATED.test(line.text);
    return i <= last + BEHIND && !isPageLine(line);
  });
}

/** Lines looked at around the article for the day and the author. */
const BEFORE = 4;
const BEHIND = 6;

const DATED = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u;

const size = (lines: readonly PageLine[]): number => lines.reduce((sum, line) => sum + line.text.length, 0);

/** Part of the page: inside its navigation, or nothing but a link. */
function isPageLine(line: PageLine): boolean {
  return line.page || (line.links > 0.9 && line.tag !== 'h1' && !/[.!?]$/u.test(line.text));
}
