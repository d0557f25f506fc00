import { parseNumberWords } from '../numbers/words.js';
import { MONTH_WORD, type Recogniser, written } from './recogniser.js';

const ONE = '(?:một|hai|ba|bốn|tư|lăm|nhăm|năm|sáu|bảy|bẩy|tám|chín)';
const WORDS = `(?:(?:ba|hai)\\s+mươi(?:\\s+(?:mốt|${ONE}))?|mười(?:\\s+${ONE})?|${ONE})`;
const MONTHS = ['giêng', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'chạp'];

/** "ngày mười lăm tháng ba", "mùng ba tháng giêng", "chiều 13 tháng Giêng". */
export const inWords: Recogniser = {
  needs: MONTH_WORD,
  pattern: written(
    `(?<d>${WORDS}|\\d{1,2})\\s+tháng\\s+(?<m>mười\\s+một|mười\\s+hai|${MONTHS.join('|')})`,
    '(?:ngày|mùng|mồng|sáng|chiều|tối|trưa|hôm)\\s+',
  ),
  read: ({ d = '', m = '' }) => {
    const day = /^\d/u.test(d) ? Number(d) : parseNumberWords(d);
    const word = m.toLowerCase().replace(/\s+/gu, ' ');
    const month = word === 'mười hai' ? 12 : MONTHS.indexOf(word) + 1;
    return day >= 1 && day <= 31 && month > 0 ? { day, month } : undefined;
  },
};
