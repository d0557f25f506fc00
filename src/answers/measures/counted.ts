import type { PassageView, UnitView } from '../../search/view.js';
import { KIND } from '../../text/typed.js';

const COUNTS = KIND.number | KIND.money | KIND.ratio;
const SHARES = COUNTS | KIND.percent;
/** Counts as a number: "100% giảng viên" gives no count, unless the question asks for a share. */
const countsOf = (shares: boolean): number => (shares ? SHARES : COUNTS);

/** Words between a number and its noun. */
export const NEXT = 2;
const NEAR = 6;

/** The best value of any count in the unit, at most `most`. */
function bestCount(
  { analysis }: PassageView,
  unit: UnitView,
  shares: boolean,
  most: number,
  worth: (at: number) => number,
): number {
  const kinds = countsOf(shares);
  let best = 0;
  for (let at = unit.from; at < unit.to && best < most; at++)
    if ((analysis.kinds[at] as number) & kinds) best = Math.max(best, worth(at));
  return best;
}

export function countedIn(view: PassageView, unit: UnitView, counted: readonly string[], shares: boolean): number {
  if (counted.length === 0) return 0;
  const { folded } = view.passage;
  return bestCount(view, unit, shares, 2, (at) => {
    let best = 0;
    for (let far = 1; far <= NEAR; far++) {
      const behind = at + far < unit.to && counted.includes(folded[at + far] as string);
      const before = at - far >= unit.from && counted.includes(folded[at - far] as string);
      if (behind && far <= NEXT) return 2;
      if (behind || before) best = 1;
    }
    return best;
  });
}

export function countedPhraseIn(
  view: PassageView,
  unit: UnitView,
  counted: readonly string[],
  shares: boolean,
): number {
  if (counted.length === 0) return 0;
  const { folded } = view.passage;
  return bestCount(view, unit, shares, 1, (at) => {
    let most = 0;
    for (let start = at + 1; start <= at + NEXT && start < unit.to; start++) {
      let held = 0;
      while (held < counted.length && start + held < unit.to && folded[start + held] === counted[held]) held++;
      most = Math.max(most, held);
    }
    return most / counted.length;
  });
}
