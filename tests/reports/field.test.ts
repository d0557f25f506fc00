import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeReport } from '../../src/reports/make.js';
import { readBytes } from '../../src/reports/read.js';
import type { Report } from '../../src/reports/report.js';

const FIELD = path.resolve(import.meta.dirname, '../../../shared/field');

/** A file of a case, as it is read. */
async function read(number: string, file: string): Promise<Report> {
  const folder = readdirSync(FIELD).find((name) => name.startsWith(number)) ?? '';
  const reading = await readBytes(readFileSync(path.join(FIELD, folder, file)), file);
  return makeReport({ id: 'a', file, hash: '', reading, provinces: [] });
}

/** What can be quoted of a report, by lines, white space squeezed. */
function lines({ text, blocks }: Report): string[] {
  return blocks
    .filter(({ role }) => role !== 'furniture')
    .map(({ span }) => text.slice(span.start, span.end).replace(/\s+/gu, ' '));
}

/** Case, file, lines that it must hold, words that it must not. */
const HOLDS: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [
    '01',
    'cao-bang-2024.txt',
    ['KHÓ KHĂN', 'Kinh phí sửa chữa trụ sở còn thiếu 700 triệu đồng.', 'CHỈ TIÊU NĂM 2025'],
    [],
  ],
  ['04', 'hoc-bong.txt', ['- Mức: 12 triệu đồng/năm', 'II. HỌC BỔNG DOANH NGHIỆP', 'III. LIÊN HỆ'], []],
  ['05', 'long.html', ['Chi bộ | Đảng viên Văn phòng | 14', '- Khen thưởng: 5', 'Thu Trà'], ['Trang chủ']],
  ['05', 'short.html', ['Đảng bộ hiện có 33 đảng viên.'], ['Trang chủ']],
  ['06', 'share.html', ['Đảng bộ hiện có 33 đảng viên.'], []],
  ['09', 'o-trong.docx', ['Chi bộ | Chính thức | Dự bị Văn phòng | | 2'], []],
  ['09', 'o-trong.html', ['Chi bộ | Chính thức | Dự bị Văn phòng | | 2'], []],
  ['09', 'gop-o.docx', ['Đơn vị | Chỉ tiêu | Kết quả Văn phòng | Khen thưởng | 5'], []],
  ['16', 'hai-cot.pdf', [], ['hội    năm 2025', 'tổ chức hội năm 2025']],
  ['18', 'bang.pdf', [], ['cơ - Mở', 'công nghệ trì']],
  ['19', 'hai-trang.pdf', [], [' hoàn thành 2 trước']],
  ['20', 'danh-so.docx', ['I. Kết quả', '2. Mở 2 lớp bồi dưỡng.', 'Điều 1. Hiệu lực thi hành từ 1/1/2025.'], []],
  ['21', 'an.docx', ['Đảng bộ hiện có 59 đảng viên.'], ['99']],
  ['23', 'hong.txt', ['Đảng bộ Sở Khoa học và Công nghệ Cao Bằng sơ kết'], ['Ä']],
  ['31', 'danh-sach.html', ['3. Mục ba', '7. Mục bảy', 'a. Ý thứ nhất'], []],
];

describe.skipIf(!existsSync(FIELD))('the small inputs that failed', () => {
  it.each(HOLDS)('%s %s', async (number, file, held, absent) => {
    const kept = lines(await read(number, file));
    expect(kept).toEqual(expect.arrayContaining([...held]));
    for (const words of absent) expect(kept.join('\n')).not.toContain(words);
  });

  it('13 a line of contents is no title', async () =>
    expect((await read('13', 'chien-luoc.txt')).meta.title).toBe('CHIẾN LƯỢC PHÁT TRIỂN ĐẾN NĂM 2030'));

  it('14 the head of a decree', async () =>
    expect((await read('14', 'nghi-dinh.txt')).meta).toMatchObject({
      title: 'NGHỊ ĐỊNH Về công tác thư viện xã',
      published: '2024-03-05',
      number: '77/2024/NĐ-CP',
    }));

  it('16, 18, 19 sentences of a PDF are whole', async () => {
    expect(lines(await read('16', 'hai-cot.pdf')).join(' ')).toContain(
      'tổ chức hội nghị tổng kết công tác năm 2024 tại hội trường Sở.',
    );
    expect(lines(await read('18', 'bang.pdf')).join(' ')).toContain(
      'Mở 05 nghề mới: cơ điện tử, hàn công nghệ cao, chế biến gỗ',
    );
    expect(lines(await read('19', 'hai-trang.pdf')).join(' ')).toContain('đều hoàn thành trước hạn');
  });
});
