import { describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/app.js';
import { quotesOf, useFolder } from './folder.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FILES: Readonly<Record<string, string>> = {
  'so-y-te-2023.txt': `Đảng bộ Sở Y tế tỉnh Phú Thọ tổng kết công tác năm 2023

Ngày 5/1/2024, Đảng bộ Sở Y tế tỉnh Phú Thọ họp tổng kết công tác năm 2023. Đồng chí Mai Thị Lúa, Bí thư Đảng ủy, Giám đốc Sở, chủ trì hội nghị.

Trong năm có 40 đảng viên mới; khiển trách 2, khai trừ 1 đảng viên.

Đồng chí Lê Văn Tám, Chi bộ Văn phòng phát biểu, đề nghị sửa kho thuốc. Bà Trần Thị Bưởi, Chi bộ Thanh tra tham luận về tiêm chủng.
`,
  'so-noi-vu-2023.txt': `Đảng bộ Sở Nội vụ tỉnh Lào Cai tổng kết công tác năm 2023

Ngày 9/1/2024, Đảng bộ Sở Nội vụ tỉnh Lào Cai họp tổng kết công tác năm 2023. Đồng chí Hoàng Văn Ngô, Bí thư Đảng ủy, chủ trì hội nghị.

Trong năm khiển trách 1 đảng viên; không có đảng viên bị khai trừ.
`,
  'so-xay-dung-2023.txt': `Đảng bộ Sở Xây dựng tỉnh Cà Mau tổng kết công tác năm 2023

Ngày 12/1/2024, Đảng bộ Sở Xây dựng tỉnh Cà Mau họp tổng kết công tác năm 2023. Đồng chí Vũ Ngọc Khoai, Bí thư Đảng ủy, chủ trì hội nghị.

Kết nạp 26 đảng viên. Xóa tên 01 trường hợp, khai trừ 00.
`,
  'quan-hai-thanh-2023.txt': `Đảng bộ quận Hải Thanh nhìn lại nửa nhiệm kỳ

Ngày 24/7/2023, các phường của quận Hải Thanh báo cáo kết quả với Ban Thường vụ Quận ủy.

Phường Sen Hồ có 812 đảng viên, 21 chi bộ.

Phường Bãi Dâu có 640 đảng viên, 17 chi bộ.
`,
};

let app: App;
useFolder(FILES, [], (opened) => {
  app = opened;
});
const told = async (question: string): Promise<string[]> =>
  quotesOf(await app.answer(question)).map(({ text }) => text);

describe('two that are named beside one another', () => {
  test('are each asked of their own report', async () => {
    const quotes = await told('Bà Mai Thị Lúa với ông Hoàng Văn Ngô giữ chức vụ gì?');
    expect(quotes.some((text) => text.includes('Mai Thị Lúa, Bí thư'))).toBe(true);
    expect(quotes.some((text) => text.includes('Hoàng Văn Ngô, Bí thư'))).toBe(true);
  });

  test('may stand in one report, and their counts contradict nothing', async () => {
    expect((await told('phường Sen Hồ với phường Bãi Dâu có mấy đảng viên')).sort()).toEqual([
      expect.stringContaining('Phường Bãi Dâu có 640'),
      expect.stringContaining('Phường Sen Hồ có 812'),
    ]);
    const one = await app.answer('phường Sen Hồ có bao nhiêu đảng viên');
    expect(quotesOf(one).map(({ text }) => text)).toEqual([expect.stringContaining('812')]);
    expect('notes' in one && one.notes?.some(({ kind }) => kind === 'conflict')).not.toBe(true);
  });

  test('one asked of the other is one', async () => {
    expect(quotesOf(await app.answer('Lê Văn Tám đề nghị gì với bà Mai Thị Lúa')).length).toBeLessThan(2);
  });
});

describe('where there is none', () => {
  test.each(['Nơi nào có đảng viên bị khai trừ?', 'nơi nào khai trừ đảng viên'])(
    '%s: is left out',
    async (question) => {
      const ids = quotesOf(await app.answer(question)).map(({ report }) => report.id);
      expect(ids).toEqual(['so-y-te-2023']);
    },
  );

  test('is shown where that is asked', async () => {
    const ids = quotesOf(await app.answer('Nơi nào không có đảng viên bị khai trừ?')).map(({ report }) => report.id);
    expect(ids).toContain('so-noi-vu-2023');
  });
});

describe('who spoke', () => {
  test('is everybody who did', async () => {
    const quotes = await told('Những ai phát biểu tại hội nghị của Sở Y tế Phú Thọ?');
    for (const name of ['Lê Văn Tám', 'Trần Thị Bưởi'])
      expect(
        quotes.some((text) => text.includes(name)),
        name,
      ).toBe(true);
  });

  test('is not asked where it is of something in particular', async () => {
    const quotes = await told('Những ai phát biểu về vắc xin cúm tại hội nghị của Sở Y tế Phú Thọ?');
    expect(quotes.length).toBeLessThan(2);
  });
});
