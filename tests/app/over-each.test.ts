import { describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/app.js';
import { quotesOf, useFolder } from './folder.js';
import { yearEnds } from './year-ends.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Three bodies: whom each admitted, which brands it protects, what its guest asked for. */
const MADE = yearEnds(
  [
    ['Sơn La', 'bảo hộ nhãn hiệu mận hậu Mộc Châu', 'Lò Văn Pản'],
    ['Cà Mau', 'đăng ký bảo hộ hai nhãn hiệu: cua Năm Căn và tôm khô Rạch Gốc', 'Trần Út Hiền'],
    ['Phú Yên', 'trồng 900 cây xanh dọc bờ kè', 'Đỗ Thị Liễu'],
  ].map(([place = '', brand, guest], i) => ({
    place,
    says: [
      `Về phát triển đảng viên, trong năm kết nạp được ${3 + i} quần chúng ưu tú. Ngoài ra, Sở ${brand}.`,
      `Phát biểu tại hội nghị, đồng chí ${guest}, Phó Bí thư Đảng ủy Khối, yêu cầu các đơn vị tiết kiệm điện.`,
    ],
  })),
);

let app: App;
useFolder(MADE, [], (opened) => {
  app = opened;
});

const ids = async (question: string): Promise<string[]> =>
  quotesOf(await app.answer(question))
    .map(({ report }) => report.id)
    .sort();

describe('what is asked of each report of a small folder', () => {
  test.each(['kết quả phát triển đảng viên ở mỗi nơi', 'kq phat trien dang vien o moi noi'])(
    '%s: each answers by itself',
    async (question) => {
      expect(await ids(question)).toEqual(['so-0', 'so-1', 'so-2']);
    },
  );

  test('those that do not say it are left out, and counted', async () => {
    const answer = await app.answer('Các sở bảo hộ nhãn hiệu gì?');
    expect(
      quotesOf(answer)
        .map(({ report }) => report.id)
        .sort(),
    ).toEqual(['so-0', 'so-1']);
    expect(answer).toMatchObject({ silent: { count: 1 } });
  });

  test.each(['Lò Văn Pản yêu cầu các đơn vị làm gì?', 'Sở Nội vụ Cà Mau bảo hộ nhãn hiệu gì?'])(
    '%s: it keeps to one',
    async (question) => {
      expect(new Set(await ids(question)).size).toBe(1);
    },
  );
});
