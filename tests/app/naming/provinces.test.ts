import { expect, test } from 'vitest';
import type { App } from '../../../src/app.js';
import { useFolder } from '../folder.js';
import { lastOf } from './ask.js';
import { NAMED } from './folder.js';

let app: App;
useFolder(NAMED, (opened) => {
  app = opened;
});

/** Provinces of which there is no report, by initials and odd spellings. */
test.each([
  ['QT ai chủ trì hội nghị?', 'QT'],
  ['tỉnh QNM họp ngày nào?', 'QNM'],
  ['số đảng viên của HY', 'HY'],
  ['ĐN họp ngày nào?', 'ĐN'],
  ['KG có mấy chi bộ', 'KG'],
  ['tỉnh TB có bao nhiêu đảng viên', 'TB'],
  ['còn YB thì sao', 'YB'],
  ['tp hcm co bao nhieu dang vien', 'tp hcm'],
  ['T.P HCM ai chủ trì?', 'T.P HCM'],
  ['Tphcm bí thư là ai', 'Tphcm'],
  ['TTHuế có bao nhiêu đảng viên', 'TTHuế'],
  ['BR-VT ai là bí thư?', 'BR-VT'],
  ['B.Phước có bao nhiêu đảng viên?', 'B.Phước'],
  ['T. Nguyên có mấy đảng viên', 'T. Nguyên'],
  ['Đ.Tháp có mấy đảng viên', 'Đ.Tháp'],
  ['Th. Hóa có mấy chi bộ', 'Th. Hóa'],
  ['bphước có bao nhiêu đảng viên?', 'bphước'],
  ['đtháp có mấy đảng viên', 'đtháp'],
  ['Y.Bái có mấy đảng viên', 'Y.Bái'],
  ['Sở YT KH có bao nhiêu đảng viên?', 'Sở YT KH'],
])('%s', async (question, missing) => {
  expect(await lastOf(app, [question])).toBe(`none: ${missing}`);
});

/** The same of provinces that have reports. */
test.each([
  ['QN có bao nhiêu đảng viên?', 'quang-ngai-cong-thuong: Đảng bộ có 72'],
  ['QNgãi có bao nhiêu đảng viên', 'quang-ngai-cong-thuong: Đảng bộ có 72'],
  ['K. Tum có mấy chi bộ', 'kon-tum'],
  ['V.Phúc ai chủ trì?', 'vinh-phuc-tu-phap: Đồng chí Đỗ Khắc Nghinh'],
  ['tỉnh VP có bao nhiêu đảng viên', 'vinh-phuc-tu-phap: Đảng bộ có 58'],
  ['ST có bao nhiêu đảng viên?', 'soc-trang-giao-duc: Đảng bộ có 97'],
  ['KT họp ngày nào', 'kon-tum'],
  ['QNgãi ai được bầu làm Bí thư Đảng ủy', 'Võ Quang Sánh'],
  ['qngãi có bao nhiêu đảng viên', 'quang-ngai-cong-thuong: Đảng bộ có 72'],
  ['qngai co bao nhieu dang vien', 'quang-ngai-cong-thuong: Đảng bộ có 72'],
  ['vphuc co bao nhieu dang vien', 'vinh-phuc-tu-phap: Đảng bộ có 58'],
  ['ktum có mấy chi bộ', 'kon-tum'],
  ['strang có bao nhiêu đảng viên?', 'soc-trang-giao-duc: Đảng bộ có 97'],
  ['glai có bao nhiêu đảng viên?', 'gia-lai-y-te: Đảng bộ Sở Y tế hiện có 186'],
  ['GL có bao nhiêu đảng viên?', 'gia-lai-y-te: Đảng bộ Sở Y tế hiện có 186'],
])('%s', async (question, quoted) => {
  expect(await lastOf(app, [question])).toContain(quoted);
});

/** Capitals that are no province's, and names that only begin like one. */
test.each([
  ['DT cả năm của tỉnh Kon Tum ước bn'],
  ['BG hồ sơ đảng viên bao nhiêu bộ'],
  ['ông Nguyễn T. Bình là ai'],
  ['Khoa nào của Sở Y tế Gia Lai được khen'],
  ['KHOA NÀO CỦA SỞ Y TẾ GIA LAI ĐƯỢC KHEN'],
  ['HĐ của chi bộ ra sao'],
  // A syllable of its own, however small it is written.
  ['khoa nào của sở y tế gia lai được khen'],
  ['thoa la ai'],
])('%s', async (question) => {
  expect(await lastOf(app, [question])).not.toMatch(/^none/u);
});
