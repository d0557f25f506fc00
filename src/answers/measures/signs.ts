import { slab } from '../../search/slab.js';
import type { PassageView, UnitView } from '../../search/view.js';
import type { Inquiry } from '../inquiry.js';
import { noneOf } from './none.js';

export function signsIn(view: PassageView, unit: UnitView, kinds: number, inquiry: Inquiry): Uint8Array {
  const { attributes } = inquiry;
  const none = noneOf(attributes.length).bytes;
  let out = none;
  for (let i = 0; i < attributes.length; i++) {
    if (!holdsSign(view, unit, attributes[i] as number, kinds, inquiry)) continue;
    if (out === none) out = slab.bytes(attributes.length);
    out[i] = 1;
  }
  return out;
}

function holdsSign(
  { analysis }: PassageView,
  unit: UnitView,
  set: number,
  kinds: number,
  { analyser }: Inquiry,
): boolean {
  if (kinds & (analyser.attributes.attributes[set]?.kinds ?? 0)) return true;
  for (const sign of analysis.signs) if (sign.set === set && unit.from <= sign.from && sign.to <= unit.to) return true;
  return false;
}

/** Distance in words at which nearness falls to a third. */
const REACH = 8;

export function nearSigns(
  view: PassageView,
  unit: UnitView,
  { attributes, analyser, attributeTerms }: Inquiry,
): Float64Array {
  const { analysis } = view;
  if (attributes.length === 0) return noneOf(0).doubles;
  const out = slab.doubles(attributes.length);
  for (let i = 0; i < out.length; i++) {
    const set = attributes[i] as number;
    const own = attributeTerms[i] as ReadonlySet<number>;
    const kinds = analyser.attributes.attributes[set]?.kinds ?? 0;
    let best = Number.POSITIVE_INFINITY;
    for (const sign of analysis.signs)
      if (sign.set === set && unit.from <= sign.from && sign.to <= unit.to)
        best = Math.min(best, nearestHit(view, unit, own, sign.from, sign.to));
    if (kinds !== 0) best = Math.min(best, nearestToken(view, unit, own, kinds));
    out[i] = Math.exp(-best / REACH);
  }
  return out;
}

/** Distance in words between the nearest token of these kinds that is not in the question and the question's own words. */
function nearestToken(view: PassageView, unit: UnitView, own: ReadonlySet<number>, kinds: number): number {
  const { analysis, match } = view;
  let best = Number.POSITIVE_INFINITY;
  for (let at = unit.from; at < unit.to; at++)
    if (((analysis.kinds[at] as number) & kinds) !== 0 && (match.term[at] as number) < 0)
      best = Math.min(best, nearestHit(view, unit, own, at, at + 1));
  return best;
}

/** Distance in words between the tokens [from, to) and the nearest weighted word of the question, without those of `own`. */
function nearestHit(
  { match, totals }: PassageView,
  { hits }: UnitView,
  own: ReadonlySet<number>,
  from: number,
  to: number,
): number {
  let best = Number.POSITIVE_INFINITY;
  for (const hit of hits) {
    const term = match.term[hit] as number;
    if (own.has(term) || (totals.termIdf[term] as number) <= 0) continue;
    best = Math.min(best, Math.max(0, from - hit, hit - to + 1));
  }
  return best === Number.POSITIVE_INFINITY ? REACH : best;
}

export function cuesIn({ analysis }: PassageView, unit: UnitView, { likely, analyser }: Inquiry): Uint8Array {
  const none = noneOf(likely.length).bytes;
  let out = none;
  for (const { from, to, set } of analysis.cues) {
    if (from < unit.from || to > unit.to) continue;
    const name = analyser.cueNames[set];
    for (let i = 0; i < likely.length; i++) {
      if (likely[i]?.intent.name !== name) continue;
      if (out === none) out = slab.bytes(likely.length);
      out[i] = 1;
      break;
    }
  }
  return out;
}
