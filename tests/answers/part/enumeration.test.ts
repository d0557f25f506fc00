import { describe, expect, test } from 'vitest';
import { enumerationAround } from '../../../src/answers/part/enumeration.js';
import { blocksOf } from '../../../src/reports/blocks.js';
import type { Report } from '../../../src/reports/report.js';

const LONG = `Chỉ tiêu năm 2024: ${'trồng thêm 12 ha rừng phòng hộ; '.repeat(12)}kết nạp 5 đảng viên.`;
const TEXT = [
  'Đảng bộ xã Tân Mỹ họp sơ kết',
  '',
  'Sáng 5/7/2023, Đảng bộ xã Tân Mỹ tổ chức hội nghị sơ kết sáu tháng đầu năm.',
  '',
  'Bí thư Đảng ủy xã nêu ba việc phải làm. Thứ nhất, sửa đường ấp Ba. Việc này giao cho Đoàn Thanh niên. Thứ hai, nạo vét kênh.',
  '',
  'Thứ ba, mở chợ. Hội nghị tan lúc 10 giờ.',
  '',
  'Một là chủ trương đúng.',
  '',
  LONG,
].join('\n');

const report: Report = {
  meta: { id: 'xa', file: 'xa.txt', title: 'xa', kind: 'original' },
  text: TEXT,
  hash: '',
  blocks: blocksOf(TEXT),
};
const said = (words: string): string[] | undefined => {
  const start = TEXT.indexOf(words);
  return enumerationAround(report, { start, end: start + words.length })?.map((one) => TEXT.slice(one.start, one.end));
};

describe('what is enumerated in words', () => {
  test.each(['Bí thư Đảng ủy xã nêu ba việc phải làm.', 'Việc này giao cho Đoàn Thanh niên.', 'Thứ ba, mở chợ.'])(
    '%s: all of it, with what introduces it',
    (words) => {
      const all = said(words);
      expect(all?.[0]).toContain(words);
      expect(all?.join(' ')).toMatch(/^Bí thư Đảng ủy xã nêu ba việc[\s\S]*Thứ ba, mở chợ\.$/u);
    },
  );

  test('a part of a long sentence: the whole of it', () => {
    expect(said('trồng thêm 12 ha rừng phòng hộ;')).toEqual([LONG]);
  });

  test.each(['Hội nghị tan lúc 10 giờ.', 'Một là chủ trương đúng.', LONG, 'Đảng bộ xã Tân Mỹ họp sơ kết'])(
    '%s: is all there is',
    (words) => {
      expect(said(words)).toBeUndefined();
    },
  );
});
