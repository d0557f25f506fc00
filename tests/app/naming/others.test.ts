import { expect, test } from 'vitest';
import type { App } from '../../../src/app.js';
import { useFolder } from '../folder.js';
import { lastOf } from './ask.js';
import { OTHERS } from './others-folder.js';

let app: App;
useFolder(OTHERS, (opened) => {
  app = opened;
});

/** A body by its own name that no report is of and none speaks of. */
test.each([
  'xã Ba Chúc có bao nhiêu đảng viên',
  'Xã Ba Chúc kết nạp mấy đảng viên?',
  'Ai là bí thư Đảng ủy xã Vĩnh Gia?',
  'xa tan hoa co bao nhieu dang vien',
  'phường Hồng Gai có mấy chi bộ?',
  'phường Sông Hiến thu ngân sách bao nhiêu?',
  'thị trấn Tri Tôn có mấy chi bộ?',
  'Huyện ủy Tây Sơn họp ngày nào?',
  'thu nhập bình quân đầu người của huyện Hoài Ân',
  'Trường THPT Trần Hưng Đạo có bao nhiêu đảng viên',
  'Bệnh viện Hồng Ngọc có bao nhiêu giường?',
  'Bệnh viện đa khoa Thiện Hạnh có mấy chi bộ',
  'Công ty Cổ phần Dệt Phong Phú doanh thu bao nhiêu?',
  'công ty Minh Phú có bao nhiêu đảng viên',
  'Chi cục Thú y có bao nhiêu đảng viên',
  'chi cục kiểm lâm hà giang có bao nhiêu đảng viên',
  'trường thpt chu văn an có bao nhiêu học sinh giỏi',
  'trường THPT Chu Văn An có bao nhiêu học sinh giỏi',
])('%s: no other body answers', async (question) => {
  expect(await lastOf(app, [question])).toMatch(/^none: /u);
});

test('what a report has of its own is not that of a guest whom it names', async () => {
  expect(await lastOf(app, ['Bệnh viện Sản Nhi có bao nhiêu giường?'])).toMatch(/^\? benh-vien-tam-phuc/u);
});

/** A province whose name only stands in a longer one: of a company, of somebody, of a street, as a word. */
test.each([
  'Thái Bình có bao nhiêu đảng viên?',
  'Yên Bái có bao nhiêu đảng viên?',
  'Sở Y tế Yên Bái có bao nhiêu đảng viên',
  'Hòa Bình có bao nhiêu đảng viên',
  'tỉnh Hòa Bình họp ngày nào?',
  'An Giang có bao nhiêu đảng viên?',
])('%s: no report of it', async (question) => {
  expect(await lastOf(app, [question])).toMatch(/^none: /u);
});

/** What reports are of, and what they say of others. */
test.each([
  ['xã Phú Điền có bao nhiêu đảng viên', '312 đảng viên'],
  ['phuong tan giang co may chi bo', '21 chi bộ'],
  ['trường Nguyễn Khuyến có bao nhiêu đảng viên', '47 đảng viên'],
  ['BV Tâm Phúc có bao nhiêu giường', '420'],
  ['cty thai binh duong co bao nhieu dang vien', '66 đảng viên'],
  ['Thái Bình Dương có mấy chi bộ?', '4 chi bộ'],
  ['Đặng Yên Bái giữ chức gì', 'Hiệu trưởng'],
  ['thầy Thái Bình được bầu làm gì?', 'Bí thư Chi bộ'],
  ['Khu tưởng niệm nằm trên đường nào?', 'đường Hòa Bình'],
  ['xã Mỹ Quý đến làm gì?', 'trao đổi kinh nghiệm'],
  ['Bệnh viện Sản Nhi tặng gì?', 'hai máy thở'],
  ['CB TT Thông tin KHCN Tuyên Quang có mấy đảng viên', '| 15 |'],
  ['chi bộ thanh tra có mấy đv', '| 6 |'],
  ['VP sở có bao nhiêu đảng viên', '| 17 |'],
  ['TT ứng dụng có mấy đảng viên', '| 22 |'],
  ['chi bộ KH-TC có mấy đảng viên', '| 9 |'],
  ['Chi bộ KH&TC Sở KHCN Tuyên Quang có bao nhiêu đảng viên?', '| 9 |'],
  ['chi bo khtc co may dang vien', '| 9 |'],
  ['CB kh-tc sở khcn tuyên quang bn ĐV', '| 9 |'],
])('%s', async (question, held) => {
  expect(await lastOf(app, [question])).toContain(held);
});

/** An office by its letters that no report writes of: the whole body's count is not its own. */
test.each([
  'chi bộ TC-HC có mấy đảng viên',
  'Chi bộ HC-QT Sở KHCN Tuyên Quang có mấy đảng viên',
  'chi bộ KT-TH có mấy đv',
])('%s: no other answers', async (question) => {
  expect(await lastOf(app, [question])).toMatch(/^(?:\? |none: |outside|which: )/u);
});

/** Of several things named what is there is answered, and what is not is said. */
test.each([
  ['xã Phú Điền và xã Ba Chúc có bao nhiêu đảng viên?', '312', 'xã Ba Chúc'],
  ['phường Tân Giang có mấy chi bộ, còn phường Hồng Gai có mấy chi bộ?', '21 chi bộ', 'phường Hồng Gai'],
  ['Cà Mau và Yên Bái có bao nhiêu đảng viên?', '66', 'Yên Bái'],
  ['Nam Định, Hòa Bình, Lạng Sơn có bao nhiêu đảng viên?', '47', 'Hòa Bình'],
  ['Ai chủ trì ở Hải Phòng và ở Yên Bái?', 'Đào Thị Ngân', 'Yên Bái'],
  ['How many members are there in Ca Mau and in Hoa Binh?', '66', 'Hoa Binh'],
  ['Bệnh viện Tâm Phúc với Bệnh viện Hồng Ngọc có mấy đảng viên', '128', 'Bệnh viện Hồng Ngọc'],
])('%s', async (question, held, strange) => {
  const answer = await app.answer(question);
  expect(await lastOf(app, [question])).toContain(held);
  expect(JSON.stringify('notes' in answer ? answer.notes : [])).toContain(strange);
});

/** Which unit inside the one report spoken of has the most. */
test.each([
  ['chi bộ nào đông nhất?', 'Ứng dụng tiến bộ'],
  ['chi bộ nào ít đảng viên nhất?', 'Thanh tra Sở'],
  ['chi bộ nào kết nạp nhiều nhất?', 'Thông tin và Thống kê'],
])('%s after an answer about one report', async (question, held) => {
  const said = await lastOf(app, ['Sở KHCN Tuyên Quang có bao nhiêu đảng viên', question]);
  expect(said).toContain(held);
  expect(said).not.toMatch(/xa-phu-dien|chi-cuc-kiem-lam/u);
});

test('which has the most is asked of all reports where none is spoken of', async () => {
  expect(await lastOf(app, ['nơi nào đông đảng viên nhất?'])).toMatch(/^huyen-vinh-thanh: .*2\.406/u);
});
