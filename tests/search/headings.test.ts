import { describe, expect, test } from 'vitest';
import { headingTerms, isHeading } from '../../src/search/headings.js';
import { matchPassage } from '../../src/search/match.js';
import { prepareQuery } from '../../src/search/query.js';
import { preparedOf } from '../answers/pool.js';
import { sampleReport, words } from './sample.js';

const heads = (line: string): boolean => preparedOf(sampleReport('a', [line])).every(isHeading);

describe('a line heads others', () => {
  test.each([
    'title| Quy chế làm việc của xóm Mận.',
    'Điều 5. Giờ làm việc',
    'Chương II NGÂN QUỸ',
    'II. KẾT QUẢ NỔI BẬT',
    '1.2. Công tác trồng cây',
    'a) Về nước tưới',
    'Nhiệm vụ trong năm tới gồm:',
    'Hạn chế, tồn tại',
  ])('%s', (line) => {
    expect(heads(line)).toBe(true);
  });

  test.each([
    'Xóm Mận trồng 12 gốc bưởi.',
    'Ai được mượn sách?',
    'Cả xóm vui; cả làng vui.',
    'Mở đầu. Xóm trồng bưởi. Bưởi năm nay sai quả:',
    'caption| Toàn cảnh hội nghị',
    'dateline| Mận, ngày 3/2/2023',
    `Nội dung ${'rất dài '.repeat(20)}:`,
    `Xóm Mận trồng bưởi, ${'trồng ổi, '.repeat(7)}trồng mít`,
  ])('not: %s', (line) => {
    expect(heads(line)).toBe(false);
  });
});

describe('the terms of the headings above a passage', () => {
  const LINES = [
    'title| Quy chế bưởi',
    'Lời nói đầu của xóm.',
    'CHƯƠNG I: TƯỚI CÂY',
    'Điều 1. Giờ bơm',
    'Bơm từ sáng.',
    'Điều 2. Tiền điện',
    'Chia đều các hộ.',
    'CHƯƠNG II: GIỮ VƯỜN',
    'Mỗi hộ trực một đêm.',
  ];
  const query = prepareQuery({ tokens: words('bưởi tưới giờ tiền vườn'), limit: 1 }, () => 1, 9);
  const passages = preparedOf(sampleReport('a', LINES)).map((passage) => ({
    passage,
    match: matchPassage(query, passage),
  }));
  const above = headingTerms(passages, query.terms.length).map((found) =>
    query.terms.flatMap(({ word }, i) => (found[i] ? [word] : [])).join(' '),
  );

  test.each<[string, string]>([
    // What the title says is not counted as a heading.
    ['Quy chế bưởi', ''],
    ['Lời nói đầu của xóm.', ''],
    ['CHƯƠNG I: TƯỚI CÂY', ''],
    ['Điều 1. Giờ bơm', 'tưới'],
    ['Bơm từ sáng.', 'tưới giờ'],
    // The one before on the same level is over.
    ['Điều 2. Tiền điện', 'tưới'],
    ['Chia đều các hộ.', 'tưới tiền'],
    ['CHƯƠNG II: GIỮ VƯỜN', ''],
    ['Mỗi hộ trực một đêm.', 'vườn'],
  ])('%s: "%s"', (line, expected) => {
    expect(above[passages.findIndex(({ passage }) => passage.text === line)]).toBe(expected);
  });

  test('are one for each passage, none where there is none', () => {
    expect(above).toHaveLength(LINES.length);
    expect(headingTerms([], 3)).toEqual([]);
  });
});
