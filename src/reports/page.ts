import { headsPartToo } from './boxes.js';
import { LINE_RULES, pageLine } from './page-lines.js';

/** Rules whose lines also stand in papers. */
const NO_SIGN = new Set(
  LINE_RULES.filter(
    ({ where, name }) =>
      where === 'end' ||
      /^(?:nothing|attached|keywords|line of contents|contact|name of|player|other article)/u.test(name),
  ).map(({ name }) => name),
);
const MENU = 'entries of a menu';
/** So many words of a menu are a menu; one alone is a heading ("LIÊN HỆ"). */
const MENU_ENTRIES = 3;
/** "In", "Thích": one button alone could be a word of a list. */
const SHORTEST_SIGN = 6;

/** Was the text copied from a web page: does it hold a line of its menu, counters, tools or boxes? */
export function isPage(lines: readonly { readonly low: string }[]): boolean {
  let entries = 0;
  for (const { low } of lines) {
    const rule = pageLine(low, 'head');
    if (rule === undefined || NO_SIGN.has(rule) || low.length < SHORTEST_SIGN || headsPartToo(low)) continue;
    if (rule !== MENU || ++entries >= MENU_ENTRIES) return true;
  }
  return false;
}
