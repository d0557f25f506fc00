import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { askFinder } from '../../src/text/asks.js';
import { fold } from '../../src/text/fold.js';
import { tokenise } from '../../src/text/tokens.js';

const findAsk = askFinder(readFileSync(new URL('../../data/lexicon/asks.txt', import.meta.url), 'utf8'));
const words = tokenise;

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

test.each([
  ['tỷ lệ phiếu', 'number'],
  ['mấy giờ họp', 'number'],
  ['giờ nào họp', 'date'],
  ['số ủy viên ban chấp hành của Sở Y tế', 'number'],
  ['họp tại hội trường nào', 'place'],
  ['vị nào được khen', 'person'],
  ['hạn chế', 'thing'],
  ['dùng máy tính', 'thing'],
])('what is told without a question word: %s asks for a %s', (text, kind) => {
  expect(findAsk(words(text)).kind).toBe(kind);
});

test('a line of another form or kind is an error that names it', () => {
  expect(() => askFinder('số = bao nhiêu')).toThrow('bao nhiêu');
  expect(() => askFinder('number')).toThrow('number');
});
