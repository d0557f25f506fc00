import type { Premise } from '../questions/wants.js';
import { nameKey } from '../text/people.js';
import type { Verdict } from './answer.js';
import type { Intent } from './intent.js';

/** What an answer says that a yes/no question may be held against. */
export interface Said {
  readonly value?: number;
  readonly day?: string;
  /** The answering words. */
  readonly marked: readonly string[];
  /** It gives one of the people named the position asked of them (true), or gives it to somebody else (false). */
  readonly agrees?: boolean;
  /** Every number in the passage. */
  readonly numbers: readonly number[];
}

/**
 * Whether what a yes/no question puts forward is what the evidence says; absent when it puts nothing forward that can be compared.
 * @param people keys of the people that it names.
 */
export function verdictOf(
  premise: Premise | undefined,
  said: Said,
  people: readonly string[],
  naming?: Intent['naming'],
): Verdict | undefined {
  if (!premise) return undefined;
  const date = premise.dates[0];
  if (date && said.day) {
    const [year, month, day] = said.day.split('-').map(Number);
    const same = day === date.day && month === date.month && (date.year === undefined || date.year === year);
    return same ? 'confirmed' : 'contradicted';
  }
  const [number, another] = premise.numbers;
  if (another !== undefined) return verdictOfSeveral(premise.numbers, said);
  if (number !== undefined && said.value !== undefined) return number === said.value ? 'confirmed' : 'contradicted';
  if (number !== undefined) return said.numbers.includes(number) ? 'confirmed' : undefined;
  if (people.length > 0 && said.agrees !== undefined) return said.agrees ? 'confirmed' : 'contradicted';
  if (people.length === 0 || naming === undefined || said.marked.length === 0) return undefined;
  const named = said.marked.map(nameKey);
  if (people.some((key) => named.some((n) => n.includes(key) || key.includes(n)))) return 'confirmed';
  return naming === 'decides' ? 'contradicted' : undefined;
}

/** Of several numbers only one can be the one that is stated: it says nothing of the others. Where the passage holds none of them, whichever is meant is not what it says. */
function verdictOfSeveral(numbers: readonly number[], { value, numbers: held }: Said): Verdict | undefined {
  return value !== undefined && ![value, ...held].some((one) => numbers.includes(one)) ? 'contradicted' : undefined;
}
