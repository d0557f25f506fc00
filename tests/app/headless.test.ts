import { expect, test } from 'vitest';
import { makeQuote } from '../../src/answers/quoting.js';
import { withoutHeadings } from '../../src/app/headless.js';
import type { Block, Report } from '../../src/reports/report.js';

const LINES = [
  ['II. NHỮNG VIỆC CHƯA ĐẠT', 1],
  ['Kết nạp thiếu 1 đồng chí.', 0],
  ['Ba đề tài trễ hạn.', 0],
  ['III. THẢO LUẬN', 1],
  ['Chín lượt ý kiến được nêu ra trong buổi chiều hôm ấy.', 0],
] as const;
const text = LINES.map(([line]) => line).join('\n\n');
const blocks = LINES.map(([line, level]): Block => {
  const start = text.indexOf(line);
  return {
    role: 'paragraph',
    span: { start, end: start + line.length },
    sentences: [],
    ...(level > 0 && { form: { kind: 'heading', level } }),
  };
});
const report: Report = { meta: { id: 'a', file: 'a.txt', title: 'A', kind: 'original' }, text, hash: '', blocks };
const at = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const quote = (from: string, to: string, ...marks: string[]) =>
  makeQuote(report, { start: at(from).start, end: at(to).end }, marks.map(at));

test.each([
  ['a heading at the start', quote('II.', 'hạn.'), 'Kết nạp thiếu 1 đồng chí.\n\nBa đề tài trễ hạn.'],
  ['a heading at the end', quote('Ba đề tài', 'LUẬN'), 'Ba đề tài trễ hạn.'],
  [
    'the longer side of one in the middle',
    quote('Ba đề tài', 'ấy.'),
    'Chín lượt ý kiến được nêu ra trong buổi chiều hôm ấy.',
  ],
  ['the side with the answering words', quote('Ba đề tài', 'ấy.', 'Ba đề tài'), 'Ba đề tài trễ hạn.'],
  [
    'the heading that holds the answering words',
    quote('Ba đề tài', 'LUẬN', 'THẢO LUẬN'),
    'Ba đề tài trễ hạn.\n\nIII. THẢO LUẬN',
  ],
  ['no heading', quote('Kết nạp', 'hạn.'), 'Kết nạp thiếu 1 đồng chí.\n\nBa đề tài trễ hạn.'],
  ['nothing but a heading', quote('III.', 'LUẬN'), 'III. THẢO LUẬN'],
])('%s', (_, given, expected) => {
  const short = withoutHeadings(report, given);
  expect(short.text).toBe(expected);
  expect(text.slice(short.span.start, short.span.end)).toBe(short.text);
});

test('its answering words stay where they are', () => {
  const { text: words, marks } = withoutHeadings(report, quote('II.', 'hạn.', '1 đồng chí'));
  expect(marks.map(({ start, end }) => words.slice(start, end))).toEqual(['1 đồng chí']);
});
