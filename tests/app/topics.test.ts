import { expect, test } from 'vitest';
import type { App } from '../../src/app.js';
import { CATALOG, TEXTS, useFolder } from './folder.js';

let app: App;
useFolder(TEXTS, CATALOG, (opened) => {
  app = opened;
});

test.each([
  ...['Nghệ An', 'ca mau', 'tỉnh Đắk Lắk', 'Vinh', 'huyện Kỳ Anh', 'xã Hồng Thái', 'Kỳ Sơn', 'Quỳnh Lưu'],
  ...['Sở Y tế', 'so noi vu', 'Hội Nông dân', 'Huyện ủy Kỳ Anh', 'Trường Đại học Vinh', 'công đoàn', 'Công an'],
  ...['y tế', 'giáo dục', 'giao duc', 'môi trường', 'thể thao', 'văn hoá', 'khcn', 'khoa học và công nghệ'],
])('"%s" may be followed', async (text) => {
  expect(await app.isTopic(text)).toBe(true);
});

test.each([
  ...[
    'asdfgh',
    'qwe rty',
    'Asdf Ghjk',
    'xyz123',
    '!!!',
    'test',
    'aaaa bbbb',
    'con mèo',
    'giá vàng',
    'bạn',
    'và',
    'tất cả',
  ],
  ...['hôm nay trời đẹp', '123', 'xã hội đen', 'xin chào bạn'],
])('"%s" is nothing that a report may be of', async (text) => {
  expect(await app.isTopic(text)).toBe(false);
});
