import { describe, expect, test } from 'vitest';
import { listAround, withBelow, withIntroduced } from '../../../src/answers/part/whole-list.js';
import { blocksOf } from '../../../src/reports/blocks.js';
import type { Report } from '../../../src/reports/report.js';

const TEXT = [
  'Đảng bộ xã Tân Mỹ họp sơ kết',
  '',
  'Sáng 5/7/2023, Đảng bộ xã Tân Mỹ tổ chức hội nghị sơ kết sáu tháng đầu năm.',
  '',
  'I. KẾT QUẢ',
  'Xã trồng 12 ha rừng. Hộ nghèo còn 3%.',
  '',
  'II. HẠN CHẾ',
  '- Họp còn muộn.',
  '- Đường ấp Ba còn lầy.',
  '3. 2 trạm bơm chưa chạy.',
  '',
  'Hội nghị tan lúc 10 giờ.',
  '',
  'CHƯA LÀM XONG',
  '',
  'Chợ xã mới có 3 quầy mở cửa.',
].join('\n');

const report: Report = {
  meta: { id: 'xa', file: 'xa.txt', title: 'xa', kind: 'original' },
  text: TEXT,
  hash: '',
  blocks: blocksOf(TEXT),
};
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const said = (words: string, items: boolean): string[] | undefined =>
  listAround(report, at(words), items)?.map(({ start, end }) => TEXT.slice(start, end));

describe('the list that a passage is of', () => {
  test.each(['- Đường ấp Ba còn lầy.', 'II. HẠN CHẾ'])(
    '"%s": its heading and all items, not what goes on below',
    (words) => {
      for (const items of [true, false])
        expect(said(words, items)).toEqual([
          'II. HẠN CHẾ\n- Họp còn muộn.\n- Đường ấp Ba còn lầy.\n3. 2 trạm bơm chưa chạy.',
        ]);
    },
  );

  test('paragraphs below a heading are one where not only items are meant', () => {
    expect(said('Hộ nghèo còn 3%.', false)).toEqual(['I. KẾT QUẢ\nXã trồng 12 ha rừng. Hộ nghèo còn 3%.']);
    expect(said('Hộ nghèo còn 3%.', true)).toBeUndefined();
  });

  test('a paragraph by itself is of none', () => {
    expect(said('Sáng 5/7/2023', false)).toBeUndefined();
  });
});

describe('a heading alone says nothing', () => {
  test.each([
    ['I. KẾT QUẢ', 'I. KẾT QUẢ\nXã trồng 12 ha rừng. Hộ nghèo còn 3%.'],
    ['CHƯA LÀM XONG', 'CHƯA LÀM XONG\n\nChợ xã mới có 3 quầy mở cửa.'],
  ])('"%s" is shown with what stands below', (words, expected) => {
    const span = withBelow(report, at(words));
    expect(span && TEXT.slice(span.start, span.end)).toBe(expected);
  });

  test.each(['Hộ nghèo còn 3%.', 'Chợ xã mới có 3 quầy mở cửa.'])('"%s" says something', (words) => {
    expect(withBelow(report, at(words))).toBeUndefined();
  });
});

describe('a line that introduces a list', () => {
  const LISTED = [
    'Hội nghị bàn ba việc. Các việc gồm:',
    '- Sửa đường ấp Ba;',
    '- Mua hai trạm bơm mới, trong đó:',
    '+ Trạm Đông: 12 triệu đồng;',
    '+ Trạm Tây: 15 triệu đồng.',
    'Hội nghị tan lúc 10 giờ.',
    `Việc để lại: ${'chưa tính xong tiền vật tư, '.repeat(18)}và:`,
    '- Xin thêm người;',
    `- ${'Hỏi lại xã bên về đường nước. '.repeat(10)}`,
  ].join('\n');
  const listed: Report = { ...report, text: LISTED, blocks: blocksOf(LISTED) };
  const whole = (words: string): string | undefined => {
    const start = LISTED.indexOf(words);
    const span = withIntroduced(listed, { start, end: start + words.length });
    return span && LISTED.slice(span.start, span.end);
  };

  test.each([
    [
      'Các việc gồm:',
      'Các việc gồm:\n- Sửa đường ấp Ba;\n- Mua hai trạm bơm mới, trong đó:\n+ Trạm Đông: 12 triệu đồng;\n+ Trạm Tây: 15 triệu đồng.',
    ],
    [
      '- Mua hai trạm bơm mới, trong đó:',
      '- Mua hai trạm bơm mới, trong đó:\n+ Trạm Đông: 12 triệu đồng;\n+ Trạm Tây: 15 triệu đồng.',
    ],
  ])('"%s" is shown with its items', (words, expected) => {
    expect(whole(words)).toBe(expected);
  });

  test.each(['Hội nghị bàn ba việc.', '- Sửa đường ấp Ba;', 'Hội nghị tan lúc 10 giờ.'])(
    '"%s" says something',
    (words) => {
      expect(whole(words)).toBeUndefined();
    },
  );

  test('items that are too long for a quote are left out', () => {
    expect(whole(LISTED.split('\n')[6] ?? '')).toMatch(/và:\n- Xin thêm người;$/u);
  });
});
