import { FEATURES as LEXICAL } from '../../search/features.js';
import { holdsAlike, shareOf } from '../features/measured.js';
import type { Inquiry } from '../inquiry.js';
import type { Ranked, RankedUnit } from '../rank.js';

/** A ranked pool with what is needed to judge its first unit. */
export interface Judging {
  readonly ranked: Ranked;
  readonly first: RankedUnit;
  readonly rival: RankedUnit | undefined;
}

/** One feature of the decision on the first unit. */
export interface DecisionFeature {
  readonly name: string;
  readonly group: string;
  readonly value: (judging: Judging) => number;
}

/** Values shared by several columns, computed once per decision. */
export function once<T>(value: (judging: Judging) => T): (judging: Judging) => T {
  let last: { readonly judging: Judging; readonly value: T } | undefined;
  return (judging) => {
    if (last?.judging !== judging) last = { judging, value: value(judging) };
    return last.value;
  };
}

export const inquiryOf = ({ ranked }: Judging): Inquiry => ranked.pool.inquiry;

/** The probability of an intent, by name. */
export const chanceOf = (j: Judging, intent: string): number => inquiryOf(j).chances.get(intent) ?? 0;

const LEXICAL_AT = new Map(LEXICAL.map(({ name }, i) => [name, i]));

/** A column of the text ranking, for the first unit. */
export const lexicalOf = ({ first }: Judging, name: string): number =>
  first.evidence.lexical[LEXICAL_AT.get(name) ?? 0] ?? 0;

/** Share, by rarity, of the question's words for which `holds`. */
export function share({ first }: Judging, holds: (term: number) => boolean): number {
  return shareOf(first.evidence, holds);
}

/** Does the first unit contain a term of the question, or a synonym? */
export const inUnit = ({ first: { evidence } }: Judging) => {
  const { unit } = evidence.found;
  return (term: number): boolean => holdsAlike(term, unit);
};

/** Sum over the likely intents of probability × value. */
export function byIntent(j: Judging, value: (i: number) => number): number {
  const { likely } = inquiryOf(j);
  let sum = 0;
  for (let i = 0; i < likely.length; i++) sum += (likely[i]?.chance ?? 0) * value(i);
  return sum;
}

/** The number of tokens with kind `wanted`, at most three. */
export function countOf(mask: Uint8Array, wanted: number): number {
  let sum = 0;
  for (const one of mask) if (one === wanted) sum++;
  return Math.min(3, sum);
}
