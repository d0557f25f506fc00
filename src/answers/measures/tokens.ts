import type { PassageView, UnitView } from '../../search/view.js';
import { KIND } from '../../text/typed.js';
import { NEXT } from './counted.js';

/** Kinds of the tokens that are not in the question. */
export function freshKindsIn({ match, analysis }: PassageView, unit: UnitView): number {
  if (unit.hits.length === 0) return unit.kinds;
  let kinds = 0;
  for (let at = unit.from; at < unit.to; at++)
    if ((match.term[at] as number) < 0) kinds |= analysis.kinds[at] as number;
  return kinds;
}

/** Runs of tokens of a kind that are not in the question. */
export function runsOf({ analysis, match }: PassageView, unit: UnitView, kinds: number): number {
  if ((unit.kinds & kinds) === 0) return 0;
  let count = 0;
  let open = false;
  for (let at = unit.from; at < unit.to; at++) {
    const own = ((analysis.kinds[at] as number) & kinds) !== 0 && (match.term[at] as number) < 0;
    if (own && !open) count++;
    open = own;
  }
  return count;
}

export function whichIn({ passage, analysis, match }: PassageView, unit: UnitView, which: readonly string[]): number {
  const last = which.at(-1);
  if (last === undefined) return 0;
  let best = 0;
  for (let at = unit.from; at < unit.to; at++) {
    if (passage.folded[at] !== last) continue;
    best = Math.max(best, 1);
    for (let far = 1; far <= NEXT + 1 && at + far < unit.to; far++) {
      const fresh = (match.term[at + far] as number) < 0;
      if (fresh && ((analysis.kinds[at + far] as number) & (KIND.name | KIND.person)) !== 0) return 2;
    }
  }
  return best;
}
