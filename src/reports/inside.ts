import { headsOthers, headsPartToo } from './boxes.js';
import type { Unit } from './lines.js';
import { isBox, type Setting } from './setting.js';

/** Lines of boxes with other articles inside the text: the heading and the titles below it, which no sentence ends. */
export function boxesIn(units: readonly Unit[], from: number, end: number, setting: Setting): ReadonlySet<number> {
  const out = new Set<number>();
  for (let i = from; i < Math.min(end, units.length); i++) {
    if (!headsBox(units[i] as Unit, setting)) continue;
    const to = teasersEnd(units, i + 1, Math.min(end, i + MOST_TEASERS));
    for (let j = i; j < to; j++) out.add(j);
  }
  return out;
}

/** Does the line head a box? "Liên kết" may head a part of the text, unless other lines show that it is a page. */
const headsBox = (unit: Unit, setting: Setting): boolean =>
  headsOthers(unit.low) && isBox(unit, setting) && (setting.page || !headsPartToo(unit.low));

/** Behind the last title of other articles from `from` on. */
function teasersEnd(units: readonly Unit[], from: number, most: number): number {
  let at = from;
  while (at < most && isTeaser(units[at] as Unit)) at++;
  return at;
}

const isTeaser = ({ text }: Unit): boolean => text.length <= LONGEST_TEASER && !/[.!?:;]["”)]*$/u.test(text);

const LONGEST_TEASER = 220;
const MOST_TEASERS = 15;

/** Lines of cells between bars, two and more below each other: the rows of a table, not a menu. */
export function tableRows(units: readonly Unit[]): ReadonlySet<number> {
  const cells = units.map(({ text }) => (text.includes(' | ') ? text.split(' | ').length : 0));
  return new Set(
    [...cells.keys()].filter((i) => cells[i] !== 0 && (cells[i] === cells[i - 1] || cells[i] === cells[i + 1])),
  );
}
