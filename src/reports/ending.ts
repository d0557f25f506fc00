import { headsComments, headsOthers, headsPartToo } from './boxes.js';
import { type Byline, bylineOf } from './byline.js';
import { courseOf, SOLID } from './course.js';
import { isItem, type Unit } from './lines.js';
import { pageLine } from './page-lines.js';
import { isBox, type Setting } from './setting.js';
import { isOtherTitle, isPicture, isTail, SHORTEST_TEASER } from './tail.js';

/** Where an article ends. */
export interface ArticleEnd {
  /** The byline that closes it; past the last unit when there is none. */
  readonly byline: number;
  /** From here on everything is furniture. */
  readonly after: number;
}

/**
 * Finds the end: a comment box, the heading of a box with other articles, or the byline, whichever comes first.
 * None of them ends it by itself: only where all that follows is of the kinds that sites put behind an article, each line
 * known by what it is. What is not known stays.
 */
export function articleEnd(text: string, units: readonly Unit[], from: number, setting: Setting): ArticleEnd {
  const raw = (unit: Unit): string => text.slice(unit.span.start, unit.span.end);
  const { goesOn } = courseOf(units);
  const longest = units.reduce((most, u, i) => (i >= from ? Math.max(most, u.text.length) : most), 0);
  const begun = units.findIndex((u, i) => i >= from && u.text.length >= Math.min(SOLID, longest));
  const boxAt = (i: number): boolean => {
    const unit = units[i] as Unit;
    if (!isBox(unit, setting) || goesOn(i)) return false;
    const unsure = headsPartToo(unit.low) && !setting.page;
    return !unsure || isTail(text, units, i + 1, { setting, byline: 'author', goesOn });
  };
  /** A byline where it may close the article. The name below a paper is its signature. */
  const signature = (i: number, byline: Byline | undefined): Byline | undefined => {
    if (byline === undefined || (setting.paper && byline === 'name')) return undefined;
    return closes(units, i, byline === 'name') && !goesOn(i, byline === 'source') ? byline : undefined;
  };
  /** The end where a byline or "./." closes the article at line `i`. */
  const closedAt = (i: number): ArticleEnd | undefined => {
    const unit = units[i] as Unit;
    const byline = signature(i, bylineOf(raw(unit)));
    const formal = /\/\.["”]?$/u.test(unit.text);
    return (byline || formal) && isTail(text, units, i + 1, { setting, byline, goesOn })
      ? { byline: byline ? i : i + 1, after: afterByline(units, i + 1, raw) }
      : undefined;
  };
  for (let i = begun + 1; begun >= 0 && i < units.length; i++) {
    const end = boxAt(i) ? endBefore(units, i, setting) : closedAt(i);
    if (end) return end;
  }
  const { after } = endBefore(units, units.length, setting);
  return { byline: after, after: setting.page && !setting.paper ? teasersAtEnd(units, after, raw) : after };
}

/** An article that a box of the page ends, or the text. */
function endBefore(units: readonly Unit[], end: number, setting: Setting): ArticleEnd {
  const after = afterLast(units, end, setting);
  return { byline: after, after };
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
    if (headsOthers(unit.low) || headsComments(unit.low)) break;
    const kept =
      bylineOf(raw(unit)) ||
      /^(?:cập nhật|ngày đăng|đăng ngày|đăng lúc)/u.test(unit.low) ||
      isPicture(unit) ||
      pageLine(unit.low, 'end');
    if (!kept) break;
  }
  return i;
}

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
