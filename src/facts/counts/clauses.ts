import type { PhraseFound } from '../phrases.js';
import type { Counting } from './counting.js';

const longest = (marks: readonly PhraseFound[]): PhraseFound | undefined =>
  marks.reduce<PhraseFound | undefined>(
    (best, one) => (best && best.to - best.from >= one.to - one.from ? best : one),
    undefined,
  );

/** The longest wording of these groups that begins at word `at`, with no sign before it. */
export function markAt(c: Counting, at: number, ...groups: readonly string[]): PhraseFound | undefined {
  if (signAt(c, at) !== '') return undefined;
  return longest((c.byStart.get(at) ?? []).filter(({ group }) => groups.includes(group)));
}

/** The longest wording of these groups that ends before word `at`, with no sign between. */
export function markBefore(c: Counting, at: number, ...groups: readonly string[]): PhraseFound | undefined {
  if (signAt(c, at) !== '') return undefined;
  return longest((c.byEnd.get(at) ?? []).filter(({ group }) => groups.includes(group)));
}

const SIGN = /[.,;:!?…()[\]|–-]/u;

/** The sign between word `at` and the one before it: "" for white space, quotation marks and strokes. */
export function signAt({ words }: Counting, at: number): string {
  const between = words.marks[at] ?? '';
  return at > 0 && at < words.words.length && SIGN.test(between) ? between : '';
}

const ENDS = /[.;:!?…()[\]|]/u;

/** The first word of the clause that word `at` stands in; a comma ends none where `commas` is given. */
export function clauseStart(c: Counting, at: number, commas = false): number {
  for (let i = at; i > 0; i--) {
    const sign = signAt(c, i);
    if (ENDS.test(sign) || (!commas && sign.includes(','))) return i;
  }
  return 0;
}

/** The word behind the last of the clause that word `at` stands in. */
export function clauseEnd(c: Counting, at: number): number {
  for (let i = at; i < c.words.words.length; i++) if (SIGN.test(c.words.marks[i] ?? '') && i > 0) return i;
  return c.words.words.length;
}

/** The last wording of these groups in words [from, to): of several that end there, the longest. */
export function lastMark(c: Counting, from: number, to: number, groups: readonly string[]): PhraseFound | undefined {
  let best: PhraseFound | undefined;
  for (const mark of c.marks) {
    // They are in the order in which they begin.
    if (mark.from >= to) break;
    if (mark.from < from || mark.to > to || !groups.includes(mark.group)) continue;
    if (!best || mark.to > best.to || (mark.to === best.to && mark.from < best.from)) best = mark;
  }
  return best;
}

/** Is one of these groups in words [from, to)? */
export function hasMark(c: Counting, from: number, to: number, ...groups: readonly string[]): boolean {
  return lastMark(c, from, to, groups) !== undefined;
}
