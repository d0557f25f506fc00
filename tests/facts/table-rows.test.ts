import { describe, expect, test } from 'vitest';
import { counted } from '../../src/facts/kinds/counted.js';
import { members } from '../../src/facts/kinds/members.js';
import { factKit } from '../../src/facts/kit.js';
import { viewOf } from '../../src/facts/view.js';
import { makeReport } from '../../src/reports/make.js';
import type { Report } from '../../src/reports/report.js';
import { shippedLexicon } from '../support/data.js';

const kit = factKit(await shippedLexicon());

const LEAD =
  'Báo cáo nêu số liệu của từng đơn vị theo sổ ghi, đã được các đơn vị xác nhận và công khai trong hội nghị cuối năm.';

const reportOf = (table: string): Report => {
  const text = `Số liệu của các đơn vị năm 2026\n\n${LEAD}\n\n${table}`;
  return makeReport({ id: 'a', file: 'a.txt', hash: '', reading: { text, found: {} }, provinces: [] });
};

/** "group count" of the members that a table states. */
const sums = (table: string): string[] =>
  members.extract(viewOf(reportOf(table), kit)).flatMap((fact) => {
    if (fact.kind !== 'members') return [];
    return [`${fact.attrs.group} ${fact.attrs.count}`];
  });

/** "row: figures' text = noun count unit" of the facts of a table. */
function cells(table: string): string[] {
  const report = reportOf(table);
  const { text } = report;
  return counted.extract(viewOf(report, kit)).flatMap((fact) => {
    if (fact.kind !== 'counted' || fact.subject?.kind !== 'row') return [];
    const { noun, count, unit } = fact.attrs;
    const evidence = text.slice(fact.evidence.start, fact.evidence.end);
    expect(evidence).toContain(text.slice(fact.value.start, fact.value.end));
    return [`${fact.subject.name}: ${text.slice(fact.value.start, fact.value.end)} = ${noun} ${count}${unit}`];
  });
}

describe('the rows of a table', () => {
  test.each<[string, string, string[]]>([
    [
      'members of branches, by the words over their columns',
      'Chi bộ | Chính thức | Dự bị\nVăn phòng | 12 | 2\nChi bộ 5 | 8 | 0',
      [
        'Văn phòng: 12 = đảng viên chính thức 12',
        'Văn phòng: 2 = đảng viên dự bị 2',
        'Chi bộ 5: 8 = đảng viên chính thức 8',
        'Chi bộ 5: 0 = đảng viên dự bị 0',
      ],
    ],
    [
      'an empty cell shifts nothing',
      'Chi bộ | Số đảng viên | Nữ\nKê khai | | 3\nẤn chỉ | 6 | 1',
      ['Kê khai: 3 = nữ 3', 'Ấn chỉ: 6 = đảng viên 6', 'Ấn chỉ: 1 = nữ 1'],
    ],
    [
      'anything else; its number in the list counts nothing',
      'STT | Trạm | Số hộ dùng nước | Thất thoát\n1 | Đồi Chè | 1.276 | 23%\n2 | Bến Gạo | 530 | 15,5%',
      [
        'Đồi Chè: 1.276 = hộ dùng nước 1276',
        'Đồi Chè: 23% = thất thoát 23%',
        'Bến Gạo: 530 = hộ dùng nước 530',
        'Bến Gạo: 15,5% = thất thoát 15.5%',
      ],
    ],
    [
      'columns headed by two rows together, the first merged over some of them',
      'Chi bộ | Đảng viên | | Ghi chú\n | Chính thức | Dự bị |\nƯơm cây | 12 | 3 |\nCá bột | 7 | | xa',
      ['Ươm cây: 12 = đảng viên chính thức 12', 'Ươm cây: 3 = đảng viên dự bị 3', 'Cá bột: 7 = đảng viên chính thức 7'],
    ],
    [
      'the same with what is merged written in each cell',
      'Thôn | Hộ nghèo | Hộ nghèo\nThôn | Năm 2024 | Năm 2025\nTrại Cá | 23 | 15\nGò Mối | 31 | 22',
      [
        'Trại Cá: 23 = hộ nghèo năm 2024 23',
        'Trại Cá: 15 = hộ nghèo năm 2025 15',
        'Gò Mối: 31 = hộ nghèo năm 2024 31',
        'Gò Mối: 22 = hộ nghèo năm 2025 22',
      ],
    ],
    [
      'bars at both ends of all rows, and an empty first cell',
      '| Trạm | Hộ dùng nước |\n| Đồi Chè | 276 |\n| Bến Gạo | |\n| Hố Mây | 87 |',
      ['Đồi Chè: 276 = hộ dùng nước 276', 'Hố Mây: 87 = hộ dùng nước 87'],
    ],
    [
      'columns set apart with spaces',
      'Chi bộ            Chính thức   Dự bị\nVăn phòng         18           1\nLãnh sự           20',
      [
        'Văn phòng: 18 = đảng viên chính thức 18',
        'Văn phòng: 1 = đảng viên dự bị 1',
        'Lãnh sự: 20 = đảng viên chính thức 20',
      ],
    ],
  ])('%s', (_, table, expected) => expect(cells(table)).toEqual(expected));

  test.each([
    [
      'words alone',
      'Ngày | Chi bộ | Trưởng đoàn\n05/10/2026 | Khu phố 3 | Lâm Thị Sương\n07/10/2026 | Chợ Đêm | Kiều Văn Rạng',
    ],
    ['no row over the columns', 'Văn phòng | 12 | 2\nThanh tra | 9 | 1'],
    [
      'numbers that count nothing',
      'Họ tên | Năm sinh | Điện thoại\nLê Thị Ba | 1980 | 0912000111\nVi Văn Tư | 1975 | 0912000222',
    ],
    ['figures of several words', 'Việc | Hạn\nSửa mương | 5 ngày làm việc kể từ khi nhận\nĐắp đê | trước 30/6'],
  ])('nothing of %s', (_, table) => expect(cells(table)).toEqual([]));
});

describe('the sum of a table of members', () => {
  test.each<[string, string, string[]]>([
    [
      'by its columns',
      'Chi bộ | Số đảng viên | Nữ | Kết nạp\nVăn phòng | 19 | 9 | 1\nCộng toàn Đảng bộ | 99 | 51 | 2',
      ['total 99', 'other 51'],
    ],
    [
      'below two rows of headings, written over each row',
      'TT | Chi bộ | Tổng số đảng viên | Trong đó\nTT | Chi bộ | Tổng số đảng viên | Dự bị\n1 | Văn phòng | 19 | 2\n\nTT | Chi bộ | Tổng số đảng viên | Trong đó\nTT | Chi bộ | Tổng số đảng viên | Dự bị\n | Cộng | 52 | 3',
      ['total 52', 'probationary 3'],
    ],
    ['of other things: nothing', 'Đơn vị | Số hộ | Nữ\nVăn phòng | 19 | 9\nCộng | 99 | 51', []],
    ['a branch is no sum', 'Chi bộ | Số đảng viên\nVăn phòng | 19\nThanh tra | 12', []],
  ])('%s', (_, table, expected) => expect(sums(table)).toEqual(expected));
});
