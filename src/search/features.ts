import type { AskKind } from '../text/ask.js';
import type { PassageView, UnitView } from './view.js';

/** One measure of how well a unit answers; values are mostly between 0 and 1. */
export interface Feature {
  readonly name: string;
  readonly value: (view: PassageView, unit: UnitView) => number;
  /** It is 0 for questions that ask for anything else. */
  readonly asks?: AskKind;
}

/** Share, weighted by rarity, of the question's terms that are in `here` and, if given, not in `elsewhere`. */
function share({ totals, query }: PassageView, here: Uint8Array, elsewhere?: Uint8Array): number {
  if (here === query.noTerms) return 0;
  let sum = 0;
  for (let i = 0; i < here.length; i++) if (here[i] && !elsewhere?.[i]) sum += totals.termIdf[i] as number;
  return sum / totals.idf;
}

/** Share, weighted by rarity, of the words that occur as typed; 0 for a question typed without marks. */
function exactShare({ query, totals }: PassageView, unit: UnitView): number {
  if (!query.accented || unit.found === query.noTerms) return 0;
  let sum = 0;
  for (let i = 0; i < unit.found.length; i++) if (unit.found[i] === 2) sum += totals.termExactIdf[i] as number;
  return sum / totals.exactIdf;
}

function pairShare({ totals, query }: PassageView, unit: UnitView): number {
  if (unit.foundPairs === query.noPairs) return 0;
  let sum = 0;
  for (let i = 0; i < unit.foundPairs.length; i++) if (unit.foundPairs[i]) sum += totals.pairIdf[i] as number;
  return sum / totals.pairs;
}

/** Neighbours in the question that are close in the unit, in either order. */
function loosePairs({ query, totals, match }: PassageView, unit: UnitView): number {
  if (unit.found === query.noTerms) return 0;
  let sum = 0;
  let total = 0;
  for (let p = 0; p < query.pairs.length; p++) {
    const pair = query.pairs[p];
    const weight = totals.pairWeight[p] as number;
    total += weight;
    if (!pair || !unit.found[pair.first] || !unit.found[pair.second]) continue;
    sum += weight * (unit.foundPairs[p] ? 1 : closeness(match.term, unit.hits, pair.first, pair.second));
  }
  return total === 0 ? 0 : sum / total;
}

/** 1 for neighbours, less for each word between and for reversed order; 0 beyond six words. */
function closeness(term: Int16Array, hits: readonly number[], first: number, second: number): number {
  let best = 0;
  let lastFirst = -100;
  let lastSecond = -100;
  for (const at of hits) {
    if (term[at] === first) {
      lastFirst = at;
      if (at - lastSecond <= 6) best = Math.max(best, 1 / (at - lastSecond + 1));
    } else if (term[at] === second) {
      lastSecond = at;
      if (at - lastFirst <= 6) best = Math.max(best, 1 / (at - lastFirst));
    }
  }
  return best;
}

/** Words read around a candidate. */
const FARTHEST = 24;
const decay = (reach: number): Float64Array =>
  Float64Array.from({ length: FARTHEST + 1 }, (_, d) => Math.exp(-d / reach));
const CLOSE = decay(3);
const NEAR = decay(6);

/** By term its closeness to the candidate; one array for all units. */
let near = new Float64Array(64);

/** Weight of the terms near a candidate of the asked kind; the best candidate counts. */
function nearness(
  { match, answers }: PassageView,
  unit: UnitView,
  weights: Float64Array,
  fading: Float64Array,
): number {
  if (unit.hits.length === 0) return 0;
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i] as number;
  if (total === 0) return 0;
  let best = 0;
  if (near.length < weights.length) near = new Float64Array(2 * weights.length);
  for (let at = unit.from; at < unit.to; at++) {
    if (!answers[at]) continue;
    near.fill(0, 0, weights.length);
    markNear(match.term, unit.hits, at, fading);
    let sum = 0;
    for (let i = 0; i < weights.length; i++) sum += (near[i] as number) * (weights[i] as number);
    if (sum > best) best = sum;
  }
  return best / total;
}

/** Records by term its closeness to word `at`. */
function markNear(terms: ArrayLike<number>, hits: readonly number[], at: number, fading: Float64Array): void {
  for (const hit of hits) {
    const distance = Math.abs(hit - at);
    if (distance > FARTHEST) continue;
    const term = terms[hit] as number;
    const value = fading[distance] as number;
    if (value > (near[term] as number)) near[term] = value;
  }
}

