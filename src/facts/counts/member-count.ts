import type { MemberGroup } from '../attributes.js';
import { hasMark, markAt, signAt } from './clauses.js';
import type { Counting } from './counting.js';
import { type Governing, tailEnd } from './governing.js';

/** A count of members: words [from, to) of the sentence. */
export interface MemberCount {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly group: MemberGroup;
  /** The words of the noun, [from, to). */
  readonly noun: readonly [number, number];
}

/** Groups of wordings that name a part of the membership. */
export const GROUPS = ['official', 'probationary', 'group'] as const;

/** What a count of members comes from. */
export const ADMITS: ReadonlySet<Governing> = new Set(['whole', 'holds']);

/** Does the count end before word `at`: by a sign, or by words that only tell where or whose? */
export const endsAt = (c: Counting, at: number): boolean =>
  isOver(c, at) || markAt(c, at, 'belongs', 'but') !== undefined;

/** A sign ends a count, and so does the stroke of "146 đảng viên/9 chi bộ". */
const isOver = (c: Counting, at: number): boolean =>
  at >= c.words.words.length || signAt(c, at) !== '' || c.words.marks[at] === '/';

/** After the noun, something happens to the people counted, or narrows them down: not a total. */
export function befalls(c: Counting, at: number): boolean {
  if (isOver(c, at)) return false;
  if (markAt(c, at, 'but')) return false;
  const belongs = markAt(c, at, 'belongs');
  if (!belongs && !markAt(c, at, ...GROUPS)) return true;
  return hasMark(c, at, tailEnd(c, at), 'does', 'present', 'befell');
}
