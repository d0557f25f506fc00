import { slab } from '../search/slab.js';
import type { Evidence, LikelyReport, Pool, ReportEvidence } from './evidence.js';
import type { Inquiry } from './inquiry.js';
import type { Found } from './propose/found.js';
import type { Thread } from './thread.js';

/** The pool of measured units, with aggregates over all of them. */
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
    bestWhole: evidence.reduce((best, one) => Math.max(best, one.whole), 0),
    ...(thread && { thread }),
  };
}

type Sum = { -readonly [K in keyof ReportEvidence]: ReportEvidence[K] };

/** Aggregates over the units of each report. */
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

const noSum = ({ found: { unit }, signs, topics, wholes, inside }: Evidence): Sum => ({
  terms: slab.bytes(unit.found.length),
  signs: slab.bytes(signs.length),
  topics: slab.bytes(topics.length),
  wholes: slab.bytes(wholes.length),
  bestText: Number.NEGATIVE_INFINITY,
  counted: 0,
  role: 0,
  fits: new Float64Array(inside.length),
  first: new Float64Array(inside.length),
  opening: Number.POSITIVE_INFINITY,
});

function addTo(sum: Sum, { found: { unit, view, span }, signs, topics, wholes, text, counted, role }: Evidence): void {
  for (let i = 0; i < sum.terms.length; i++) if (unit.found[i] || unit.similar[i] || view.inTitle[i]) sum.terms[i] = 1;
  join(sum.signs, signs);
  join(sum.topics, topics);
  join(sum.wholes, wholes);
  if (view.passage.role === 'paragraph') sum.opening = Math.min(sum.opening, span.start);
  sum.bestText = Math.max(sum.bestText, text);
  sum.counted = Math.max(sum.counted, counted);
  sum.role = Math.max(sum.role, role);
}

/** Sets the bits that the other mask has. */
function join(mask: Uint8Array, other: Uint8Array): void {
  for (let i = 0; i < mask.length; i++) if (other[i]) mask[i] = 1;
}

/** By likely intent, the best fit of a fact, and the start of the first one with that fit. */
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
