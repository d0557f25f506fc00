import type { Unit } from './lines.js';

const HEADING = /^mục lục ?:?$/u;
const PAGE = /[:,]?(?: (?:trang|tr\.?))? \d{1,3}$/u;

/**
 * The lines of a table of contents below its heading, where a page number stands behind each without dots before it: only lines
 * whose words stand as a line of their own further down, so that nothing is lost with them.
 */
export function contentsIn(units: readonly Unit[]): ReadonlySet<number> {
  const out = new Set<number>();
  const heading = units.findIndex(({ low }) => HEADING.test(low));
  if (heading < 0) return out;
  const last = new Map(units.map(({ low }, i) => [low, i]));
  // The text itself begins with the first of them.
  let end = units.length;
  for (let i = heading + 1; i < end; i++) {
    const low = units[i]?.low ?? '';
    const at = PAGE.test(low) ? (last.get(low.replace(PAGE, '')) ?? 0) : 0;
    if (at <= i) continue;
    out.add(i);
    end = Math.min(end, at);
  }
  return out;
}
