import type { Scope } from '../questions/scope.js';
import type { Premise } from '../questions/wants.js';
import { nameKey } from '../text/people.js';
import type { Verdict } from './answer.js';
import type { Candidate, Intent } from './intent.js';

/** Whether what a yes/no question puts forward is what the evidence says; absent when it puts no value forward that can be compared. */
export function verdictOf(
  premise: Premise | undefined,
  candidate: Candidate,
  marked: readonly string[],
  scope: Scope,
  naming?: Intent['naming'],
): Verdict | undefined {
  if (!premise) return undefined;
  const date = premise.dates[0];
  if (date && candidate.day) {
    const [year, month, day] = candidate.day.split('-').map(Number);
    const same = day === date.day && month === date.month && (date.year === undefined || date.year === year);
    return same ? 'confirmed' : 'contradicted';
  }
  // Of several numbers only one can be this candidate's: it says nothing of the others.
  const [number, another] = premise.numbers;
  if (another !== undefined) return undefined;
  if (number !== undefined && candidate.value !== undefined)
    return number === candidate.value ? 'confirmed' : 'contradicted';
  const asked = scope.persons.flatMap((p) => p.people.map((who) => who.key));
  if (asked.length === 0) return undefined;
  if (candidate.agrees) return 'confirmed';
  if (naming === undefined || marked.length === 0) return undefined;
  const named = marked.map(nameKey);
  if (asked.some((key) => named.some((n) => n.includes(key) || key.includes(n)))) return 'confirmed';
  return naming === 'decides' ? 'contradicted' : undefined;
}
