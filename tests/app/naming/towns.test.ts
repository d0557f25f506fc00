import { expect, test } from 'vitest';
import type { App } from '../../../src/app.js';
import { useFolder } from '../folder.js';
import { lastOf } from './ask.js';
import { NAMED } from './folder.js';

const WITH_TOWNS = {
  ...NAMED,
  'hong-ngu.txt': `Thành ủy Hồng Ngự họp giao ban tháng 5 năm 2024

Ngày 31/5/2024, Thành ủy Hồng Ngự, tỉnh Đồng Tháp họp giao ban. Đồng chí Trần Kim Ngọc, Bí thư Thành ủy, chủ trì.

Đảng bộ thành phố có 3.105 đảng viên ở 38 tổ chức cơ sở đảng.
`,
  'dong-thap.txt': `Đảng bộ Sở Tài chính tỉnh Đồng Tháp tổng kết năm 2023

Ngày 12/01/2024, tại thành phố Cao Lãnh, Đảng ủy Sở Tài chính tỉnh Đồng Tháp tổng kết công tác năm 2023. Đồng chí Mạc Văn Tiếp, Bí thư Đảng ủy, Giám đốc Sở, chủ trì.

Đảng bộ có 88 đảng viên, 6 chi bộ.
`,
};

let app: App;
useFolder(WITH_TOWNS, (opened) => {
  app = opened;
});

/** A town of which there is a report, whose province has the report, or that a report speaks of. */
test.each([
  ['Pleiku có bao nhiêu đảng viên?', 'gia-lai-y-te: Đảng bộ Sở Y tế hiện có 186'],
  ['Vĩnh Yên họp ngày nào?', 'vinh-phuc-tu-phap'],
  ['Hồng Ngự có bao nhiêu đảng viên', 'hong-ngu: Đảng bộ thành phố có 3.105'],
  ['Cao Lãnh họp ngày nào', 'dong-thap: Ngày 12/01/2024'],
  ['Đồng Tháp có bao nhiêu đảng viên', 'dong-thap'],
  ['thị xã Ngã Năm có mấy trường đạt chuẩn', 'soc-trang-giao-duc'],
  ['Tri Tôn có bao nhiêu đảng viên', 'tri-ton'],
])('%s', async (question, held) => {
  expect(await lastOf(app, [question])).toContain(held);
});

/** Another town of a province: none of its reports is of that. */
test.each([
  ['An Khê có bao nhiêu đảng viên', 'An Khê'],
  ['Long Xuyên có bao nhiêu đảng viên', 'Long Xuyên'],
  ['Châu Đốc có mấy đảng viên', 'Châu Đốc'],
  ['Đức Phổ có mấy đảng viên', 'Đức Phổ'],
  ['Hội An có mấy đảng viên', 'Hội An'],
  ['BMT có bao nhiêu đảng viên', 'BMT'],
  ['Vinh có bao nhiêu đảng viên?', 'Vinh'],
  ['thành phố Phan Thiết có mấy chi bộ', 'thành phố Phan Thiết'],
])('%s: no report', async (question, missing) => {
  expect(await lastOf(app, [question])).toBe(`none: ${missing}`);
});

/** Words that only look like a town. */
test.each([['đồng chí Vinh có họp không'], ['việc này góp phần thiết thực thế nào'], ['có ai hội ân cần không']])(
  '%s',
  async (question) => {
    expect(await lastOf(app, [question])).not.toMatch(/^none/u);
  },
);
