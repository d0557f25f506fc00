import { describe, expect, test } from 'vitest';
import type { App } from '../../src/app.js';
import { quotesOf, useFolder } from './folder.js';

const notes = (province: string, body: string): string =>
  `---\ntitle: Đảng bộ Sở Y tế ${province} tổng kết năm 2023\ndate: 2024-01-05\n---\n\n${body}\n`;

/** The place of each stands in its front matter alone. */
const FILES = {
  'a.md': notes(
    'Lào Cai',
    'Bảng 1. Đảng viên theo chi bộ\n\nĐảng bộ có 120 đảng viên. Đồng chí Giàng A Páo chủ trì hội nghị.',
  ),
  'b.md': notes(
    'Yên Bái',
    '# Hội nghị tổng kết\n\nĐảng bộ có 130 đảng viên. Đồng chí Hà Thị Khuyên chủ trì hội nghị ngày 4/1/2024.',
  ),
  'c.md': notes(
    'Hà Giang',
    'Ngày 4/1/2024, Đảng bộ Sở Y tế họp tổng kết. Đảng bộ có 140 đảng viên. Đồng chí Vàng Seo Cón chủ trì hội nghị.',
  ),
};

let app: App;
useFolder(FILES, (opened) => {
  app = opened;
});

describe('a place that only front matter names', () => {
  test.each([
    ['Lào Cai có bao nhiêu đảng viên', 'a', '120 đảng viên'],
    ['Yên Bái có bao nhiêu đảng viên', 'b', '130 đảng viên'],
    ['Hà Giang có bao nhiêu đảng viên', 'c', '140 đảng viên'],
    ['ai chủ trì hội nghị ở Lào Cai', 'a', 'Giàng A Páo'],
    ['ai chủ trì hội nghị ở Yên Bái', 'b', 'Hà Thị Khuyên'],
  ])('%s', async (question, id, words) => {
    const quotes = quotesOf(await app.answer(question));
    expect(quotes.map(({ report }) => report.id)).toEqual([id]);
    expect(quotes[0]?.text).toContain(words);
  });

  test('nothing of it is told to be left out', async () => {
    for (const id of ['a', 'b', 'c']) expect(await app.leftOut(id)).toEqual([]);
  });
});
