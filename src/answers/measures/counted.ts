import type { PassageView, UnitView } from '../../search/view.js';
import { KIND } from '../../text/typed.js';

const COUNTS = KIND.number | KIND.money | KIND.ratio;
const SHARES = COUNTS | KIND.percent;
/** What counts: "100% giảng viên" says not how many there are, only what share where a share is asked for. */
const countsOf = (shares: boolean): number => (shares ? SHARES : COUNTS);

/** Words between a number and what it counts. */
export const NEXT = 2;
const NEAR = 6;

export function countedIn(
  { passage, analysis }: PassageView,
  unit: UnitView,
  counted: readonly string[],
  shares: boolean,
): number {
  const kinds = countsOf(shares);
  if (counted.length === 0) return 0;
  let best = 0;
  for (let at = unit.from; at < unit.to; at++) {
    if (!((analysis.kinds[at] as number) & kinds)) continue;
    for (let far = 1; far <= NEAR; far++) {
      const behind = at + far < unit.to && counted.includes(passage.folded[at + far] as string);
      const before = at - far >= unit.from && counted.includes(passage.folded[at - far] as string);
      if (behind && far <= NEXT) return 2;
      if (behind || before) best = 1;
    }
  }
  return best;
}

export function countedPhraseIn(
  { passage, analysis }: PassageView,
  unit: UnitView,
  counted: readonly string[],
  shares: boolean,
): number {
  const kinds = countsOf(shares);
  if (counted.length === 0) return 0;
  let best = 0;
  for (let at = unit.from; at < unit.to; at++) {
    if (!((analysis.kinds[at] as number) & kinds)) continue;
    for (let start = at + 1; start <= at + NEXT && start < unit.to; start++) {
      let held = 0;
      while (held < counted.length && start + held < unit.to && passage.folded[start + held] === counted[held]) held++;
      best = Math.max(best, held / counted.length);
    }
  }
  return best;
}
