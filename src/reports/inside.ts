import { headsOthers, headsPartToo } from './boxes.js';
import type { Unit } from './lines.js';
import { isBox, type Setting } from './setting.js';

/** Lines of boxes with other articles inside the text: the heading and the titles below it, which no sentence ends. */
export function boxesIn(units: readonly Unit[], from: number, end: number, setting: Setting): ReadonlySet<number> {
  const out = new Set<number>();
  for (const [i, unit] of units.entries()) {
    if (i < from || i >= end || !headsOthers(unit.low) || !isBox(unit, setting)) continue;
    // "Liên kết" may head a part of the text, unless other lines show that it is a page.
    if (headsPartToo(unit.low) && !setting.page) continue;
    for (let j = i; j < Math.min(end, i + MOST_TEASERS); j++) {
      const { text } = units[j] as Unit;
      if (j > i && (text.length > LONGEST_TEASER || /[.!?:;]["”)]*$/u.test(text))) break;
      out.add(j);
    }
  }
  return out;
}

const LONGEST_TEASER = 220;
const MOST_TEASERS = 15;

/** Lines of cells between bars, two and more below each other: the rows of a table, not a menu. */
export function tableRows(units: readonly Unit[]): ReadonlySet<number> {
  const cells = units.map(({ text }) => (text.includes(' | ') ? text.split(' | ').length : 0));
  return new Set(
    [...cells.keys()].filter((i) => cells[i] !== 0 && (cells[i] === cells[i - 1] || cells[i] === cells[i + 1])),
  );
}
