import type { Evidence, Pool, ReportEvidence } from './evidence.js';
import type { Inquiry } from './inquiry.js';

/** What a feature may use: one unit, its report, and all competing units. */
export interface Beside {
  readonly evidence: Evidence;
  readonly report: ReportEvidence;
  readonly pool: Pool;
}

/** One feature of how well a unit answers. Values are mostly between -1 and 1. */
export interface Feature {
  readonly name: string;
  /** Features of one group are removed together in ablations. */
  readonly group: string;
  readonly value: (beside: Beside) => number;
  /** Its column in the text ranking, if it is one. */
  readonly lexical?: number;
  /** The questions for which it can be non-zero; all if absent. */
  readonly when?: (inquiry: Inquiry) => boolean;
  /** Of which units it can be other than 0; of all where it is absent. Each such test is made once for all features that share it. */
  readonly among?: Among;
}

/** Tells the units that features can be other than 0 of. */
export type Among = (beside: Beside) => boolean;

/** 1 or 0. */
export const flag = (value: boolean): number => (value ? 1 : 0);

/** The number of set bits of a mask. */
export function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

/** The mean; 0 without values. */
export function mean(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return values.length === 0 ? 0 : sum / values.length;
}

/** Does the unit contain a token of a wanted kind? */
export const holdsWanted = ({ evidence }: Beside): boolean => (evidence.fresh & evidence.inquiry.wanted) !== 0;
