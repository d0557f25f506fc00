import type { PassageView, UnitView } from '../../search/view.js';
import { KIND } from '../../text/typed.js';
import { type NameWords, namesOne } from '../holders.js';

/** 1 if the unit names nobody and the person named last before it in its passage is one of `names` or `holders`: "Chị đề nghị …". */
export function referredIn(
  view: PassageView,
  unit: UnitView,
  names: readonly NameWords[],
  holders: readonly NameWords[],
): number {
  if (names.length + holders.length === 0 || personBefore(view, unit.to, unit.from)) return 0;
  const last = personBefore(view, unit.from, 0);
  // A title before a given name also stands for the person.
  if (!last) return 0;
  const stretch = { ...unit, from: Math.max(0, last.from - 1), to: last.to };
  return namesOne(view, stretch, names) || namesOne(view, stretch, holders) ? 1 : 0;
}

/** The last person's name among the tokens [least, end). */
function personBefore(
  { analysis: { kinds } }: PassageView,
  end: number,
  least: number,
): { readonly from: number; readonly to: number } | undefined {
  const isPerson = (at: number): boolean => at >= least && ((kinds[at] as number) & KIND.person) !== 0;
  let to = end;
  while (to > least && !isPerson(to - 1)) to--;
  let from = to;
  while (isPerson(from - 1)) from--;
  return from < to ? { from, to } : undefined;
}
