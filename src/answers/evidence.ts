import { featuresOf } from '../search/rank.js';
import { slab } from '../search/slab.js';
import type { PassageView, UnitView } from '../search/view.js';
import { KIND } from '../text/typed.js';
import { associated } from './association.js';
import { type NameWords, namesOne, standsAt } from './holders.js';
import type { Inquiry } from './inquiry.js';
import type { Found } from './propose/found.js';
import type { Thread } from './thread.js';

/** A report that may be meant. */
export interface LikelyReport {
  readonly id: string;
  /** 0 to 1; over all reports they sum to 1. */
  readonly chance: number;
}

/** What one unit has to say to the question, measured once; features are drawn from it. */
export interface Evidence {
  readonly found: Found;
  readonly inquiry: Inquiry;
  readonly report: LikelyReport;
  /** Values of the text ranking's own table, and its fitted score. */
  readonly lexical: Float64Array;
  readonly text: number;
  /** Kinds of token in the unit, bits of `KIND`; and those of tokens that the question does not bring itself. */
  readonly kinds: number;
  readonly fresh: number;
  /** By attribute asked, in the inquiry's order: 1 where the unit holds a sign of it. */
  readonly signs: Uint8Array;
  /** The same, by how near a sign stands to the question's own words: 1 beside one, towards 0 far from all. */
  readonly near: Float64Array;
  /** Names of people in it that the question does not bring. */
  readonly people: number;
  /** Names of any kind in it that the question does not bring. */
  readonly names: number;
  /** What is asked to be named ("đề tài nào"): 2 where it is followed by a name, 1 where it stands, 0 where not. */
  readonly which: number;
  /** By likely intent: the best fit of a fact inside, of one whose sentence it shares, and whether a cue of it stands there. */
  readonly inside: Float64Array;
  readonly beside: Float64Array;
  readonly rejected: Float64Array;
  readonly cued: Uint8Array;
  /** A position asked for is given to somebody here (1), or one of that name in another body (-1). */
  readonly role: number;
  /** It names somebody who holds a position that is asked for, by the facts of its report. */
  readonly holder: boolean;
  /** The asked noun behind a number: 2 next to it, 1 near, 0 not. */
  readonly counted: number;
  /** Share of the words asked to be counted that follow one number in their order. */
  readonly countedPhrase: number;
  /** Share of the people named whose names stand here. */
  readonly named: number;
  /** It states what is to be reached, and what was. */
  readonly aims: boolean;
  readonly achieves: boolean;
  /** How well it holds what the question's words go with in answers. */
  readonly associated: number;
  /** How much likelier an answering unit is to hold just these words; a logarithm. */
  readonly telling: number;
}

/** What all units of one report share. */
export interface ReportEvidence {
  /** By term 1 where it, or a synonym, stands anywhere in what was looked at. */
  readonly terms: Uint8Array;
  /** By attribute asked. */
  readonly signs: Uint8Array;
  readonly bestText: number;
  /** The most that any unit of it holds of what is to be counted; as in `Evidence`. */
  readonly counted: number;
  /** By likely intent the best fit of a fact, and where the first of those stands (offset into the report's text). */
  readonly fits: Float64Array;
  readonly first: Float64Array;
  /** Where the first paragraph begins. */
  readonly opening: number;
}

/** The units of the reports that may be meant, measured. */
export interface Pool {
  readonly inquiry: Inquiry;
  readonly evidence: readonly Evidence[];
  readonly reports: ReadonlyMap<string, ReportEvidence>;
  readonly likely: readonly LikelyReport[];
  readonly bestText: number;
  readonly bestAssociated: number;
  /** Of a follow-up. */
  readonly thread?: Thread;
}

/** Measures one unit. `weights`: those of the text ranking; `holders`: who holds the positions asked for. */
export function evidenceOf(
  found: Found,
  inquiry: Inquiry,
  report: LikelyReport,
  weights: Float64Array,
  holders: readonly NameWords[],
): Evidence {
  const { view, unit, facts } = found;
  const lexical = featuresOf(view, unit);
  const kinds = kindsIn(view, unit, false);
  const fresh = kindsIn(view, unit, true);
  return {
    found,
    inquiry,
    report,
    lexical,
    text: dot(lexical, weights),
    kinds,
    fresh,
    signs: signsIn(view, unit, kinds, inquiry),
    ...fitsIn(facts, inquiry.likely.length),
    near: nearSigns(view, unit, inquiry),
    people: runsOf(view, unit, KIND.person),
    names: runsOf(view, unit, KIND.person | KIND.name),
    which: whichIn(view, unit, inquiry.asked.which),
    cued: cuesIn(view, unit, inquiry),
    role: roleIn(facts),
    holder: holders.length > 0 && namesOne(view, unit, holders),
    counted: countedIn(view, unit, inquiry.asked.counted),
    countedPhrase: countedPhraseIn(view, unit, inquiry.asked.counted),
    named: namedIn(view, unit, inquiry.names),
    aims: facts.some(({ fact, inside }) => inside && fact.kind === 'targets'),
    achieves: facts.some(({ fact, inside }) => inside && fact.kind === 'results'),
    associated: associated(inquiry.expected, view, unit, kinds, fresh, facts),
    telling: tellingOf(unit, inquiry),
  };
}

