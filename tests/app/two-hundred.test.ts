import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { FakeApp } from '../support/fake-app.js';
import { labelsOf, type RunningBot, runBot } from '../support/running-bot.js';
import { ADMIN, privateText, someone, tapOn } from '../support/updates.js';
import { createQuickClock } from '../support/virtual-clock.js';
import { type Folder, folderOf } from './folder.js';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const COUNT = 200;
const PLACES = 'Sơn La, Cà Mau, Huế, Lào Cai, Phú Thọ, Hà Nam, Nam Định, Bắc Kạn, Long An, Phú Yên'.split(', ');
/** Twenty years of ten places; a quarter state no members. */
const REPORTS = Array.from({ length: COUNT }, (_, i) => {
  const [place = '', year] = [PLACES[i % PLACES.length], 2004 + Math.floor(i / PLACES.length)];
  const title = `Đảng bộ Sở Nội vụ ${place} tổng kết công tác năm ${year}`;
  const text = [
    title,
    `Ngày ${1 + (i % 28)}/12/${year}, Đảng bộ Sở Nội vụ tỉnh ${place} tổ chức hội nghị tổng kết công tác năm ${year}.`,
    ...(i % 4 === 0 ? [] : [`Đảng bộ có ${100 + i} đảng viên, sinh hoạt ở ${2 + (i % 7)} chi bộ.`]),
    `Kết quả, năm ${year} Đảng bộ hoàn thành ${3 + (i % 5)} đề tài về cải cách hành chính.`,
  ].join('\n\n');
  const meta = { organisation: `Sở Nội vụ ${place}`, province: place, published: `${year}-12-29`, kind: 'original' };
  return { file: `so-${i}.txt`, text, title, ...meta };
});
const STATED = COUNT - COUNT / 4;

let folder: Folder;
let running: RunningBot;
let close: () => Promise<void>;
beforeAll(async () => {
  folder = await folderOf(
    Object.fromEntries(REPORTS.map(({ file, text }) => [file, text])),
    REPORTS.map(({ text: _, ...entry }) => entry),
  );
  const { app } = await folder.open();
  // Hundreds of pages turned by one person, each at Telegram's pace.
  running = await runBot({
    app: app as FakeApp,
    config: { outboxPerSecond: 1000 },
    clock: createQuickClock(12),
  });
  close = () => app.close();
});
afterAll(async () => {
  expect(running.server.malformed).toEqual([]);
  await running.close();
  await close();
  await folder.close();
});

/** Sends a text as an admin, whose taps nobody counts, and turns the pages by this button until there is none, or the first page is back: what each of them shows. */
async function pagesOf(text: string, next: string): Promise<{ text: string; labels: readonly string[] }[]> {
  const message = await running.ask(privateText(ADMIN, text));
  const looks = () => ({ text: message.text, labels: labelsOf(message) });
  const pages = [looks()];
  while (labelsOf(message).includes(next) && pages.length < COUNT) {
    const before = JSON.stringify(looks());
    running.server.push(tapOn(ADMIN, message, next));
    await running.server.until(() => JSON.stringify(looks()) !== before, 20_000);
    if (JSON.stringify(looks()) === JSON.stringify(pages[0])) break;
    pages.push(looks());
  }
  return pages;
}

const NEXT = 'Trang sau ›';

test('/baocao and /xoa: every report once, and how many there are', async () => {
  expect(await pagesOf('/xoa Sơn La', NEXT)).toHaveLength(Math.ceil(20 / 10));
  for (const command of ['/baocao', '/xoa']) {
    const pages = await pagesOf(command, NEXT);
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
    const some = await pagesOf(narrowed, NEXT);
    expect(some[0]?.text).toContain(`Có ${count} báo cáo`);
    expect(some).toHaveLength(Math.ceil(count / 10));
  }
});

test.each([
  ['danh sách báo cáo', `Có ${COUNT} báo cáo:`, COUNT],
  ['Những báo cáo nào nêu số đảng viên?', `${STATED} báo cáo có nêu:`, STATED],
])('a list by a question: %s', async (question, title, total) => {
  const pages = await pagesOf(question, NEXT);
  for (const { text } of pages) expect(text.startsWith(title)).toBe(true);
  const named = pages.flatMap(({ text }) => text.match(/^(?:\d+\. )?[\p{L} ]+ 20[0-2]\d(?= · )/gmu) ?? []);
  expect(named).toHaveLength(total);
});

test('a table of figures, the events, and the choices among reports', async () => {
  const table = await pagesOf('/sosanh đảng viên', NEXT);
  for (const { text } of table) expect(text).toContain(`${STATED} báo cáo có nêu`);
  expect(table.flatMap(({ text }) => text.match(/^ *\d+ .* 20\d\d +\d+$/gmu) ?? [])).toHaveLength(STATED);
  const events = await pagesOf('/dongthoigian', NEXT);
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
