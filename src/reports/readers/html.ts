import { lower } from '../../text/fold.js';
import { headsComments, headsOthers } from '../boxes.js';
import { pageLine } from '../page-lines.js';
import type { DomDocument, DomElement } from './dom.js';
import type { PageLine } from './html-text.js';
import type { Reader } from './reader.js';

/** Below this many characters, what readability took for the article is no article. */
const LEAST = 250;

/** A web page: its title, its day, and everything from the first to the last line of its article. */
export const htmlReader: Reader = {
  read: async (text) => {
    const [{ documentOf }, { linesOf, textOf }, { foundIn }] = await Promise.all([
      import('./dom.js'),
      import('./html-text.js'),
      import('./html-meta.js'),
    ]);
    const source = text.replace(/^\uFEFF/u, '');
    const document = await documentOf(whole(source));
    const found = foundIn(document);
    const lines = withoutBoxes(linesOf(document.body));
    const article = await articleLines(document);
    const kept = chosen(lines, article, found.title);
    const held = new Set(kept);
    const dropped = lines.filter((line) => !held.has(line)).map((line) => line.text);
    return { text: textOf(kept), found, dropped };
  },
};

/** The source with the elements that a parser needs around it, which browsers do without. */
function whole(source: string): string {
  if (!/<body[\s>]/iu.test(source)) return `<html><body>${source}</body></html>`;
  return /<html[\s>]/iu.test(source) ? source : `<html>${source.replace(/^\s*<!doctype[^>]*>/iu, '')}</html>`;
}

/** The lines that readability takes for the article, squeezed; empty where it finds none. It takes the document apart. */
async function articleLines(document: DomDocument): Promise<ReadonlySet<string>> {
  const [{ Readability }, { linesOf }] = await Promise.all([import('@mozilla/readability'), import('./html-text.js')]);
  try {
    // Its elements as they are: written out they would only be parsed again.
    const serializer = (article: unknown): DomElement => article as DomElement;
    const article = new Readability(document as never, { charThreshold: LEAST, serializer }).parse();
    if (!article?.content || (article.length ?? 0) < LEAST) return new Set();
    return new Set(linesOf(article.content).map((line) => line.text));
  } catch {
    return new Set();
  }
}

/**
 * Of the page's lines: the title, the short lines about it (day, author), all from the first to the last line of the article
 * but navigation, and the lines right behind it (author). Without an article: every line outside the page's own parts.
 */
function chosen(lines: readonly PageLine[], article: ReadonlySet<string>, title: string | undefined): PageLine[] {
  const inArticle = lines.map((line) => !line.page && article.has(line.text) && line.text.length > 20);
  const found = inArticle.indexOf(true);
  const own = lines.filter((line) => !isPageLine(line));
  const last = endOf(lines, inArticle.lastIndexOf(true));
  if (found < 0 || size(lines.slice(found, last + 1)) < size(own) * 0.4) return own;
  const first = startOf(lines, found);
  const named = lines.findIndex((line, i) => i <= first && line.text === title);
  const heading = named < 0 ? lines.findIndex((line, i) => i <= first && line.tag === 'h1') : named;
  const from = heading < 0 ? Math.max(0, first - BEFORE) : heading;
  const box = lines.findIndex((line, i) => i > last && isBoxHeading(line));
  const behind = Math.min(last + BEHIND + 1, box < 0 ? lines.length : box);
  return lines.filter((line, i) => {
    if (i === heading || (i >= from && inArticle[i])) return true;
    if (i < from) return i >= from - BEFORE && line.text.length < 100 && DATED.test(line.text);
    return i < behind && !isPageLine(line);
  });
}

/** The lines, with the heading of a list of nothing but links as much of the page as those are ("Thông báo mới"). */
function withoutBoxes(lines: readonly PageLine[]): PageLine[] {
  return lines.map((line, i) => {
    if (!HEADING.test(line.tag)) return line;
    let end = i + 1;
    while ((lines[end]?.links ?? 0) > 0.9) end++;
    const next = lines[end];
    const ends = next === undefined || next.page || HEADING.test(next.tag);
    return ends && end - i > FEWEST_LINKS ? { ...line, page: true } : line;
  });
}

const HEADING = /^h[2-6]$/u;
const FEWEST_LINKS = 2;

/** Lines looked at around the article for the day and the author. */
const BEFORE = 4;
const BEHIND = 6;

const DATED = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u;

/** Where the article really ends: what readability left out right behind it, tables, lists, running text, is its own. */
function endOf(lines: readonly PageLine[], last: number): number {
  let end = last;
  for (let i = last + 1; i < lines.length && i <= end + BEHIND; i++) {
    const line = lines[i] as PageLine;
    if (isBoxHeading(line)) break;
    if (isContent(line)) end = i;
  }
  return end;
}

const isBoxHeading = ({ text }: PageLine): boolean => headsOthers(lower(text)) || headsComments(lower(text));

/** Where it really begins. */
function startOf(lines: readonly PageLine[], first: number): number {
  let start = first;
  for (let i = first - 1; i >= 0 && i >= start - BEFORE; i--) if (isContent(lines[i] as PageLine)) start = i;
  return start;
}

/** Is it of an article, by what it is: running text, a row of a table, an item that is no link? */
function isContent(line: PageLine): boolean {
  if (isPageLine(line) || line.links > 0.5 || pageLine(lower(line.text), 'end') !== undefined) return false;
  return line.tag === 'tr' || line.tag === 'li' || (line.text.length >= SENTENCE && /[.!?;:]["”)]?$/u.test(line.text));
}

const SENTENCE = 60;

const size = (lines: readonly PageLine[]): number => lines.reduce((sum, line) => sum + line.text.length, 0);

/** Part of the page: inside its navigation, or nothing but a link. */
function isPageLine(line: PageLine): boolean {
  return line.page || (line.links > 0.9 && line.tag !== 'h1' && !/[.!?]$/u.test(line.text));
}
