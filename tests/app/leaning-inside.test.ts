import { describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/app.js';
import { quotesOf, useFolder } from './folder.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FILES: Readonly<Record<string, string>> = {
  'so-y-te-ha-giang-2023.txt': `Đảng bộ Sở Y tế tỉnh Hà Giang tổng kết công tác năm 2023

Ngày 5/1/2024, Đảng bộ Sở Y tế tỉnh Hà Giang họp tổng kết công tác năm 2023. Đồng chí Giàng Thị Lúa, Bí thư Đảng ủy, Giám đốc Sở, chủ trì hội nghị.

Đảng bộ có 412 đảng viên, sinh hoạt ở 19 chi bộ.

Đại hội bầu 5 ủy viên: Giàng Thị Lúa 88 phiếu, Lê Văn Tám 85 phiếu; ít phiếu nhất là Trần Thị Bưởi, 61 phiếu.

Trong 9 việc còn nợ, việc trễ lâu nhất là sửa trạm y tế xã Nậm Dẩn, quá hạn 130 ngày.
`,
  'so-tu-phap-hau-giang-2023.txt': `Đảng bộ Sở Tư pháp tỉnh Hậu Giang tổng kết công tác năm 2023

Ngày 9/1/2024, Đảng bộ Sở Tư pháp tỉnh Hậu Giang họp tổng kết công tác năm 2023. Đồng chí Huỳnh Văn Ngô, Bí thư Đảng ủy, chủ trì hội nghị.

Đảng bộ có 57 đảng viên, sinh hoạt ở 6 chi bộ.

Đại hội bầu 7 ủy viên; ít phiếu nhất là Võ Thị Khoai, 44 phiếu.
`,
  'so-xay-dung-ca-mau-2023.txt': `Đảng bộ Sở Xây dựng tỉnh Cà Mau tổng kết công tác năm 2023

Ngày 12/1/2024, Đảng bộ Sở Xây dựng tỉnh Cà Mau họp tổng kết công tác năm 2023. Đồng chí Vũ Ngọc Khoai, Bí thư Đảng ủy, chủ trì hội nghị.

Đảng bộ có 76 đảng viên, sinh hoạt ở 8 chi bộ.
`,
};

let app: App;
useFolder(FILES, [], (opened) => {
  app = opened;
});

/** The reports quoted, without their year; those of the last of several questions. */
async function from(...questions: string[]): Promise<string[]> {
  let last = await app.answer(questions[0] ?? '');
  for (const question of questions.slice(1))
    last = await app.answer(question, last.status === 'chat' ? undefined : last.reading);
  return [...new Set(quotesOf(last).map(({ report }) => report.id.replace('-2023', '')))].sort();
}

describe('what orders things inside a report is asked of the report spoken of', () => {
  const BEFORE = 'Sở Y tế Hà Giang đại hội bầu mấy ủy viên?';
  test.each([
    'Ai ít phiếu nhất?',
    'ai trung nhung it phieu nhat',
    'Việc nào trễ lâu nhất, bao nhiêu ngày?',
    'người ít phiếu nhất được mấy phiếu',
  ])('%s', async (question) => {
    const ids = await from(BEFORE, question);
    expect(ids.filter((id) => id !== 'so-y-te-ha-giang')).toEqual([]);
  });

  test.each(['Nơi nào đông đảng viên nhất?', 'sở nào đông đảng viên nhất', 'đảng bộ nào nhiều đảng viên nhất'])(
    'not what asks for places: %s',
    async (question) => {
      expect(await from('Sở Xây dựng Cà Mau có bao nhiêu đảng viên?', question)).toContain('so-y-te-ha-giang');
    },
  );
});

describe('initials of two provinces', () => {
  test.each([
    ['Sở Y tế HG có bao nhiêu đảng viên?', ['so-y-te-ha-giang']],
    ['Sở Tư pháp HG có bao nhiêu đảng viên?', ['so-tu-phap-hau-giang']],
    ['so tu phap HG co may chi bo', ['so-tu-phap-hau-giang']],
    ['HG có bao nhiêu đảng viên?', ['so-tu-phap-hau-giang', 'so-y-te-ha-giang']],
  ])('with the body that only one of them has: %s', async (question, ids) => {
    expect(await from(question)).toEqual(ids);
  });
});
