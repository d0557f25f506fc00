import { COMMENTS, OTHERS } from './boxes.js';
import { bylineOf } from './byline.js';
import { isCaption } from './caption.js';
import { courseOf, SOLID } from './course.js';
import { isItem, type Unit } from './lines.js';
import { pageLine } from './page-lines.js';

/** Where an article ends. */
export interface ArticleEnd {
  /** The byline that closes it; past the last unit when there is none. */
  readonly byline: number;
  /** From here on everything is furniture. */
  readonly after: number;
}

/**
 * Finds the end: a comment box, the heading of a box with other articles, or the byline, whichever closes the article first.
 * A box in the middle does not end it: below, the article goes on with the people it named above.
 */
export function articleEnd(text: string, units: readonly Unit[], from: number): ArticleEnd {
  const raw = (unit: Unit): string => text.slice(unit.span.start, unit.span.end);
  const none = units.length;
  const { goesOn } = courseOf(units);
  const longest = units.reduce((most, u, i) => (i >= from ? Math.max(most, u.text.length) : most), 0);
  const begun = units.findIndex((u, i) => i >= from && u.text.length >= Math.min(SOLID, longest));
  for (let i = begun + 1; begun >= 0 && i < units.length; i++) {
    const unit = units[i] as Unit;
    if (COMMENTS.test(unit.low) || (OTHERS.test(unit.low) && !goesOn(i))) {
      const after = afterLast(units, i);
      return { byline: after, after };
    }
    const byline = bylineOf(raw(unit));
    if (byline && closes(units, i, byline === 'name') && !goesOn(i, byline === 'source'))
      return { byline: i, after: afterByline(units, i + 1, raw) };
    // "./." ends a text formally.
    if (/\/\.["”]?$/u.test(unit.text) && !goesOn(i, true))
      return { byline: i + 1, after: afterByline(units, i + 1, raw) };
  }
  const after = afterLast(units, none);
  return { byline: after, after: teasersAtEnd(units, after, raw) };
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
function afterLast(units: readonly Unit[], end: number): number {
  let i = end;
  while (i > 0) {
    const unit = units[i - 1] as Unit;
    if (!pageLine(unit.low, isItem(unit.text) ? 'body' : 'end')) break;
    i--;
  }
  return i;
}

/** Titles of other articles below the last paragraph, where nothing says so: lines that no sentence ends, in a text whose paragraphs do. */
function teasersAtEnd(units: readonly Unit[], end: number, raw: (unit: Unit) => string): number {
  const long = units.slice(0, end).filter((u) => u.text.length >= SOLID);
  if (long.length < 3 || long.filter((u) => ENDED.test(u.text)).length < long.length * 0.8) return end;
  let i = end;
  while (i > 0 && isTeaser(units[i - 1] as Unit, raw)) i--;
  const last = units[i - 1];
  return end - i >= 2 && last && ENDED.test(last.text) && !isItem(last.text) ? i : end;
}

const ENDED = /[.!?…]["'”’)\]]*$/u;

function isTeaser(unit: Unit, raw: (unit: Unit) => string): boolean {
  const { text, low } = unit;
  if (text.length < 30 || text.length > 220 || /[.!?:;,)…]$/u.test(text) || isItem(text)) return false;
  return (
    !isCaption(unit) && !bylineOf(raw(unit)) && !/^(?:hội nghị|đại hội|buổi lễ|lễ) .*(?:kết thúc|thành công)/u.test(low)
  );
}
