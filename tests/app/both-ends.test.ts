import { expect, test } from 'vitest';
import type { App } from '../../src/app.js';
import { quotesOf, useFolder } from './folder.js';

const FILES = {
  'tram.txt': `BIÊN BẢN
Họp Chi bộ Trạm Đo mưa Hang Dơi

Cuộc họp bắt đầu lúc 14 giờ 15 phút ngày 03/6/2024 tại nhà trực của Trạm, có 9/9 đảng viên.

Chủ trì: đồng chí Lò Thị Mẩy, Bí thư Chi bộ.

Chi bộ bàn việc thay ống đo, chia ca trực mùa lũ và nhắc nhau chép sổ đúng giờ, không để hôm sau mới chép bù.

Cuộc họp kết thúc lúc 16 giờ 50 phút cùng ngày, 9/9 đảng viên nhất trí.
`,
};

let app: App;
useFolder(FILES, (opened) => {
  app = opened;
});

const said = async (question: string): Promise<string> =>
  quotesOf(await app.answer(question))
    .map(({ text }) => text)
    .join(' | ');

test.each(['hop chi bo tram do mua hang doi bat dau va ket thuc luc may gio'])(
  'both ends are quoted where both are asked for: %s',
  async (question) => {
    expect(await said(question)).toMatch(/14 giờ 15.*16 giờ 50|16 giờ 50.*14 giờ 15/u);
  },
);

test('and by two hours', async () => {
  expect(await said('Chi bộ Trạm Đo mưa Hang Dơi họp từ mấy giờ đến mấy giờ?')).toMatch(
    /14 giờ 15.*16 giờ 50|16 giờ 50.*14 giờ 15/u,
  );
});

test.each([
  ['Họp Chi bộ Trạm Đo mưa Hang Dơi bắt đầu lúc mấy giờ?', '14 giờ 15', '16 giờ 50'],
  ['Họp Chi bộ Trạm Đo mưa Hang Dơi kết thúc lúc mấy giờ?', '16 giờ 50', '14 giờ 15'],
])('one alone where one is: %s', async (question, asked, other) => {
  const quotes = await said(question);
  expect(quotes).toContain(asked);
  expect(quotes).not.toContain(other);
});
