import { type Byline, bylineOf } from './byline.js';
import { isCaption } from './caption.js';
import { datelineOf } from './dateline.js';
import { isItem, type Unit } from './lines.js';
import { pageLine } from './page-lines.js';
import { inCapitals } from './paper-words.js';
import { isBox, type Setting } from './setting.js';

/** What stands before a tail. */
export interface Behind {
  readonly setting: Setting;
  readonly byline: Byline | undefined;
  readonly goesOn: (i: number) => boolean;
}

/** Is all from unit `from` on of what sites put behind an article: tools, counters, more bylines, boxes, titles of other articles? */
export function isTail(
  text: string,
  units: readonly Unit[],
  from: number,
  { setting, byline, goesOn }: Behind,
): boolean {
  // A paper that shows no sign of a page has no titles of other articles behind it: what follows is its signature, its annex.
  const ofSite = setting.page || !setting.paper;
  const author = byline === 'author';
  const shortest = author ? SHORTEST_TITLE : SHORTEST_TEASER;
  let title = false;
  for (let i = from; i < units.length; i++) {
    const unit = units[i] as Unit;
    if (isBox(unit, setting)) return !goesOn(i);
    if (standsBehind(text, unit, setting)) continue;
    const blurb: boolean = title && author && isBlurb(unit);
    title = !blurb && ofSite && isOtherTitle(unit, shortest);
    if (!title && !blurb) return false;
  }
  return true;
}

/** Is the line known by what it is: a tool, a counter, a byline, a day, a picture? */
function standsBehind(text: string, unit: Unit, setting: Setting): boolean {
  if (pageLine(unit.low, setting.page ? 'end' : 'body')) return true;
  if (bylineOf(text.slice(unit.span.start, unit.span.end)) || datelineOf(text, unit.span)) return true;
  return PRINTED.test(unit.low) || isPicture(unit);
}

/** A blurb below the title of another article, where the author has been named. */
const isBlurb = ({ text }: Unit): boolean => !isItem(text) && text.length >= SHORTEST_BLURB;

/** "Báo Phú Yên, 31/08/2022": where it was printed. */
const PRINTED = /^(?:theo )?(?:báo|tạp chí|bản tin|cổng|trang) [^.:;!?]{2,60} \(?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\)?$/u;

const SHORTEST_BLURB = 80;
const SHORTEST_TITLE = 16;
export const SHORTEST_TEASER = 30;

export const isPicture = (unit: Unit): boolean =>
  isCaption(unit) && /^(?:quang cảnh|toàn cảnh|ảnh|hình|một số hình ảnh|đồng chí|đ\/c)/u.test(unit.low);

/** Could it be the title of another article: one line that no sentence ends, no item, no heading of a part? */
export function isOtherTitle(unit: Unit, shortest: number): boolean {
  const { text, low } = unit;
  if (text.length < shortest || text.length > 220 || /[.!?:;,)…]$/u.test(text) || isItem(text)) return false;
  return (
    !inCapitals(text) && !isCaption(unit) && !/^(?:hội nghị|đại hội|buổi lễ|lễ) .*(?:kết thúc|thành công)/u.test(low)
  );
}
