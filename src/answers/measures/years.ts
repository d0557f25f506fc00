import { ofPassage } from '../../search/of-passage.js';
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

/** A year with the token that tells it. */
interface Told {
  readonly at: number;
  readonly year: number;
}

const NONE: readonly number[] = [];

/** The years that a passage tells of, in its own words. */
const toldIn = ofPassage(({ words }) =>
  words.flatMap((word, at): Told[] => {
    const year = yearOf(word);
    return year === undefined ? [] : [{ at, year }];
  }),
);

/** The years that a unit tells of, in its own words. */
export function yearsIn({ passage, analysis }: PassageView, unit: UnitView): readonly number[] {
  if ((unit.kinds & (KIND.year | KIND.date)) === 0) return NONE;
  const out: number[] = [];
  for (const { at, year } of toldIn(passage))
    if (unit.from <= at && at < unit.to && ((analysis.kinds[at] as number) & (KIND.year | KIND.date)) !== 0)
      out.push(year);
  return out;
}

const above = ofPassage(({ above: { headings } }) => headings.flatMap(({ word }: Word) => yearOf(word) ?? []));

/** The years of the headings over a passage. */
export const yearsAbove = ({ passage }: PassageView): readonly number[] => above(passage);