/** By likely intent how well the facts in the unit and beside it fit, and 1 where one in it does not. */
function fitsIn(facts: Found['facts'], size: number): Pick<Evidence, 'inside' | 'beside' | 'rejected'> {
  if (facts.length === 0) {
    const none = noneOf(size).doubles;
    return { inside: none, beside: none, rejected: none };
  }
  const [inside, beside, rejected] = [slab.doubles(size), slab.doubles(size), slab.doubles(size)];
  for (const held of facts) {
    const best = held.inside ? inside : beside;
    for (let i = 0; i < size; i++) {
      const fit = held.fits[i] as number;
      if (fit > (best[i] as number)) best[i] = fit;
      if (fit === 0 && held.inside) rejected[i] = 1;
    }
  }
  return { inside, beside, rejected };
}

/** How well the unit's facts give the position asked for; -1 where they give another, 0 where they tell of none. */
function roleIn(facts: Found['facts']): number {
  let role = 0;
  for (const { inside, asRole } of facts) if (inside && asRole >= 0 && role < 1) role = asRole > 0 ? asRole : -1;
  return role;
}

/** The part of the evidence that rests on what is fitted of words. */
export function fittedEvidence(
  { view, unit, facts }: Found,
  inquiry: Inquiry,
  kinds: number,
  fresh: number,
): Pick<Evidence, 'associated' | 'telling'> {
  return {
    associated: associated(inquiry.expected, view, unit, kinds, fresh, facts),
    telling: tellingOf(unit, inquiry),
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** `fresh`: of tokens alone that the question does not bring itself. */
function kindsIn({ match, analysis }: PassageView, unit: UnitView, fresh: boolean): number {
  let kinds = 0;
  for (let at = unit.from; at < unit.to; at++)
    if (!fresh || (match.term[at] as number) < 0) kinds |= analysis.kinds[at] as number;
  return kinds;
}

/** Zeros by length, for all units alike: nobody writes into them. */
const nones: { readonly doubles: Float64Array; readonly bytes: Uint8Array }[] = [];

function noneOf(length: number): (typeof nones)[number] {
  const kept = nones[length] ?? { doubles: new Float64Array(length), bytes: new Uint8Array(length) };
  nones[length] = kept;
  return kept;
}

function signsIn(view: PassageView, unit: UnitView, kinds: number, inquiry: Inquiry): Uint8Array {
  const { attributes } = inquiry;
  if (attributes.length === 0) return noneOf(0).bytes;
  const out = slab.bytes(attributes.length);
  for (let i = 0; i < out.length; i++) if (holdsSign(view, unit, attributes[i] as number, kinds, inquiry)) out[i] = 1;
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

/** Words over which nearness falls to a third. */
const REACH = 8;

function nearSigns(view: PassageView, unit: UnitView, { attributes, analyser, attributeTerms }: Inquiry): Float64Array {
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

/** Words between the nearest token of these kinds, which the question does not have, and the question's own. */
function nearestToken(view: PassageView, unit: UnitView, own: ReadonlySet<number>, kinds: number): number {
  const { analysis, match } = view;
  let best = Number.POSITIVE_INFINITY;
  for (let at = unit.from; at < unit.to; at++)
    if (((analysis.kinds[at] as number) & kinds) !== 0 && (match.term[at] as number) < 0)
      best = Math.min(best, nearestHit(view, unit, own, at, at + 1));
  return best;
}

/** Words between the tokens [from, to) and the nearest of the question's own that has weight, those of `own` left out. */
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

/** Stretches of tokens of a kind that the question does not bring. */
function runsOf({ analysis, match }: PassageView, unit: UnitView, kinds: number): number {
  let count = 0;
  let open = false;
  for (let at = unit.from; at < unit.to; at++) {
    const own = ((analysis.kinds[at] as number) & kinds) !== 0 && (match.term[at] as number) < 0;
    if (own && !open) count++;
    open = own;
  }
  return count;
}

function whichIn({ passage, analysis, match }: PassageView, unit: UnitView, which: readonly string[]): number {
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

function cuesIn({ analysis }: PassageView, unit: UnitView, { likely, analyser }: Inquiry): Uint8Array {
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

const COUNTS = KIND.number | KIND.percent | KIND.money | KIND.ratio;
/** Words between a number and what it counts. */
const NEXT = 2;
const NEAR = 6;

function countedIn({ passage, analysis }: PassageView, unit: UnitView, counted: readonly string[]): number {
  if (counted.length === 0) return 0;
  let best = 0;
  for (let at = unit.from; at < unit.to; at++) {
    if (!((analysis.kinds[at] as number) & COUNTS)) continue;
    for (let far = 1; far <= NEAR; far++) {
      const behind = at + far < unit.to && counted.includes(passage.folded[at + far] as string);
      const before = at - far >= unit.from && counted.includes(passage.folded[at - far] as string);
      if (behind && far <= NEXT) return 2;
      if (behind || before) best = 1;
    }
  }
  return best;
}

function countedPhraseIn({ passage, analysis }: PassageView, unit: UnitView, counted: readonly string[]): number {
  if (counted.length === 0) return 0;
  let best = 0;
  for (let at = unit.from; at < unit.to; at++) {
    if (!((analysis.kinds[at] as number) & COUNTS)) continue;
    for (let start = at + 1; start <= at + NEXT && start < unit.to; start++) {
      let held = 0;
      while (held < counted.length && start + held < unit.to && passage.folded[start + held] === counted[held]) held++;
      best = Math.max(best, held / counted.length);
    }
  }
  return best;
}

function namedIn(view: PassageView, unit: UnitView, names: readonly NameWords[]): number {
  if (names.length === 0) return 0;
  const stands = (name: NameWords): boolean => {
    for (let at = unit.from; at < unit.to; at++) if (standsAt(view, unit, name, at)) return true;
    return false;
  };
  return names.filter(stands).length / names.length;
}

/** What a synonym counts for of its word. */
const AS_SYNONYM = 0.5;

function tellingOf(unit: UnitView, { telling, claimed, query }: Inquiry): number {
  let sum = 0;
  for (let i = 0; i < telling.length; i++) {
    if (claimed[i] || query.terms[i]?.aside) continue;
    const [held, missing] = telling[i] as readonly [number, number];
    const similar = unit.similar[i] ? AS_SYNONYM * held : missing;
    sum += unit.found[i] ? held : similar;
  }
  return sum;
}

/** The pool of measured units, with what they come to together. */
export function poolOf(
  inquiry: Inquiry,
  evidence: readonly Evidence[],
  likely: readonly LikelyReport[],
  thread?: Thread,
): Pool {
  return {
    inquiry,
    evidence,
    reports: reportEvidence(evidence),
    likely,
    bestText: evidence.reduce((best, one) => Math.max(best, one.text), 0),
    bestAssociated: evidence.reduce((best, one) => Math.max(best, one.associated), 0),
    ...(thread && { thread }),
  };
}

type Sum = { -readonly [K in keyof ReportEvidence]: ReportEvidence[K] };

/** What the units of each report come to. */
function reportEvidence(evidence: readonly Evidence[]): Map<string, ReportEvidence> {
  const out = new Map<string, Sum>();
  for (const one of evidence) {
    const known = out.get(one.report.id) ?? noSum(one);
    addTo(known, one);
    addFits(known, one.found.facts);
    out.set(one.report.id, known);
  }
  return out;
}

const noSum = ({ found: { unit }, signs, inside }: Evidence): Sum => ({
  terms: slab.bytes(unit.found.length),
  signs: slab.bytes(signs.length),
  bestText: Number.NEGATIVE_INFINITY,
  counted: 0,
  fits: new Float64Array(inside.length),
  first: new Float64Array(inside.length),
  opening: Number.POSITIVE_INFINITY,
});

function addTo(sum: Sum, { found: { unit, view, span }, signs, text, counted }: Evidence): void {
  for (let i = 0; i < sum.terms.length; i++) if (unit.found[i] || unit.similar[i] || view.inTitle[i]) sum.terms[i] = 1;
  for (let i = 0; i < sum.signs.length; i++) if (signs[i]) sum.signs[i] = 1;
  if (view.passage.role === 'paragraph') sum.opening = Math.min(sum.opening, span.start);
  sum.bestText = Math.max(sum.bestText, text);
  sum.counted = Math.max(sum.counted, counted);
}

/** By likely intent the best fit of a fact, and where the first that fits so begins. */
function addFits({ fits, first }: Sum, facts: Found['facts']): void {
  for (const held of facts) {
    if (!held.inside) continue;
    const at = held.fact.value.start;
    for (let i = 0; i < held.fits.length; i++) {
      const fit = held.fits[i] as number;
      const best = fits[i] as number;
      if (fit <= 0 || fit < best || (fit === best && (first[i] as number) <= at)) continue;
      fits[i] = fit;
      first[i] = at;
    }
  }
}
