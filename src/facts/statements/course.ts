import { type Chances, STATEMENT_KINDS, type Strength } from './weights.js';

/** Sentences to either side that are looked at together. */
const NEAR = 5;
/** What a sentence says of those behind it fades with each: half of it is left after 35 sentences. */
const FADES = 0.98;
/** Parts that a report is cut into to tell how far on a sentence stands. */
const PARTS = 5;

/**
 * For each sentence of a report how far on it stands and what the report has come to by then: results are told first, then what went
 * wrong, then the plans. Linear in the number of sentences.
 */
export function courseOf(chances: readonly Chances[]): Strength[][] {
  const before = strongestBefore(chances);
  const behind = strongestBefore(chances.toReversed()).reverse();
  const sums = sumsOf(chances);
  return chances.map((_, i) => [
    [`course.part.${Math.floor((PARTS * i) / chances.length)}`, 1],
    ...named('so-far', before[i] ?? []),
    ...named('to-come', behind[i] ?? []),
    ...named('near-before', meanOf(sums, Math.max(0, i - NEAR), i)),
    ...named('near-behind', meanOf(sums, i + 1, Math.min(chances.length, i + 1 + NEAR))),
  ]);
}

const named = (family: string, values: Chances): Strength[] =>
  values.map((value, kind) => [`course.${family}.${STATEMENT_KINDS[kind]}`, value]);

/** For each place the highest chances of the places before it, faded. */
function strongestBefore(chances: readonly Chances[]): Chances[] {
  let strongest: Chances = STATEMENT_KINDS.map(() => 0);
  return chances.map((own) => {
    const here = strongest;
    strongest = here.map((most, kind) => Math.max(most * FADES, own[kind] ?? 0));
    return here;
  });
}

/** Sums of the chances of the first 0, 1, 2 … places. */
function sumsOf(chances: readonly Chances[]): Chances[] {
  const sums: Chances[] = [STATEMENT_KINDS.map(() => 0)];
  chances.forEach((own, i) => {
    sums.push((sums[i] ?? []).map((sum, kind) => sum + (own[kind] ?? 0)));
  });
  return sums;
}

/** The mean chances of the places [`from`, `to`); undefined for an empty range. */
function meanOf(sums: readonly Chances[], from: number, to: number): Chances {
  if (to <= from) return [];
  return (sums[to] ?? []).map((sum, kind) => (sum - (sums[from]?.[kind] ?? 0)) / (to - from));
}
