import { expect, test } from 'vitest';
import type { App } from '../../src/app.js';
import { useFolder } from './folder.js';

/** A review of January is of the year that it looks back on, and of its own. */
const YEARS: Readonly<Record<string, string>> = {
  'lai-chau.txt': `Đảng bộ Sở Y tế tỉnh Lai Châu tổng kết công tác Đảng năm 2022

Ngày 09/01/2023, Đảng ủy Sở Y tế tỉnh Lai Châu tổ chức hội nghị tổng kết công tác năm 2022. Đồng chí Lò Văn Pảnh, Bí thư Đảng ủy, chủ trì. Đảng bộ có 142 đảng viên, sinh hoạt ở 8 chi bộ. Trong năm kết nạp 6 đảng viên.
`,
  'ha-nam.txt': `Đảng bộ Sở Tư pháp tỉnh Hà Nam sơ kết 6 tháng đầu năm 2022

Ngày 12/7/2022, Đảng ủy Sở Tư pháp tỉnh Hà Nam họp sơ kết 6 tháng đầu năm 2022. Đồng chí Trần Thị Miên, Bí thư Đảng ủy, chủ trì. Đảng bộ có 66 đảng viên, 5 chi bộ. Kết nạp 2 đảng viên.
`,
  'tam-duong.txt': `Đại hội Chi bộ Trạm Kiểm lâm Tam Đường nhiệm kỳ 2023 - 2025

Ngày 05/6/2023, Chi bộ Trạm Kiểm lâm Tam Đường, tỉnh Lai Châu tổ chức đại hội nhiệm kỳ 2023 - 2025. Chi bộ có 17 đảng viên. Đồng chí Vàng A Dơ được bầu làm Bí thư.
`,
  'hau-giang.txt': `Đảng bộ Sở Công Thương tỉnh Hậu Giang tổng kết năm 2021

Ngày 28/12/2021, Đảng ủy Sở Công Thương tỉnh Hậu Giang tổng kết công tác năm 2021. Đồng chí Huỳnh Văn Tiệp, Bí thư Đảng ủy, chủ trì. Đảng bộ có 88 đảng viên, 6 chi bộ. Kết nạp 4 đảng viên.
`,
};

let app: App;
useFolder(YEARS, (opened) => {
  app = opened;
});

const idsOf = async (question: string): Promise<string> => {
  const answer = await app.answer(question);
  return answer.status === 'answered' ? answer.quotes.map(({ report }) => report.id).join(' ') : answer.status;
};

test.each([
  ['Có những báo cáo nào năm 2022?', 'lai-chau ha-nam'],
  ['cac bao cao nam 2023', 'tam-duong lai-chau'],
  ['báo cáo năm 2021', 'hau-giang'],
  ['trong các báo cáo năm 2022 nơi nào đông đảng viên nhất', 'lai-chau ha-nam'],
  ['năm 2022 nơi nào ít đảng viên nhất', 'ha-nam lai-chau'],
  ['các hội nghị năm 2022 ai chủ trì', 'lai-chau ha-nam'],
  ['which reports are from 2022?', 'lai-chau ha-nam'],
  // Held in that year, by its day.
  ['hội nghị nào họp năm 2022?', 'ha-nam'],
])('%s', async (question, reports) => {
  expect(await idsOf(question)).toBe(reports);
});
