import { wholeWords } from '../text/boundary.js';
import type { Word } from '../text/phrases.js';

const DENIAL: ReadonlySet<string> = new Set(['không', 'chưa', 'chẳng', 'khong', 'chua', 'ko']);
/** Does a word say that something is not so? */
export const isDenial = ({ word }: Pick<Word, 'word'>): boolean => DENIAL.has(word);
/** What is said to be done later, or wished. */
export const AIM = wholeWords('phấn đấu|phan dau|dự kiến|du kien|sẽ|se', 'i');

/** Does what leads to a number tell last of what is aimed at, in its own clause or before? "Năm 2025 phấn đấu: thu 260 tỷ". */
export function isAimedAt(before: string): boolean {
  const last = [...before.matchAll(AIMED)].at(-1);
  return last !== undefined && !REACHED.test(before.slice(last.index + last[0].length));
}

const AIMED = wholeWords('phấn đấu|mục tiêu|dự kiến|phương hướng|nhiệm kỳ tới|thời gian tới|năm tới|sẽ', 'gi');
/** What was done is told from here on. */
const REACHED = wholeWords('đã|đạt|kết quả|thực hiện được|hoàn thành', 'i');