const hasCandidate = (view: PassageView, unit: UnitView): number => {
  for (let at = unit.from; at < unit.to; at++) if (view.answers[at]) return 1;
  return 0;
};

/** By term the last window that counted it; one array for all units, because there are many. */
let counted = new Int16Array(64);

/** The largest share of the question within `width` words. */
function windowShare({ totals, match }: PassageView, unit: UnitView, width: number): number {
  const { hits } = unit;
  if (hits.length === 0) return 0;
  let best = 0;
  if (counted.length < totals.termIdf.length) counted = new Int16Array(2 * totals.termIdf.length);
  counted.fill(-1, 0, totals.termIdf.length);
  for (let i = 0; i < hits.length; i++) {
    let sum = 0;
    for (let j = i; j < hits.length && (hits[j] as number) - (hits[i] as number) < width; j++) {
      const term = match.term[hits[j] as number] as number;
      if (counted[term] === i) continue;
      counted[term] = i;
      sum += totals.termIdf[term] as number;
    }
    if (sum > best) best = sum;
  }
  return best / totals.idf;
}

/** The last unit, pairs excluded, that ends before another one begins. */
function before(units: readonly UnitView[], { from }: UnitView): UnitView | undefined {
  for (let i = units.length - 1; i >= 0; i--) {
    const other = units[i] as UnitView;
    if (other.to <= from && other.sentences !== 2) return other;
  }
  return undefined;
}

/** The first unit that begins after it. */
function after(units: readonly UnitView[], { to }: UnitView): UnitView | undefined {
  for (const other of units) if (other.from >= to && other.sentences !== 2) return other;
  return undefined;
}

const KINDS: readonly AskKind[] = ['number', 'date', 'person', 'place', 'organisation', 'reason', 'manner', 'thing'];

/** The table of features. `data/ranking/weights.json` has their weights, by name. */
export const FEATURES: readonly Feature[] = [
  { name: 'terms', value: (view, unit) => share(view, unit.found) },
  { name: 'exact', value: exactShare },
  { name: 'synonyms', value: (view, unit) => share(view, unit.similar) },
  { name: 'pairs', value: pairShare },
  { name: 'loose-pairs', value: loosePairs },
  { name: 'passage', value: (view, unit) => share(view, view.found, unit.found) },
  { name: 'heading', value: (view, unit) => share(view, view.inHeading, unit.found) },
  { name: 'is-heading', value: ({ passage }) => (passage.heading ? 1 : 0) },
  { name: 'title', value: (view, unit) => share(view, view.inTitle, unit.found) },
  {
    name: 'before',
    value: (view, unit) => {
      const previous = before(view.units, unit);
      return previous ? share(view, previous.found, unit.found) : 0;
    },
  },
  { name: 'window', value: (view, unit) => windowShare(view, unit, 12) },
  { name: 'near', value: (view, unit) => nearness(view, unit, view.totals.termIdf, NEAR) },
  { name: 'wide-window', value: (view, unit) => windowShare(view, unit, 24) },
  { name: 'fresh', value: (_, unit) => Math.exp(-(unit.to - unit.from - unit.hits.length) / 4) },
  {
    name: 'after',
    value: (view, unit) => {
      const next = after(view.units, unit);
      return next ? share(view, next.found, unit.found) : 0;
    },
  },
  { name: 'length', value: (_, unit) => Math.log(1 + unit.to - unit.from) / 4 },
  { name: 'two', value: (_, unit) => (unit.sentences === 2 ? 1 : 0) },
  { name: 'part', value: (_, unit) => (unit.sentences === 0 ? 1 : 0) },
  { name: 'opening', value: (_, unit) => (unit.from === 0 ? 1 : 0) },
  { name: 'density', value: (_, unit) => unit.hits.length / Math.max(1, unit.to - unit.from) },
  {
    name: 'ask',
    value: (view, unit) => nearness(view, unit, view.totals.besideAsk, CLOSE),
  },
  ...KINDS.map(
    (kind): Feature => ({
      name: `has-${kind}`,
      value: (view, unit) => (view.query.kind === kind ? hasCandidate(view, unit) : 0),
      asks: kind,
    }),
  ),
];
