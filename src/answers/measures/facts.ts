import type { Fact } from '../../facts/fact.js';
import { slab } from '../../search/slab.js';
import { nameKey } from '../../text/people.js';
import { attr } from '../intent.js';
import type { Found } from '../propose/found.js';
import { noneOf } from './none.js';

/** By likely intent, the evidence of the facts. */
export interface Fits {
  /** The best fit of a fact inside the unit, and of one in an overlapping sentence. */
  readonly inside: Float64Array;
  readonly beside: Float64Array;
  /** 1 if a fact inside is of its kind but does not answer. */
  readonly rejected: Float64Array;
}

/** By likely intent, the fit of the facts in and beside the unit, and 1 if one in it does not answer. */
export function fitsIn(facts: Found['facts'], size: number): Fits {
  if (facts.length === 0) {
    const none = noneOf(size).doubles;
    return { inside: none, beside: none, rejected: none };
  }
  const [inside, beside, rejected] = [slab.doubles(size), slab.doubles(size), slab.doubles(size)];
  for (const held of facts) {
    takeBest(held.inside ? inside : beside, held.fits, size);
    if (held.inside) markRejected(rejected, held.fits, size);
  }
  return { inside, beside, rejected };
}

function takeBest(best: Float64Array, fits: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) {
    const fit = fits[i] as number;
    if (fit > (best[i] as number)) best[i] = fit;
  }
}

function markRejected(rejected: Float64Array, fits: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) if (fits[i] === 0) rejected[i] = 1;
}

/** The fit of the unit's facts for the position in question: -1 if they give another, 0 if they give none. */
export function roleIn(facts: Found['facts']): number {
  let role = 0;
  for (const { inside, asRole } of facts) if (inside && asRole >= 0 && role < 1) role = asRole > 0 ? asRole : -1;
  return role;
}

/** Is all that the unit counts counted of units below the report's body? */
export function countsPart(facts: Found['facts']): boolean {
  let part = false;
  for (const { inside, ofPart, fits } of facts) {
    if (!inside || !fits.some((fit) => fit > 0)) continue;
    if (!ofPart) return false;
    part = true;
  }
  return part;
}

/** "Dự và chỉ đạo Hội nghị có …": somebody came; what they said is told elsewhere. */
const CAME = /^(?:dự|theo dõi)/u;

/** Does a fact say what somebody said, not only that they came? */
export const tellsWords = (fact: Fact): boolean => fact.kind === 'speaker' && !CAME.test(attr(fact, 'words'));

/** Does one of `people` (name keys) speak in the unit? */
export function speaksIn(facts: Found['facts'], people: ReadonlySet<string>): boolean {
  return facts.some(({ fact, inside }) => inside && tellsWords(fact) && people.has(nameKey(attr(fact, 'person'))));
}
