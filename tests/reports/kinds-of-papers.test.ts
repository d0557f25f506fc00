import { describe, expect, it } from 'vitest';
import { woven } from '../../src/reports/documents/pdf/weave.js';
import { makeReport } from '../../src/reports/make.js';
import { readBytes } from '../../src/reports/read.js';
import type { Report } from '../../src/reports/report.js';

async function read(file: string, text: string): Promise<Report> {
  const reading = await readBytes(Buffer.from(text), file);
  return makeReport({ id: 'gia-vat-lieu', file, hash: '', reading, provinces: [] });
}

const ARTICLE = [
  'Sáng 17/6, Liên đoàn Lao động thị xã Phước Mỹ tổ chức tổng kết phong trào thi đua, có hơn 120 đại biểu tham dự.',
  'Năm qua, các công đoàn cơ sở đã giới thiệu 214 đoàn viên ưu tú, trong đó 63 người được kết nạp Đảng.',
];
const page = (dated: string): string =>
  `<html><head><title>Phước Mỹ tổng kết phong trào thi đua</title></head><body><h1>Phước Mỹ tổng kết phong trào thi đua</h1><div>${dated}</div>${ARTICLE.map((p) => `<p>${p}</p>`).join('')}</body></html>`;

describe('a table without a title', () => {
  it.each([
    ['text', 'gia.txt', 'Mặt hàng | Giá\nXi măng | 78.000\nCát vàng | 310.000', 2],
    ['Markdown', 'lop.md', '| Lớp | Sĩ số |\n|---|---|\n| 1A | 32 |\n| 1B | 30 |\n', 2],
    ['one row below its head', 'gia.txt', 'Mặt hàng | Giá\nXi măng | 78.000', 1],
  ])('%s keeps all its rows, and goes by the name of its file', async (_, file, text, headed) => {
    const { blocks, meta } = await read(file, text);
    expect(blocks.map(({ role }) => role)).not.toContain('title');
    expect(blocks.filter(({ form }) => form?.kind === 'row' && form.header)).toHaveLength(headed);
    expect(meta.title).toBe('gia-vat-lieu');
  });
  it('below a title stays below it', async () => {
    const { meta } = await read(
      'gia.txt',
      'Bảng giá vật liệu tháng 3\n\nMặt hàng | Giá\nXi măng | 78.000\nCát | 31.000',
    );
    expect(meta.title).toBe('Bảng giá vật liệu tháng 3');
  });
});

describe('the day beside who put a text on its page', () => {
  it.each(['Gửi bởi banbientap vào T4, 18/06/2025 - 10:02', '18/06/2025 bởi admin', '(Cập nhật ngày 18/6/2025)'])(
    'is that of publication: %s',
    async (dated) => expect((await read('a.html', page(dated))).meta.published).toBe('2025-06-18'),
  );
  it.each(['Gửi bởi ban tổ chức trước ngày 18/06/2025.', 'Có 18 đơn gửi bởi người dân đến 18/06/2025, đã trả lời 7.'])(
    'is none in a sentence: %s',
    async (told) => expect((await read('a.html', page(told))).meta.published).toBeUndefined(),
  );
});

describe('a department over the name of its territory', () => {
  const paper = (first: string, second: string): string =>
    `${first.padEnd(44)}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n${second.padEnd(44)}Độc lập - Tự do - Hạnh phúc\nSố: 2210/CV-QL\n\nV/v kiểm tra cầu yếu trước mùa mưa bão\n\n${ARTICLE[1]}`;
  it.each([
    ['SỞ GIAO THÔNG VẬN TẢI', 'TỈNH BÀU SEN', 'SỞ GIAO THÔNG VẬN TẢI TỈNH BÀU SEN'],
    ['HỘI NÔNG DÂN', 'HUYỆN MỎ CÀY', 'HỘI NÔNG DÂN HUYỆN MỎ CÀY'],
    ['ĐẢNG BỘ TỈNH BÀU SEN', 'HUYỆN ỦY MỎ CÀY', 'HUYỆN ỦY MỎ CÀY'],
    ['TRƯỜNG THPT HÒN TRE', 'TỔ TỰ NHIÊN', 'TỔ TỰ NHIÊN'],
  ])('%s / %s', async (first, second, body) =>
    expect((await read('a.txt', paper(first, second))).meta.organisation).toBe(body),
  );
});

describe('letters set after the rest of a line', () => {
  it('find their place by how wide the rest is set', () => {
    const piece = (text: string, x: number, width = 6 * text.length) => ({ text, x, y: 10, width, size: 10 });
    const row = [piece('Quy đ nh v', 56.8, 57.2), piece('ị', 86.8), piece('ề', 114), piece('qu n', 126)];
    expect(woven(row).map(({ text }) => text)).toEqual(['Quy định v', 'ề', 'qu n']);
  });
});
