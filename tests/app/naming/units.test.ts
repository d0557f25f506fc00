import { expect, test } from 'vitest';
import type { App } from '../../../src/app.js';
import { useFolder } from '../folder.js';
import { lastOf } from './ask.js';
import { NAMED } from './folder.js';

let app: App;
useFolder(NAMED, (opened) => {
  app = opened;
});

/** What a unit inside a body has of its own, where the report states it. */
test.each([
  ['Chi bộ Trung tâm Kiểm nghiệm có bao nhiêu đảng viên?', 'có 21 đảng viên'],
  ['Bí thư Chi bộ Trung tâm Kiểm nghiệm là ai?', 'Siu Hạnh'],
  ['Xã Lương Phi có bao nhiêu đảng viên?', 'Xã Lương Phi có 164'],
  ['Chi bộ Quản lý năng lượng có mấy đảng viên?', 'có 13 đảng viên'],
  ['Bí thư Chi bộ Quản lý năng lượng là ai?', 'Bùi Thị Nhiên'],
  ['Phòng Công chứng số 1 có bao nhiêu đảng viên?', 'có 8 đảng viên'],
  ['Chi bộ Thanh tra có bao nhiêu đảng viên?', 'Chi bộ Thanh tra | 7'],
  ['chi bo thanh tra co may dang vien', 'Chi bộ Thanh tra | 7'],
  ['Có bao nhiêu đảng viên ở Chi bộ Thanh tra Sở Y tế?', 'Chi bộ Thanh tra | 7'],
  ['số đảng viên của Chi bộ Nghiệp vụ Dược là bao nhiêu', 'Chi bộ Nghiệp vụ Dược | 11'],
  ['chi bộ nghiệp vụ dược có bao nhiêu đv', 'Chi bộ Nghiệp vụ Dược | 11'],
  ['bí thư chi bộ Nghiệp vụ Dược', 'Kpă Nhơn'],
  ['Chi bộ Quản lý chất lượng Sóc Trăng có mấy đảng viên', 'Quản lý chất lượng | 12'],
  ['chi bộ giáo dục thường xuyên có bao nhiêu đảng viên', 'Giáo dục thường xuyên | 9'],
])('%s', async (question, held) => {
  expect(await lastOf(app, [question])).toContain(held);
});

/** A unit that is spoken of, and of which the report does not state it. */
test.each([
  ['Chi bộ Bệnh viện Mắt có bao nhiêu đảng viên?', 'gia-lai-y-te'],
  ['Bí thư Chi bộ Bệnh viện Mắt là ai?', 'gia-lai-y-te'],
  ['xã Ô Lâm có bao nhiêu đảng viên', 'tri-ton'],
  ['thị trấn Ba Chúc có bao nhiêu đảng viên?', 'tri-ton'],
  ['Ấp An Thuận có bao nhiêu đảng viên?', 'tri-ton'],
  ['Bí thư xã Lương Phi là ai?', 'tri-ton'],
  ['Trường THPT Kế Sách có bao nhiêu đảng viên?', 'soc-trang-giao-duc'],
  ['Chi bộ Phòng Tổ chức cán bộ có bao nhiêu đảng viên?', 'soc-trang-giao-duc'],
  ['Huyện Mỹ Xuyên có bao nhiêu đảng viên?', 'soc-trang-giao-duc'],
  ['Bí thư Chi bộ ấp An Thuận Tri Tôn là ai?', 'tri-ton'],
  ['Chi bộ Khoa Dược Sở Y tế Gia Lai có mấy đảng viên?', 'gia-lai-y-te'],
])('%s is not stated', async (question, report) => {
  expect(await lastOf(app, [question])).toBe(`? ${report}`);
});

/** The body itself, with the words of a unit in its name or beside it. */
test.each([
  ['Huyện Tri Tôn có bao nhiêu đảng viên', '5.214'],
  ['Đảng bộ Sở Y tế Gia Lai có mấy đảng viên', '186'],
  ['Chi bộ nào được công nhận hoàn thành xuất sắc ở Gia Lai?', 'Trung tâm Kiểm nghiệm'],
  ['Sở Tư pháp Vĩnh Phúc có bao nhiêu đảng viên', '58 đảng viên'],
  ['Sở Nội vụ Kon Tum có mấy chi bộ', '7 chi bộ'],
])('%s of the whole', async (question, held) => {
  expect(await lastOf(app, [question])).toContain(held);
});

test('of a unit named with the body that it is of, the row that names it', async () => {
  expect(await lastOf(app, ['chi bộ thanh tra sở y tế gia lai có mấy đảng viên'])).toContain('Chi bộ Thanh tra | 7');
});

test('a unit of which something else is told in the sentence before', async () => {
  expect(await lastOf(app, ['Bệnh viện Mắt kết nạp được mấy đảng viên?'])).not.toMatch(/: .*Kiểm nghiệm/u);
});
