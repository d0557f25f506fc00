import type { NumberMention } from '../numbers.js';
import { parseFigures } from './figures.js';
import { NUMBER_WORDS, parseNumberWords } from './words.js';

/** "14/16 chỉ tiêu", "74/79 đảng viên"; not part of a date, a document number or a period. */
const STROKE =
  /(?<![\p{L}\p{N}.,/-])(?<part>\p{Nd}{1,3}(?:\.\p{Nd}{3})*|\p{Nd}{1,6})\s?\/\s?(?<whole>\p{Nd}{1,3}(?:\.\p{Nd}{3})*|\p{Nd}{1,6})(?![\p{L}\p{N}]|[./-]\p{N}|\/)/gu;
/** "33 trên tổng số 35 đảng viên", "5 trong số 7 chỉ tiêu". */
const SPOKEN =
  /(?<![\p{L}\p{N}.,/-])(?<part>\p{Nd}{1,5})\s+(?:trên(?: tổng số)?|trong (?:tổng )?số)\s+(?<whole>\p{Nd}{1,5})(?![\p{N}/-]|[.,]\p{N})/giu;
const DAY_BEFORE = /(?:ngày|sáng|chiều|trưa|tối|hôm|nay|dịp|lễ|mùng|từ|đến|tháng|số|nghị định|quý)\s*\(?$/iu;

/** Between the words of a part and of its whole. */
const OUT_OF = /^\s+(?:trên tổng số|trong (?:tổng )?số)\s+$/iu;

type Ratio = NumberMention & { readonly of: number };

/** The shares written in `text`, in order: `value` of `of`. Spans are UTF-16 offsets. */
export function findRatios(text: string): Ratio[] {
  return [...inFigures(text), ...inWords(text)].sort((a, b) => a.span.start - b.span.start);
}

/** "hai mươi chín trong số ba mươi mốt đảng viên". */
function inWords(text: string): Ratio[] {
  const words = [...text.matchAll(NUMBER_WORDS)];
  return words.flatMap((part, i): Ratio[] => {
    const whole = words[i + 1];
    if (!whole || !OUT_OF.test(text.slice(part.index + part[0].length, whole.index))) return [];
    const [value, of] = [parseNumberWords(part[0]), parseNumberWords(whole[0])];
    return of > 0 ? [{ span: { start: part.index, end: whole.index + whole[0].length }, value, of }] : [];
  });
}

function inFigures(text: string): Ratio[] {
  return [STROKE, SPOKEN]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((m) => {
      const value = parseFigures(m.groups?.['part'] ?? '');
      const of = parseFigures(m.groups?.['whole'] ?? '');
      const day = DAY_BEFORE.test(text.slice(Math.max(0, m.index - 12), m.index));
      if (day || !(of > 0)) return [];
      return [{ span: { start: m.index, end: m.index + m[0].length }, value, of }];
    });
}
