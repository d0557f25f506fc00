import { expect, test, vi } from 'vitest';
import type { App } from '../../src/app.js';
import { expectExact, type Folder, quotesOf, useFolder } from './folder.js';

// Processes and indexes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TEXT = `Đoàn Thanh niên Trường Cao đẳng Nghề Mường Ảng tổ chức đại hội nhiệm kỳ 2024 - 2027

Sáng 12/9/2024, Đoàn Thanh niên Trường Cao đẳng Nghề Mường Ảng, tỉnh Điện Biên tổ chức đại hội nhiệm kỳ 2024 - 2027. Tham dự có chị Lò Thị Hoa, Bí thư Tỉnh đoàn; thầy Quàng Văn Pâng, Bí thư Đảng ủy, Hiệu trưởng nhà trường.

Đoàn trường hiện có 17 chi đoàn với 612 đoàn viên. Phân loại cuối năm, 5 chi đoàn hoàn thành xuất sắc nhiệm vụ, 11 chi đoàn hoàn thành tốt. Đoàn trường trồng được 900 cây xanh.

Đại hội bầu 9 anh, chị vào Ban Chấp hành. Anh Cà Văn Thoan được bầu giữ chức Bí thư Đoàn trường. Chị Lù Thị Mơ được bầu giữ chức Phó Bí thư, kiêm Chủ nhiệm Ủy ban Kiểm tra.

Năm học tới, Đoàn trường đặt mục tiêu kết nạp 80 đoàn viên và tổ chức 4 buổi sinh hoạt chuyên đề.
`;

let folder: Folder;
let app: App;
useFolder({ 'muong-ang-2024.txt': TEXT }, (opened, at) => {
  app = opened;
  folder = at;
});

test.each([
  ['Mường Ảng có mấy chi đoàn hoàn thành xuất sắc nhiệm vụ?', '5 chi đoàn hoàn thành xuất sắc'],
  ['Bí thư Tỉnh đoàn là ai?', 'Lò Thị Hoa'],
  ['Mục tiêu năm học tới của Đoàn trường Mường Ảng là gì?', 'kết nạp 80 đoàn viên'],
])('%s', async (question, has) => {
  const answer = await app.answer(question);
  await expectExact(answer, folder);
  expect(quotesOf(answer)[0]?.text ?? answer.status).toContain(has);
});

// A secretary of another body is put first: roles are not yet told apart by a body inside the report's own.
test('Ai là Bí thư Đoàn trường Mường Ảng?', async () => {
  const answer = await app.answer('Ai là Bí thư Đoàn trường Mường Ảng?');
  expect(quotesOf(answer)[0]?.text ?? answer.status).toContain('Cà Văn Thoan');
});
