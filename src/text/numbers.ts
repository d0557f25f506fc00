import { wholeWords } from './boundary.js';
import type { Span } from './span.js';

/** A number as written in a text: figures ("1.234", "03", "1,5") or words ("hai mươi lăm"). */
export interface NumberMention {
  readonly span: Span;
  readonly value: number;
}

const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const WORD_NUMBER = wholeWords(
  '(?:(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)\\s+(?:chục|trăm)(?!\\s+(?:mươi|linh|lẻ))|(?:hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)\\s+mươi(?:\\s+(?:mốt|một|hai|ba|tư|bốn|lăm|nhăm|năm|sáu|bảy|bẩy|tám|chín))?|mười(?:\\s+(?:một|hai|ba|bốn|lăm|năm|sáu|bảy|bẩy|tám|chín))?|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)',
  'gi',
);
const FIGURES = /(?<![\p{L}\p{N}.,/-])\p{Nd}+(?:[.,]\p{Nd}+)*(?![\p{L}\p{N}]|[/]\p{N})/gu;

/** The value of figures in Vietnamese writing: a point groups thousands, a comma starts the fraction; NaN when they are none. */
export function parseFigures(figures: string): number {
  if (/^\p{Nd}{1,3}(?:\.\p{Nd}{3})+(?:,\p{Nd}+)?$/u.test(figures))
    return Number(figures.replace(/\./g, '').replace(',', '.'));
  if (/^\p{Nd}+,\p{Nd}+$/u.test(figures)) return Number(figures.replace(',', '.'));
  return Number(figures);
}

/** The value of a number in words up to 99 ("hai mươi lăm" is 25), whole tens and hundreds ("bốn chục", "hai trăm"), lower or upper case; NaN when it is none. */
export function parseNumberWords(words: string): number {
  const parts = words.toLowerCase().normalize('NFC').split(/\s+/u);
  const [first, second, third] = parts;
  if (first === 'mười') return second === undefined ? 10 : 10 + (DIGITS[second] ?? Number.NaN);
  if (second === 'chục' || second === 'trăm')
    return (DIGITS[first ?? ''] ?? Number.NaN) * (second === 'chục' ? 10 : 100);
  if (second === 'mươi')
    return (DIGITS[first ?? ''] ?? Number.NaN) * 10 + (third === undefined ? 0 : (DIGITS[third] ?? Number.NaN));
  return parts.length === 1 ? (DIGITS[first ?? ''] ?? Number.NaN) : Number.NaN;
}

/** Every number in `text` inside `within`, in order. "năm" (five, but mostly: year) counts only before a noun it can count. */
export function findNumbers(text: string, within: Span = { start: 0, end: text.length }): NumberMention[] {
  const slice = text.slice(within.start, within.end);
  const out: NumberMention[] = [];
  for (const m of slice.matchAll(FIGURES)) {
    const value = parseFigures(m[0]);
    if (Number.isFinite(value)) out.push(mention(within.start + m.index, m[0], value));
  }
  for (const m of slice.matchAll(WORD_NUMBER)) {
    const word = m[0].toLowerCase();
    if (
      word === 'năm' &&
      !/^\s+(?:chi bộ|đảng|đồng chí|đơn vị|nhiệm vụ|nội dung|đại biểu|tập thể|cá nhân|đề tài|dự án|mục tiêu|tổ)/iu.test(
        slice.slice(m.index + m[0].length),
      )
    )
      continue;
    const value = parseNumberWords(word);
    if (Number.isFinite(value)) out.push(mention(within.start + m.index, m[0], value));
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}

function mention(start: number, written: string, value: number): NumberMention {
  return { span: { start, end: start + written.length }, value };
}
