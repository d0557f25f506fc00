import type { PlacedText, Row } from './placed.js';
import { woven } from './weave.js';

/** Maximum height of superscripts above their line, and their maximum size, relative to its letter size. */
const RAISED = 0.75;
const SMALLER = 0.8;
const LONGEST_RAISED = 4;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A row under construction. Its position and size are those of its largest piece. */
interface Rising {
  y: number;
  size: number;
  readonly items: PlacedText[];
}

/** The rows of a page from top to bottom. Superscripts and subscripts belong to their line; superscript digits become Unicode ("m²"). */
export function rowsOf(items: readonly PlacedText[]): Row[] {
  return withRaised(byHeight(items)).map((row) =>
    woven(withoutDoubles(row.items.map((item) => written(item, row)).sort((a, b) => a.x - b.x))),
  );
}

/** The pieces at one height. */
function byHeight(items: readonly PlacedText[]): Rising[] {
  const rows: Rising[] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && item.y - row.y <= 0.45 * Math.max(row.size, item.size)) {
      row.items.push(item);
      if (item.size > row.size) Object.assign(row, { y: item.y, size: item.size });
    } else rows.push({ y: item.y, size: item.size, items: [item] });
  }
  return rows;
}

/** Moves rows of only superscripts into their line. */
function withRaised(rows: readonly Rising[]): readonly Rising[] {
  const whole: Rising[] = [];
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1];
    const before = whole.at(-1);
    if (next && isRaisedOver(row.items, next)) next.items.push(...row.items);
    else if (before && isRaisedOver(row.items, before)) before.items.push(...row.items);
    else whole.push(row);
  }
  return whole;
}

/** Are all these pieces small and directly after words of that line? */
function isRaisedOver(
  signs: readonly PlacedText[],
  line: { readonly y: number; readonly size: number; readonly items: readonly PlacedText[] },
): boolean {
  return signs.every(
    (sign) =>
      sign.size <= SMALLER * line.size &&
      sign.text.trim().length <= LONGEST_RAISED &&
      Math.abs(line.y - sign.y) <= RAISED * line.size &&
      line.items.some((word) => Math.abs(word.x + word.width - sign.x) <= 0.5 * line.size),
  );
}

/** Turns small raised digits into superscript characters. */
function written(item: PlacedText, line: { readonly y: number; readonly size: number }): PlacedText {
  const raised = item.size <= SMALLER * line.size && line.y - item.y > 0.12 * line.size;
  if (!raised || !/^\d{1,3}$/u.test(item.text.trim())) return item;
  return { ...item, text: [...item.text.trim()].map((digit) => SUPERSCRIPTS[Number(digit)]).join('') };
}

/** Removes bold that is made by printing the same words twice. */
function withoutDoubles(row: readonly PlacedText[]): PlacedText[] {
  return row.filter(
    (item, i) =>
      !row.slice(Math.max(0, i - 3), i).some((other) => other.text === item.text && item.x - other.x < 0.2 * item.size),
  );
}
