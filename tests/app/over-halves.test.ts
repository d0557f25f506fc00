import { expect, test, vi } from 'vitest';
import type { App } from '../../src/app.js';
import { quotesOf, useFolder } from './folder.js';
import { yearEnds } from './year-ends.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Each report holds a word whole that another one holds a half of. */
const MADE = yearEnds(
  [
    ['Sơn La', 'Khách du lịch đến huyện đạt 40.000 lượt', 'Tổ rà soát từng vụ việc còn tồn'],
    ['Cà Mau', 'Chi bộ dời lịch họp sang thứ sáu', 'Tai nạn giao thông giảm 3 vụ'],
    ['Phú Yên', 'Ban Quản lý thông báo lịch cúp nước', 'Một máy bị tai tiếng vì hỏng'],
  ].map(([place = '', first, second]) => ({ place, says: [`${first}.`, `${second}.`] })),
);

let app: App;
useFolder(MADE, [], (opened) => {
  app = opened;
});

test.each([
  ['có báo cáo nào nói về du lịch không', ['so-0']],
  ['báo cáo nào nhắc đến tai nạn', ['so-1']],
  ['những báo cáo nào nói về lịch họp', ['so-1']],
])('%s: half of a word is not about it', async (question, ids) => {
  const found = quotesOf(await app.answer(question)).map(({ report }) => report.id);
  expect([...new Set(found)].sort()).toEqual(ids);
});
