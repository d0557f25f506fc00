import type { Scope } from '../questions/scope.js';
import type { Premise } from '../questions/wants.js';
import { nameKey } from '../text/people.js';
import type { Verdict } from './answer.js';
import type { Candidate } from './intent.js';

/** Whether what a yes/no question puts forward is what the evidence says; absent when it puts no value forward that can be compared. */
export function verdictOf(
  premise: Premise | undefined,
  candidate: Candidate,
  marked: readonly string[],
  scope: Scope,
): Verdict | undefined {
  if (!premise) return undefined;
  const date = premise.dates[0];
  if (date && candidate.day) {
    const [year, month, day] = candidate.day.split('-').map(Number);
    const same = day === date.day && month === date.month && (date.year === undefined || date.year === year);
    return same ? 'confirmed' : 'contradicted';
  }
  const number = premise.numbers[0];
  if (number !== undefined && candidate.value !== undefined)
    return number === candidate.value ? 'confirmed' : 'contradicted';
  const asked = scope.persons.flatMap((p) => p.people.map((who) => who.key));
  if (asked.length > 0 && marked.length > 0) {
    const named = marked.map(nameKey);
    return asked.some((key) => named.some((n) => n.includes(key) || key.includes(n))) ? 'confirmed' : 'contradicted';
  }
  return undefined;
}
