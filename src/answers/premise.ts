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
  if (date && said.day) return dayVerdict(date, said.day);
  const [number, another] = premise.numbers;
  if (another !== undefined) return verdictOfSeveral(premise.numbers, said);
  return number === undefined ? peopleVerdict(people, said, naming) : numberVerdict(number, said);
}

const verdict = (agrees: boolean): Verdict => (agrees ? 'confirmed' : 'contradicted');

function dayVerdict(date: Premise['dates'][number], iso: string): Verdict {
  const [year, month, day] = iso.split('-').map(Number);
  return verdict(day === date.day && month === date.month && (date.year === undefined || date.year === year));
}

function numberVerdict(number: number, { value, numbers }: Said): Verdict | undefined {
  if (value !== undefined) return verdict(number === value);
  return numbers.includes(number) ? 'confirmed' : undefined;
}

function peopleVerdict(people: readonly string[], said: Said, naming: Intent['naming']): Verdict | undefined {
  if (people.length === 0) return undefined;
  if (said.agrees !== undefined) return verdict(said.agrees);
  if (naming === undefined || said.marked.length === 0) return undefined;
  const named = said.marked.map(nameKey);
  if (people.some((key) => named.some((n) => n.includes(key) || key.includes(n)))) return 'confirmed';
  return naming === 'decides' ? 'contradicted' : undefined;
}

/** Of several numbers only one can be the one that is stated: it says nothing of the others. Where the passage holds none of them, whichever is meant is not what it says. */
function verdictOfSeveral(numbers: readonly number[], { value, numbers: held }: Said): Verdict | undefined {
  return value !== undefined && ![value, ...held].some((one) => numbers.includes(one)) ? 'contradicted' : undefined;
}
