import { expect, test } from 'vitest';
import { findAsk } from '../../src/search/asks.js';
import { fold } from '../../src/text/fold.js';
import { words } from './sample.js';

const CASES = [
  ['Đảng bộ có bao nhiêu đảng viên?', 'number', 'bao nhiêu'],
  ['Sở có mấy chi bộ?', 'number', 'mấy'],
  ['Ai chủ trì hội nghị?', 'person', 'ai'],
  ['Đồng chí nào được bầu làm bí thư?', 'person', 'nào'],
  ['Hội nghị diễn ra khi nào?', 'date', 'khi nào'],
  ['Đại hội tổ chức vào ngày nào?', 'date', 'nào'],
  ['Sở thành lập năm nào?', 'date', 'nào'],
  ['Hội nghị được tổ chức ở đâu?', 'place', 'ở đâu'],
  ['Đơn vị nào được khen thưởng?', 'organisation', 'nào'],
  ['Vì sao chưa đạt chỉ tiêu?', 'reason', 'vì sao'],
  ['Hội nghị đánh giá như thế nào?', 'manner', 'như thế nào'],
  ['Chủ đề của đại hội là gì?', 'thing', 'gì'],
] as const;

test.each(CASES)('%s', (question, kind, word) => {
  const tokens = words(question);
  const ask = findAsk(tokens);
  expect(ask.kind).toBe(kind);
  const asking = tokens.slice(ask.from, ask.to).map((token) => token.word);
  expect(asking.join(' ')).toBe(word);
});

test.each(CASES)('without marks: %s', (question, kind, word) => {
  const tokens = words(fold(question));
  const ask = findAsk(tokens);
  expect(ask.kind).toBe(kind);
  const asking = tokens.slice(ask.from, ask.to).map((token) => token.word);
  expect(asking.join(' ')).toBe(fold(word));
});

test('marks that were typed count: "may" and "đầu" ask for nothing there', () => {
  expect(findAsk(words('máy may của xưởng')).kind).toBe('thing');
  expect(findAsk(words('đứng đầu là chi bộ')).kind).toBe('thing');
});

test('a question without a question word asks at its end', () => {
  const tokens = words('nêu kết quả nổi bật');
  expect(findAsk(tokens)).toEqual({ kind: 'thing', from: 5, to: 5 });
  expect(findAsk([])).toEqual({ kind: 'thing', from: 0, to: 0 });
});
