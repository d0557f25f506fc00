import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { RunningBot } from '../support/running-bot.js';
import { ADMIN, privateText, someone } from '../support/updates.js';
import { COUNT, openHundreds, type Page, STATED, pagesOf as turned } from './hundreds.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let running: RunningBot;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ running, close } = await openHundreds());
});
afterAll(() => close());

const pagesOf = (text: string, next?: string): Promise<readonly Page[]> => turned(running, text, next);

test('/baocao and /xoa: every report once, and how many there are', async () => {
  expect(await pagesOf('/xoa Sơn La')).toHaveLength(Math.ceil(20 / 10));
  for (const command of ['/baocao', '/xoa']) {
    const pages = await pagesOf(command);
    expect(pages, JSON.stringify(pages[0])).toHaveLength(Math.ceil(COUNT / 10));
    const named = pages.flatMap(({ text }) => text.split('\n').filter((line) => /^\d+\. .*\d{4}/u.test(line)));
    expect(new Set(named).size, command).toBe(COUNT);
    expect(named, command).toHaveLength(COUNT);
  }
  expect((await running.ask(privateText(someone(), '/baocao'))).text).toContain(`Có ${COUNT} báo cáo`);
  for (const [narrowed, count] of [
    ['/baocao Sơn La', 20],
    ['báo cáo năm 2010', 10],
  ] as const) {
    const some = await pagesOf(narrowed);
    expect(some[0]?.text).toContain(`Có ${count} báo cáo`);
    expect(some).toHaveLength(Math.ceil(count / 10));
  }
});

test.each([
  ['danh sách báo cáo', `Có ${COUNT} báo cáo:`, COUNT],
  ['Những báo cáo nào nêu số đảng viên?', `${STATED.members} báo cáo có nêu:`, STATED.members],
])('a list by a question: %s', async (question, title, total) => {
  const pages = await pagesOf(question);
  for (const { text } of pages) expect(text.startsWith(title)).toBe(true);
  const named = pages.flatMap(({ text }) => text.match(/^(?:\d+\. )?[\p{L} ]+ 20[0-2]\d(?= · )/gmu) ?? []);
  expect(named).toHaveLength(total);
});

test('a table of figures, the events, and the choices among reports', async () => {
  const table = await pagesOf('/sosanh đảng viên');
  for (const { text } of table) expect(text).toContain(`${STATED.members} báo cáo có nêu`);
  expect(table.flatMap(({ text }) => text.match(/^ *\d+ .* 20\d\d +\d+$/gmu) ?? [])).toHaveLength(STATED.members);
  const events = await pagesOf('/dongthoigian');
  expect(events[0]?.text).toContain(`${COUNT} sự kiện`);
  expect(events.flatMap(({ labels }) => labels.filter((label) => /^\d+$/u.test(label)))).toHaveLength(COUNT);
  await running.ask(privateText(ADMIN, '/moi'));
  const choices = await pagesOf('đạt kết quả gì', 'Thêm ›');
  expect(choices[0]?.text).toBe('Bạn hỏi kết quả đạt được trong báo cáo nào?');
  const named = choices.flatMap(({ labels }) => labels.filter((label) => /\d{4}/u.test(label)));
  expect(new Set(named).size).toBe(COUNT);
  for (const { labels } of choices) expect(labels.length).toBeLessThanOrEqual(5);
});

test('/phu tells how many pages there are', async () => {
  const before = running.server.messages.length;
  running.server.push(privateText(ADMIN, '/phu'));
  expect((await running.server.until(() => running.server.messages[before], 60_000)).text).toContain(
    `Trang 1/${Math.ceil(COUNT / 6)}`,
  );
});
