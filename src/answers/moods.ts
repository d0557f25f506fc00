import { wholeWords } from '../text/boundary.js';
import type { Word } from '../text/phrases.js';

const DENIAL: ReadonlySet<string> = new Set(['không', 'chưa', 'chẳng', 'khong', 'chua', 'ko']);
/** Is a word a negation? */
export const isDenial = ({ word }: Pick<Word, 'word'>): boolean => DENIAL.has(word);
/** A plan or wish. */
export const AIM = wholeWords('phấn đấu|phan dau|dự kiến|du kien|sẽ|se', 'i');

/** Is the last modality before a number that of a target, in its own clause or before? "Năm 2025 phấn đấu: thu 260 tỷ". */
export function isAimedAt(before: string): boolean {
  const last = [...before.matchAll(AIMED)].at(-1);
  return last !== undefined && !REACHED.test(before.slice(last.index + last[0].length));
}

const AIMED = wholeWords('phấn đấu|mục tiêu|dự kiến|phương hướng|nhiệm kỳ tới|thời gian tới|năm tới|sẽ', 'gi');
/** From here on, the text is about results. */
const REACHED = wholeWords('đã|đạt|kết quả|thực hiện được|hoàn thành', 'i');
