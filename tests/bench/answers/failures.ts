import type { Run } from './world.js';

/** A question that was not answered rightly, as a line of JSON: what was expected and what came. */
export function failureLine(
  set: string,
  { question: { id, q, intent, style, expect }, outcome, line, chance }: Run,
): string {
  const got = line.answers?.map((a) => `${a.report}: ${a.quote}`) ?? line.status;
  return JSON.stringify({ set, outcome, chance, id, q, intent, style, expect, got });
}
