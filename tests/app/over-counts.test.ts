import { describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/app.js';
import { quotesOf, useFolder } from './folder.js';
import { yearEnds } from './year-ends.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Four bodies: what each spent, whom it admitted, and what it aims at in one long sentence. */
const MADE = yearEnds(
  [
    ['Sơn La', '96,5%', 'kết nạp 14 đảng viên mới'],
    ['Cà Mau', '71,2%', 'kết nạp 22 quần chúng ưu tú vào Đảng'],
    ['Phú Yên', '88%', 'kết nạp được 9 đồng chí'],
    ['Hà Nam', '90,1%', 'kết nạp 3 đảng viên'],
  ].map(([place = '', share, admitted], i) => ({
    place,
    says: [
      `Trong năm, Đảng bộ ${admitted}. Giải ngân vốn đầu tư đạt ${share}.`,
      `Các chỉ tiêu năm 2024: xây dựng 2 mô hình; giải ngân vốn đầu tư 99,${i}%; kết nạp 50 đảng viên; trồng 900 cây xanh.`,
    ],
  })),
);

let app: App;
useFolder(MADE, [], (opened) => {
  app = opened;
});

const ids = async (question: string): Promise<string[]> =>
  quotesOf(await app.answer(question)).map(({ report }) => report.id);

describe('counts over reports', () => {
  test.each([
    ['Những sở nào giải ngân chưa đạt 90%?', ['so-2', 'so-1']],
    ['giải ngân ở những sở nào trên 90 phần trăm', ['so-0', 'so-3']],
    ['noi nao giai ngan thap hon 80%', ['so-1']],
  ])('%s: the share that is, not the one aimed at', async (question, wanted) => {
    expect(await ids(question)).toEqual(wanted);
  });

  test.each(['Nơi nào giải ngân trên 97%?', 'những nơi nào kết nạp trên 500 đảng viên'])(
    '%s: where none has as much, no other is given',
    async (question) => {
      expect((await app.answer(question)).status).not.toBe('answered');
    },
  );

  test('whoever is admitted is counted, by whatever name', async () => {
    expect(await ids('Sở nào kết nạp được nhiều đảng viên nhất?')).toEqual(['so-1', 'so-0', 'so-2', 'so-3']);
  });
});
