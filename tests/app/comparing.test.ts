import { describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/app.js';
import { CATALOG, expectExact, TEXTS, useFolder } from './folder.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let app: App;
let folder: Parameters<typeof expectExact>[1];
useFolder(TEXTS, CATALOG, (opened, at) => {
  app = opened;
  folder = at;
});

/** What `/sosanh` lays side by side for a text: each report's own words, with the report's file. */
async function sideBySide(text: string): Promise<Record<string, string>> {
  const { of } = await app.across.wanted(text);
  if (!of) return {};
  const { figures } = await app.across.compare(of, 0);
  for (const { quote } of figures)
    await expectExact(
      {
        status: 'answered',
        reading: { intent: '', reports: [], places: [], question: '' },
        quotes: [quote],
        others: [],
      },
      folder,
    );
  return Object.fromEntries(figures.map(({ report, written }) => [report.file, written]));
}

test.each([
  ['đảng viên', { 'lao-cai-2022.txt': '63', 'ca-mau-2023.txt': '19', 'phu-tho-2020.txt': '140' }],
  [
    'bí thư',
    { 'lao-cai-2022.txt': 'Lê Văn Tám', 'ca-mau-2023.txt': 'Vũ Ngọc Khoai', 'phu-tho-2020.txt': 'Hoàng Văn Ngô' },
  ],
  ['bi thu lao cai', { 'lao-cai-2022.txt': 'Lê Văn Tám' }],
  ['ai chủ trì', { 'lao-cai-2022.txt': 'Lê Văn Tám', 'phu-tho-2020.txt': 'Hoàng Văn Ngô' }],
])('/sosanh %s', async (text, expected) => {
  expect(await sideBySide(text)).toEqual(expected);
});

test('days, each as its report writes it', async () => {
  const days = await sideBySide('ngày họp');
  expect(Object.keys(days).sort()).toEqual(['ca-mau-2023.txt', 'lao-cai-2022.txt', 'phu-tho-2020.txt']);
  expect(days['phu-tho-2020.txt']).toContain('22/12/2020');
});

test('what is counted is still counted', async () => {
  expect(await sideBySide('đề tài cấp tỉnh')).toEqual({ 'lao-cai-2022.txt': '11' });
});

describe("a figure is the report's own, not that of a body above it", () => {
  const text = `Đảng bộ Sở Nội vụ Hà Nam họp tổng kết năm 2023

Ngày 5/1/2024, Đảng bộ Sở Nội vụ tỉnh Hà Nam họp tổng kết năm 2023.

Đảng bộ Khối các cơ quan tỉnh có 41 chi bộ với 3.120 đảng viên. Đảng bộ Sở có 6 chi bộ với 74 đảng viên.
`;
  const catalog = [
    {
      file: 'ha-nam.txt',
      title: 'Đảng bộ Sở Nội vụ Hà Nam họp tổng kết năm 2023',
      organisation: 'Đảng bộ Sở Nội vụ tỉnh Hà Nam',
      province: 'Hà Nam',
      kind: 'original',
    },
  ];
  let own: App;
  useFolder({ 'ha-nam.txt': text }, catalog, (opened) => {
    own = opened;
  });

  test.each([
    ['đảng viên', '74'],
    ['chi bộ', '6'],
  ])('/sosanh %s', async (asked, written) => {
    const { of } = await own.across.wanted(asked);
    const { figures } = await own.across.compare(of ?? { figure: '' }, 0);
    expect(figures.map((one) => one.written)).toEqual([written]);
  });
});
