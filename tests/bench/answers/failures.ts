import type { Run } from './world.js';

/** A question without a correct answer as a line of JSON: expected and actual. */
export function failureLine(
  set: string,
  { question: { id, q, intent, style, expect }, outcome, line, chance }: Run,
): string {
  const got = line.answers?.map((a) => `${a.report}: ${a.quote}`) ?? line.status;
  return JSON.stringify({ set, outcome, chance, id, q, intent, style, expect, got });
}
