import { KIND } from '../../text/typed.js';
import { isAnnouncement } from '../lead.js';
import type { SentenceWords } from '../sentence-words.js';
import type { ReportView, Sentence } from '../view.js';
import { isListItem } from './headings.js';

/** Behind a number with one of these no thing is counted that says how the year went. */
const FIGURE =
  /(?<![\p{L}\p{N}/.,-])\d[\d.,]*(?:\/\d+)?\s?(?:%|(?!tháng|năm|ngày|giờ|đảng viên|đồng chí|chi bộ|đại biểu|ủy viên|chính thức|dự bị|điểm cầu|h(?!\p{L}))\p{Ll}{2,})/gu;

/** How many things a sentence counts. */
export const figuresIn = (sentence: Sentence): number => [...sentence.low.matchAll(FIGURE)].length;

const MOST_FIGURES = 4;
const MOST_NUMBERS = 5;
/** Steps of the length of a sentence, in words. */
const LENGTH = 6;
const LONGEST = 6;
const SHORT = 60;

/** Signs of the outer shape: an item, a caption, how long, what marks it has. */
export function shapeOf(view: ReportView, sentence: Sentence, words: SentenceWords, figures: number): string[] {
  const out = [`figures.${Math.min(MOST_FIGURES, figures)}`];
  out.push(`length.${Math.min(LONGEST, Math.floor(words.words.length / LENGTH))}`);
  if (sentence.low.includes('%')) out.push('percent');
  if (sentence.role === 'caption') out.push('caption');
  if (isListItem(sentence)) out.push('item');
  if (isAnnouncement(view, sentence)) out.push('announcement');
  if (sentence.low.length < SHORT) out.push('short');
  if (/;/u.test(sentence.low)) out.push('row');
  if (/^[^,.;:]{0,40}:/u.test(sentence.low)) out.push('labelled');
  if (/[?!]/u.test(sentence.low)) out.push('exclaimed');
  if (isCountedOff(sentence)) out.push('ordinal');
  if (/["“”]/u.test(sentence.text)) out.push('quoted');
  return out;
}

/** "Thứ hai, …", "Hai là, …": one of several of a kind. */
const isCountedOff = (sentence: Sentence): boolean =>
  /^(?:thứ (?:nhất|hai|ba|tư|năm|sáu)|(?:một|hai|ba|bốn|năm|sáu) là)/u.test(sentence.low);

/** How many counts, percentages and shares it has, and what else its words are. */
export function numbersOf({ kinds, words }: SentenceWords): string[] {
  let numbers = 0;
  const out = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const kind = kinds[i] ?? 0;
    if (kind & (KIND.number | KIND.percent | KIND.ratio)) numbers++;
    if (kind & KIND.ratio) out.add('ratio');
    if (kind & KIND.money) out.add('money');
    if (kind & KIND.date) out.add('dated');
    if (kind & KIND.person) out.add('someone');
  }
  return [`numbers.${Math.min(MOST_NUMBERS, numbers)}`, ...out];
}
