import { clauseStart, hasMark, lastMark, markBefore, signAt } from './clauses.js';
import type { Counting } from './counting.js';
import type { Figure } from './figures.js';
import { headOf } from './governing.js';
import { GROUPS } from './member-count.js';

/** "Tổng số đảng viên của Chi bộ là 27", "Đảng viên: 68": nothing that befell them stands in the name. */
export function isNamed(c: Counting, figure: Figure): boolean {
  const head = headOf(c, figure);
  // "Đảng viên: triệu tập 61 đồng chí": all of them are called.
  const at = isCalled(c, head) ? head - 2 : head;
  const start = clauseStart(c, Math.max(0, at - 1));
  const name = lastMark(c, start, at, ['membership']) ?? itemIn(c, start);
  if (!name || hasMark(c, start, at, 'befell', 'present', 'among')) return false;
  if (isOfAPart(c, name.to, at)) return false;
  const linked = signAt(c, at).includes(':') || markBefore(c, at, 'has', 'holds') !== undefined || name.to === at;
  return linked && at - name.to <= 12;
}

/** "Đảng viên mới: 01" are those admitted, "Đảng viên được miễn sinh hoạt là 21", "đảng viên là người Chăm: 12" a part. */
const isOfAPart = (c: Counting, from: number, to: number): boolean =>
  c.words.words[from] === 'mới' || (c.words.words[from] === 'là' && from + 1 < to) || hasMark(c, from, to, ...GROUPS);

/** "1. Đảng viên: 61 đồng chí": what an item of a list is of. */
function itemIn(c: Counting, start: number): { readonly from: number; readonly to: number } | undefined {
  const { words } = c.words;
  const from = /^\d+$/u.test(words[start] ?? '') ? start + 1 : start;
  const item = from === 1 && words[from] === 'đảng' && words[from + 1] === 'viên';
  return item && signAt(c, from + 2).includes(':') ? { from, to: from + 2 } : undefined;
}

const isCalled = ({ words: { words } }: Counting, at: number): boolean =>
  words[at - 2] === 'triệu' && words[at - 1] === 'tập';

/** "đón 17 đảng viên mới, nâng tổng số lên 96". */
export function isRaised(c: Counting, figure: Figure): boolean {
  const raised = markBefore(c, headOf(c, figure), 'raised');
  return raised !== undefined && hasMark(c, 0, raised.from, 'member');
}
