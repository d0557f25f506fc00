import type { AskKind } from '../search/request.js';
import type { PassageView, UnitView } from '../search/view.js';
import { KIND } from '../text/typed.js';
import type { Inquiry } from './inquiry.js';

/** Kinds of token that answer what is asked. */
export const WANTED: readonly { readonly asks: AskKind; readonly kinds: number }[] = [
  { asks: 'number', kinds: KIND.number | KIND.percent | KIND.money | KIND.ratio },
  { asks: 'date', kinds: KIND.date | KIND.year | KIND.hour },
  { asks: 'person', kinds: KIND.person },
  { asks: 'place', kinds: KIND.name },
  { asks: 'organisation', kinds: KIND.name },
];

/** Words over which nearness falls to a third. */
const REACH = 6;

/**
 * How close the question's words stand around one token that can be the answer, 0 to 1: the best, over such tokens, of the share by
 * rarity of the question's words, each less the farther it stands. A unit that holds the words here and a number there answers less
 * than one that holds them side by side. Such tokens are signs of the attributes asked for, else tokens of the kind asked for, that
 * the question does not bring itself; -1 where the question asks for neither.
 */
export function answerNear(view: PassageView, unit: UnitView, inquiry: Inquiry): number {
  const tokens = answering(view, unit, inquiry);
  if (tokens === undefined) return -1;
  const { totals, match } = view;
  let all = 0;
  const counted = (term: number): boolean => !inquiry.query.terms[term]?.aside && !inquiry.claimed[term];
  for (let i = 0; i < totals.termIdf.length; i++) if (counted(i)) all += totals.termIdf[i] as number;
  if (all === 0) return 0;
  const near = new Float64Array(totals.termIdf.length);
  let best = 0;
  for (const token of tokens) {
    near.fill(0);
    let sum = 0;
    for (const hit of unit.hits) {
      const term = match.term[hit] as number;
      if (!counted(term)) continue;
      const value = Math.exp(-Math.abs(hit - token) / REACH) * (totals.termIdf[term] as number);
      if (value <= (near[term] as number)) continue;
      sum += value - (near[term] as number);
      near[term] = value;
    }
    best = Math.max(best, sum);
  }
  return best / all;
}

/** Places of the tokens that can be the answer. */
function answering(view: PassageView, unit: UnitView, { attributes, analyser, query }: Inquiry): number[] | undefined {
  const { analysis, match } = view;
  const kinds = attributes.length > 0 ? 0 : (WANTED.find(({ asks }) => asks === query.kind)?.kinds ?? 0);
  if (attributes.length === 0 && kinds === 0) return undefined;
  const out: number[] = [];
  let mask = kinds;
  for (const set of attributes) {
    mask |= analyser.attributes.attributes[set]?.kinds ?? 0;
    for (const sign of analysis.signs)
      if (sign.set === set && unit.from <= sign.from && sign.to <= unit.to) out.push(sign.from);
  }
  if (mask !== 0)
    for (let at = unit.from; at < unit.to; at++)
      if (((analysis.kinds[at] as number) & mask) !== 0 && (match.term[at] as number) < 0) out.push(at);
  return out;
}
