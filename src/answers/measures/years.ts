import type { PassageView, UnitView } from '../../search/view.js';
import type { Word } from '../../text/phrases.js';
import { KIND } from '../../text/typed.js';

/** A year alone or at the end of a date, as reports write it. */
const YEAR = /(?:^|\/|\.|-)(20[0-3]\d)$/u;

/** The year in a word; undefined for any other word. */
function yearOf(word: string): number | undefined {
  const found = YEAR.exec(word)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The years in a unit's own words. */
export function yearsIn({ passage, analysis }: PassageView, unit: UnitView): number[] {
  if ((unit.kinds & (KIND.year | KIND.date)) === 0) return [];
  const out: number[] = [];
  for (let at = unit.from; at < unit.to; at++) {
    if (((analysis.kinds[at] as number) & (KIND.year | KIND.date)) === 0) continue;
    const year = yearOf(passage.words[at] as string);
    if (year !== undefined) out.push(year);
  }
  return out;
}

const above = new WeakMap<PassageView['passage'], readonly number[]>();

/** The years of the headings above a passage. */
export function yearsAbove({ passage }: PassageView): readonly number[] {
  const known = above.get(passage) ?? passage.above.headings.flatMap(({ word }: Word) => yearOf(word) ?? []);
  above.set(passage, known);
  return known;
}
