import type { NumberMention } from '../numbers.js';
import { parseFigures } from './figures.js';

/** "14/16 chỉ tiêu", "74/79 đảng viên"; no part of a date, of a paper's number or of a period. */
const STROKE =
  /(?<![\p{L}\p{N}.,/-])(?<part>\p{Nd}{1,3}(?:\.\p{Nd}{3})*|\p{Nd}{1,6})\s?\/\s?(?<whole>\p{Nd}{1,3}(?:\.\p{Nd}{3})*|\p{Nd}{1,6})(?![\p{L}\p{N}]|[./-]\p{N}|\/)/gu;
/** "33 trên tổng số 35 đảng viên", "5 trong số 7 chỉ tiêu". */
const SPOKEN =
  /(?<![\p{L}\p{N}.,/-])(?<part>\p{Nd}{1,5})\s+(?:trên(?: tổng số)?|trong (?:tổng )?số)\s+(?<whole>\p{Nd}{1,5})(?![\p{N}/-]|[.,]\p{N})/giu;
const DAY_BEFORE = /(?:ngày|sáng|chiều|trưa|tối|hôm|nay|dịp|lễ|mùng|từ|đến|tháng|số|nghị định|quý)\s*\(?$/iu;

/** The shares written in `text`, in order: `value` of `of`. Spans are UTF-16 offsets. */
export function findRatios(text: string): (NumberMention & { readonly of: number })[] {
  return [STROKE, SPOKEN]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((m) => {
      const value = parseFigures(m.groups?.['part'] ?? '');
      const of = parseFigures(m.groups?.['whole'] ?? '');
      const day = DAY_BEFORE.test(text.slice(Math.max(0, m.index - 12), m.index));
      if (day || !(of > 0)) return [];
      return [{ span: { start: m.index, end: m.index + m[0].length }, value, of }];
    })
    .sort((a, b) => a.span.start - b.span.start);
}
