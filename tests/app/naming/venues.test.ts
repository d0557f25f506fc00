import { expect, test } from 'vitest';
import type { App } from '../../../src/app.js';
import { useFolder } from '../folder.js';
import { lastOf } from './ask.js';
import { HELD } from './venues-folder.js';

let app: App;
useFolder(HELD, (opened) => {
  app = opened;
});

/** Where a meeting was held is no body that is asked about, whatever its name. */
test.each([
  [['Sở Y tế Lạng Sơn họp ở hội trường UBND tỉnh đúng không?'], 'lang-son-y-te'],
  [['so y te lang son hop o hoi truong ubnd tinh dung k'], 'lang-son-y-te'],
  [['có phải Sở Y tế Lạng Sơn tổng kết tại Nhà khách Tỉnh ủy không'], 'lang-son-y-te'],
  [['Sở Y tế Lạng Sơn họp ở Bệnh viện Đa khoa tỉnh đúng không?'], 'lang-son-y-te'],
  [['Sở Y tế Lạng Sơn họp tại Công ty Cổ phần Dược phẩm Hà Tây đúng không'], 'lang-son-y-te'],
  [['cuộc họp tại hội trường UBND tỉnh do ai chủ trì'], 'lang-son-y-te'],
  [['đại hội tổ chức tại nhà văn hóa Quận 3 bầu mấy người vào ban chấp hành'], 'quan-3'],
  [['Sở GD Cà Mau đại hội ở nhà thi đấu đa năng của Trường Chính trị đúng ko?'], 'ca-mau-giao-duc'],
  [['Chi bộ Văn phòng UBND huyện Ba Bể họp ở trụ sở UBND huyện phải không'], 'chi-bo-van-phong'],
  [['Công đoàn May Tân Phát có bao nhiêu đoàn viên?', 'có phải tổ chức tại nhà văn hóa quận 3'], 'quan-3'],
  [['Công đoàn May Tân Phát có bao nhiêu đoàn viên?', 'dai hoi o nha van hoa quan 5 phai ko'], 'quan-3'],
  [['Sở Giáo dục Cà Mau bầu ai?', 'đại hội ở Trung tâm Hội nghị thành phố Cần Thơ phải không?'], 'ca-mau'],
  [['Sở Giáo dục Cà Mau bầu ai?', 'đại hội họp tại trường THPT Hồ Thị Kỷ à'], 'ca-mau'],
  [['Sở Giáo dục Cà Mau bầu ai?', 'có phải đại hội diễn ra ở Huyện ủy Năm Căn'], 'ca-mau'],
  [['Sở Y tế Lạng Sơn họp ngày nào?', 'họp ở hội trường UBND tỉnh đúng không?'], 'lang-son-y-te'],
])('%j is of %s', async (questions, report) => {
  expect(await lastOf(app, questions)).toMatch(new RegExp(`^(?:\\? )?${report}`, 'u'));
});

/** What is asked of a body stays so, though "ở", "tại" stands before its name. */
test.each([
  ['ở Chi bộ Văn phòng có mấy đảng viên', /23 đảng viên/u],
  ['tại Sở Y tế ai là bí thư', /Lương Thị Hảo/u],
  ['ở Sở Xây dựng có mấy đảng viên', /^none: Sở Xây dựng/u],
  ['tại Bệnh viện Phổi có bao nhiêu đảng viên', /^none: Bệnh viện Phổi/u],
  ['ai chủ trì hội nghị ở Sở Công Thương', /^none: Sở Công Thương/u],
  ['Ở Trường Chính trị ai là bí thư?', /^none: Trường Chính trị/u],
  ['Hội nghị ở Huyện ủy Tây Sơn do ai chủ trì', /^none: Huyện ủy Tây Sơn/u],
  ['đại hội ở Công ty Điện lực bầu ai', /^none: Công ty Điện lực/u],
  ['họp ở Sở Tư pháp có phải do ông Lê Minh chủ trì không', /^none: Sở Tư pháp/u],
  ['họp ở hội trường UBND tỉnh Hà Giang đúng không', /^none: /u],
])('%s', async (question, said) => {
  expect(await lastOf(app, [question])).toMatch(said);
});

test('of another body asked in a conversation none is answered', async () => {
  const said = await lastOf(app, ['Sở Giáo dục Cà Mau bầu ai?', 'tại Sở Y tế Hà Giang có bao nhiêu đảng viên']);
  expect(said).toMatch(/^none: /u);
});
