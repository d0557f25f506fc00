import { questionWords } from '../../questions/question-words.js';
import { TRAIT } from '../../search/prepared.js';
import type { PassageView, UnitView } from '../../search/view.js';
import { flag } from '../feature.js';
import { type DecisionFeature, inquiryOf, once } from './judging.js';

/**
 * Is the value near the words it belongs to? "Phiên trù bị mở chiều 27-5, phiên chính thức lúc 7 giờ 30" gives no hour for the first
 * session: its words are in one clause, the hour in another.
 */
export const VALUES: readonly DecisionFeature[] = [
  { name: 'value-clause', group: 'value', value: (j) => bestOf(j).clause },
  { name: 'value-near', group: 'value', value: (j) => bestOf(j).near },
  { name: 'value-apart', group: 'value', value: (j) => bestOf(j).apart },
  { name: 'value-asked', group: 'value', value: (j) => flag(inquiryOf(j).wanted !== 0) },
  { name: 'value-none', group: 'value', value: (j) => flag(inquiryOf(j).wanted !== 0 && !bestOf(j).held) },
];

/**
 * Shares, by rarity, of the question's words: in the clause of a value, weighted by distance to it, and in the unit but outside the clause.
 */
interface Standing {
  readonly clause: number;
  readonly near: number;
  readonly apart: number;
  readonly held: boolean;
}

const NONE: Standing = { clause: 0, near: 0, apart: 0, held: false };

/** Distance in words at which nearness falls to a third. */
const REACH = 6;
/** Clause boundaries: between two words, and as an unmarked word. */
const PARTS = TRAIT.clause | TRAIT.opening;
const JOINS = questionWords('joins');

const bestOf = once((j): Standing => {
  const kinds = inquiryOf(j).wanted;
  if (kinds === 0) return NONE;
  const { view, unit } = j.first.evidence.found;
  const weights = view.totals.termIdf;
  const total = weights.reduce((sum, one) => sum + one, 0);
  const values = valuesIn(view, unit, kinds);
  if (total === 0 || values.length === 0) return { ...NONE, held: values.length > 0 };
  const clauses = clausesOf(view, unit);
  let clause = 0;
  let near = 0;
  for (const at of values) {
    clause = Math.max(
      clause,
      heldBy(view, unit, (hit) => flag(clauses[hit - unit.from] === clauses[at - unit.from])),
    );
    near = Math.max(
      near,
      heldBy(view, unit, (hit) => Math.exp(-Math.abs(hit - at) / REACH)),
    );
  }
  const whole = heldBy(view, unit, () => 1);
  return { clause: clause / total, near: near / total, apart: (whole - clause) / total, held: true };
});

/** Tokens of the unit that may answer: of the wanted kind, and not from the question. */
function valuesIn({ analysis, match }: PassageView, unit: UnitView, kinds: number): number[] {
  const out: number[] = [];
  for (let at = unit.from; at < unit.to; at++)
    if (((analysis.kinds[at] as number) & kinds) !== 0 && (match.term[at] as number) < 0) out.push(at);
  return out;
}

/** The clause number of each token of the unit. */
function clausesOf({ passage }: PassageView, unit: UnitView): Int16Array {
  const out = new Int16Array(Math.max(0, unit.to - unit.from));
  let number = 0;
  for (let at = unit.from; at < unit.to; at++) {
    if (((passage.traits[at] ?? 0) & PARTS) !== 0 || JOINS.has(passage.folded[at] ?? '')) number++;
    out[at - unit.from] = number;
  }
  return out;
}

/** The sum over terms of rarity × the best value of a matching token. */
function heldBy({ match, totals }: PassageView, { hits }: UnitView, worth: (hit: number) => number): number {
  const best = new Map<number, number>();
  for (const hit of hits) {
    const term = match.term[hit] as number;
    const value = worth(hit);
    if (value > (best.get(term) ?? 0)) best.set(term, value);
  }
  let sum = 0;
  for (const [term, value] of best) sum += (totals.termIdf[term] as number) * value;
  return sum;
}
