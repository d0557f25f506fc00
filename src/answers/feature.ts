import type { Evidence, Pool, ReportEvidence } from './evidence.js';
import type { Inquiry } from './inquiry.js';

/** What a feature may look at: one unit, the report it is of, and all that competes with it. */
export interface Beside {
  readonly evidence: Evidence;
  readonly report: ReportEvidence;
  readonly pool: Pool;
}

/** One thing that tells how well a unit answers; values lie mostly between -1 and 1. */
export interface Feature {
  readonly name: string;
  /** Features of one group are left out together when their worth is measured. */
  readonly group: string;
  readonly value: (beside: Beside) => number;
  /** The column of the text ranking's table that it is, where it is one. */
  readonly lexical?: number;
  /** Of which questions it can be other than 0; of all where it is absent. */
  readonly when?: (inquiry: Inquiry) => boolean;
  /** Of which units it can be other than 0; of all where it is absent. Each such test is made once for all features that share it. */
  readonly among?: Among;
}

/** Tells the units that features can be other than 0 of. */
export type Among = (beside: Beside) => boolean;

/** 1 or 0. */
export const flag = (value: boolean): number => (value ? 1 : 0);

/** How many bits of a mask are set. */
export function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

/** The mean; 0 of no values. */
export function mean(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return values.length === 0 ? 0 : sum / values.length;
}

/** Does the unit bring a token of a kind that is asked for? */
export const holdsWanted = ({ evidence }: Beside): boolean => (evidence.fresh & evidence.inquiry.wanted) !== 0;
