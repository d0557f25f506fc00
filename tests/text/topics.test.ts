import { describe, expect, test } from 'vitest';
import { spellingsOf } from '../../src/text/tokens.js';
import { readTopics, writeTopics } from '../../src/text/topics.js';

const topics = readTopics(
  writeTopics(`# ghi chú
phạt = phạt, vi phạm, khiển trách, cảnh cáo
mua bán = bán, mua, giá
kiểm tra = kiểm tra, đoàn kiểm tra, ban`),
);

const setsIn = (text: string): number[] => [...new Set(topics.in(spellingsOf(text)).map(({ set }) => set))];

describe('the topics of a text', () => {
  test.each([
    ['bị khiển trách vì vi phạm giờ giấc', [0]],
    ['giá bán lúa đầu vụ', [1]],
    ['Ban Chấp hành họp phiên đầu', [2]],
    ['bạn tôi bận việc nhà', []],
    ['khiển binh, trách nhiệm', []],
    ['ban bao nhieu mot ky', [1, 2]],
    ['phat may trieu', [0]],
    ['đoàn kiểm tra nêu giá', [2, 1]],
  ])('%s', (text, sets) => {
    expect(setsIn(text)).toEqual(sets);
  });

  test('a phrase inside another counts too', () => {
    expect(topics.in(spellingsOf('đoàn kiểm tra')).map(({ from, to }) => [from, to])).toEqual([
      [0, 3],
      [1, 3],
    ]);
  });

  test('a line of another form is told by name', () => {
    expect(() => writeTopics('phạt, vi phạm')).toThrow('topics.txt');
  });
});
