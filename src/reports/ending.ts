import { COMMENTS, OTHERS, UNSURE } from './boxes.js';
import { type Byline, bylineOf } from './byline.js';
import { isCaption } from './caption.js';
import { courseOf, SOLID } from './course.js';
import { datelineOf } from './dateline.js';
import { isItem, type Unit } from './lines.js';
import { pageLine } from './page-lines.js';

/** Where an article ends. */
export interface ArticleEnd {
  /** The byline that closes it; past the last unit when there is none. */
  readonly byline: number;
  /** From here on everything is furniture. */
  readonly after: number;
}

/** What is known of the text as a whole. */
export interface Setting {
  /** It was copied from a web page, as other lines of it show. */
  readonly page: boolean;
  /** It is an official paper: only the surest headings of a page end it. */
  readonly paper: boolean;
}

/**
 * Finds the end: a comment box, the heading of a box with other articles, or the byline, whichever closes the article first.
 * None of them ends it by itself: only where all that follows is of the kinds that sites put behind an article, each line
 * known by what it is. What is not known stays.
 */
export function articleEnd(text: string, units: readonly Unit[], from: number, setting: Setting): ArticleEnd {
  const raw = (unit: Unit): string => text.slice(unit.span.start, unit.span.end);
  const none = units.length;
  const { goesOn } = courseOf(units);
  const longest = units.reduce((most, u, i) => (i >= from ? Math.max(most, u.text.length) : most), 0);
  const begun = units.findIndex((u, i) => i >= from && u.text.length >= Math.min(SOLID, longest));
  for (let i = begun + 1; begun >= 0 && i < units.length; i++) {
    const unit = units[i] as Unit;
    if (isBox(unit, setting) && !goesOn(i)) {
      const after = afterLast(units, i, setting);
      return { byline: after, after };
    }
    const byline = bylineOf(raw(unit));
    const formal = /\/\.["”]?$/u.test(unit.text);
    // The name below a paper is its signature.
    const named = byline !== undefined && !(setting.paper && byline === 'name');
    const signed = named && closes(units, i, byline === 'name') && !goesOn(i, byline === 'source');
    if (!signed && !formal) continue;
    if (!isTail(text, units, i + 1, { setting, byline: signed ? byline : undefined, goesOn })) continue;
    return { byline: signed ? i : i + 1, after: afterByline(units, i + 1, raw) };
  }
  const after = afterLast(units, none, setting);
  return { byline: after, after: setting.page && !setting.paper ? teasersAtEnd(units, after, raw) : after };
}

/** Does a heading open a box of the page, with comments or other articles? */
export function isBox({ low }: Unit, { paper, page }: Setting): boolean {
  return (COMMENTS.test(low) || OTHERS.test(low)) && !(paper && !page && UNSURE.test(low));
}

/** Can a byline stand here: behind a whole sentence, and, where it is a mere name, not in a list of names? */
function closes(units: readonly Unit[], i: number, name: boolean): boolean {
  let at = i - 1;
  while (at >= 0 && pageLine((units[at] as Unit).low, 'body')) at--;
  const before = units[at];
  if (!before) return false;
  if (/[:;,]$/u.test(before.text)) return false;
  if (!name) return true;
  const next = units[i + 1];
  const inList =
    bylineOf(before.text) === 'name' || (next !== undefined && !next.gap && bylineOf(next.text) === 'name');
  return !inList;
}

interface Behind {
  readonly setting: Setting;
  readonly byline: Byline | undefined;
  readonly goesOn: (i: number) => boolean;
}

/** Is all from unit `from` on of what sites put behind an article: tools, counters, more bylines, boxes, titles of other articles? */
function isTail(text: string, units: readonly Unit[], from: number, { setting, byline, goesOn }: Behind): boolean {
  let title = false;
  for (let i = from; i < units.length; i++) {
    const unit = units[i] as Unit;
    if (isBox(unit, setting)) return !goesOn(i);
    const known =
      (pageLine(unit.low, setting.page ? 'end' : 'body') ?? bylineOf(text.slice(unit.span.start, unit.span.end))) ||
      datelineOf(text, unit.span) ||
      PRINTED.test(unit.low) ||
      isPicture(unit);
    if (known) continue;
    // A blurb below the title of another article, where the author has been named.
    const blurb = title && byline === 'author' && !isItem(unit.text) && unit.text.length >= SHORTEST_BLURB;
    if (blurb) {
      title = false;
      continue;
    }
    title = isOtherTitle(unit, byline === 'author' ? SHORTEST_TITLE : SHORTEST_TEASER);
    if (!title) return false;
  }
  return true;
}

/** "Báo Phú Yên, 31/08/2022": where it was printed. */
const PRINTED = /^(?:theo )?(?:báo|tạp chí|bản tin|cổng|trang) [^.:;!?]{2,60} \(?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)?$/u;

const SHORTEST_BLURB = 80;
const SHORTEST_TITLE = 16;
const SHORTEST_TEASER = 30;

/** Behind the byline, more bylines and captions are still the article's; from the first other line on, nothing is. */
function afterByline(units: readonly Unit[], from: number, raw: (unit: Unit) => string): number {
  let i = from;
  for (; i < units.length; i++) {
    const unit = units[i] as Unit;
    if (OTHERS.test(unit.low) || COMMENTS.test(unit.low)) break;
    const kept =
      bylineOf(raw(unit)) ||
      /^(?:cập nhật|ngày đăng|đăng ngày|đăng lúc)/u.test(unit.low) ||
      isPicture(unit) ||
      pageLine(unit.low, 'end');
    if (!kept) break;
  }
  return i;
}

const isPicture = (unit: Unit): boolean =>
  isCaption(unit) && /^(?:quang cảnh|toàn cảnh|ảnh|hình|một số hình ảnh|đồng chí|đ\/c)/u.test(unit.low);

/** Lines of the page (tools, counters, teasers with their day) right before `end` belong to what comes after the article. */
function afterLast(units: readonly Unit[], end: number, { page }: Setting): number {
  let i = end;
  while (i > 0) {
    const unit = units[i - 1] as Unit;
    if (!pageLine(unit.low, isItem(unit.text) || !page ? 'body' : 'end')) break;
    i--;
  }
  return i;
}

/** Titles of other articles below the last paragraph, where nothing says so: lines that no sentence ends, in a text whose paragraphs do. */
function teasersAtEnd(units: readonly Unit[], end: number, raw: (unit: Unit) => string): number {
  const long = units.slice(0, end).filter((u) => u.text.length >= SOLID);
  if (long.length < 3 || long.filter((u) => ENDED.test(u.text)).length < long.length * 0.8) return end;
  let i = end;
  while (i > 0 && isOtherTitle(units[i - 1] as Unit, SHORTEST_TEASER) && !bylineOf(raw(units[i - 1] as Unit))) i--;
  const last = units[i - 1];
  return end - i >= 2 && last && ENDED.test(last.text) && !isItem(last.text) ? i : end;
}

const ENDED = /[.!?…]["'”’)\]]*$/u;
const CAPS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

/** Could it be the title of another article: one line that no sentence ends, no item, no heading of a part? */
function isOtherTitle(unit: Unit, shortest: number): boolean {
  const { text, low } = unit;
  if (text.length < shortest || text.length > 220 || /[.!?:;,)…]$/u.test(text) || isItem(text)) return false;
  return (
    !CAPS.test(text) && !isCaption(unit) && !/^(?:hội nghị|đại hội|buổi lễ|lễ) .*(?:kết thúc|thành công)/u.test(low)
  );
}
