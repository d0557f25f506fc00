import { describe, expect, test } from 'vitest';
import type { App } from '../../src/app.js';
import { expectExact, type Folder, quotesOf, useFolder } from './folder.js';

/** Made-up papers of the kinds that were lost, each asked by itself. */
const FILES = {
  'tuyen-quang-2024.txt': `BÁO CÁO
Tổng kết công tác năm 2024 của Đảng bộ Sở Nội vụ tỉnh Tuyên Quang

KẾT QUẢ CÔNG TÁC
Trong năm 2024, Đảng bộ Sở đã lãnh đạo thực hiện tốt nhiệm vụ chính trị được giao, các chi bộ trực thuộc duy trì nền nếp sinh hoạt, đảng viên gương mẫu chấp hành chủ trương của Đảng và pháp luật của Nhà nước.

CẢI CÁCH HÀNH CHÍNH
Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98%, cao hơn năm trước.

KIẾN NGHỊ
Đề nghị cấp bổ sung 450 triệu đồng để sửa kho lưu trữ.
`,
  'ky-tuc-xa.txt': `TRƯỜNG CAO ĐẲNG ĐÔNG SƠN — NỘI QUY KÝ TÚC XÁ NĂM 2025
I. GIỜ GIẤC
- Mở cửa: 5 giờ 30
- Đóng cửa: 22 giờ
II. LỆ PHÍ
- Phòng 6 người: 180 nghìn đồng/tháng
- Phòng 4 người: 250 nghìn đồng/tháng
`,
  'chi-bo-thue.html': `<html><head><title>Thuế</title></head><body><form id="aspnetForm"><h1>Chi cục Thuế khu vực Bắc Mê công khai đảng viên</h1><p>Chi cục Thuế khu vực Bắc Mê công khai số đảng viên của các chi bộ đến hết quý I năm 2025 như sau.</p><table><tr><th>Chi bộ</th><th>Số đảng viên</th></tr><tr><td>Kê khai</td><td>17</td></tr><tr><td>Ấn chỉ</td><td>6</td></tr></table></form></body></html>`,
};

let folder: Folder;
let app: App;
useFolder(FILES, (opened, at) => {
  app = opened;
  folder = at;
});

describe('what was lost is found', () => {
  test.each([
    ['below a heading that could be a name', 'tỷ lệ hồ sơ giải quyết đúng hạn của Tuyên Quang đạt bao nhiêu?', '98%'],
    ['below the next one', 'Sở Nội vụ Tuyên Quang kiến nghị cấp bao nhiêu tiền?', '450 triệu'],
    ['an item by the words of its heading', 'lệ phí ký túc xá phòng 6 người là bao nhiêu?', '180 nghìn'],
    ['a row of a table with its heading', 'chi bộ Kê khai có bao nhiêu đảng viên?', '17'],
  ])('%s', async (_, question, words) => {
    const answer = await app.answer(question);
    const quotes = quotesOf(answer).map(({ text }) => text);
    expect(quotes.join('\n')).toContain(words);
    if (!quotes.join('').includes(' | ')) await expectExact(answer, folder);
  });

  test('the context of an item begins with its heading', async () => {
    const answer = await app.answer('lệ phí ký túc xá phòng 4 người là bao nhiêu?');
    const quote = quotesOf(answer).find(({ text }) => text.includes('250 nghìn'));
    const context = quote && (await app.passages.context(quote));
    expect(context?.text).toContain('II. LỆ PHÍ');
  });

  test('the context of a short line does not end with the heading of what follows', async () => {
    const answer = await app.answer('tỷ lệ hồ sơ giải quyết đúng hạn của Tuyên Quang đạt bao nhiêu?');
    const quote = quotesOf(answer).find(({ text }) => text.includes('98%'));
    const context = quote && (await app.passages.context(quote));
    expect(context?.text).toMatch(/CẢI CÁCH HÀNH CHÍNH[\s\S]*98%[^\n]*$/u);
  });

  test('/kiemchung finds a sentence below a heading word for word', async () =>
    expect((await app.real('Đề nghị cấp bổ sung 450 triệu đồng để sửa kho lưu trữ.')).kind).toBe('exact'));
});
