import { wholeWords } from '../text/boundary.js';
import type { Word } from '../text/phrases.js';

const DENIAL: ReadonlySet<string> = new Set(['không', 'chưa', 'chẳng', 'khong', 'chua', 'ko']);
/** Does a word say that something is not so? */
export const isDenial = ({ word }: Word): boolean => DENIAL.has(word);
/** What is said to be done later, or wished. */
export const AIM = wholeWords('phấn đấu|phan dau|dự kiến|du kien|sẽ|se', 'i');
