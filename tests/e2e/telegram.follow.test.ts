import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PHU_THO } from '../support/admin-chat.js';
import { type BotApiServer, startBotApiServer } from '../support/bot-api-server.js';
import { ask, type BotProcess, openWorkshop, startBotProcess, type Workshop } from '../support/bot-process.js';
import { ADMIN, privateText, someone } from '../support/updates.js';

let server: BotApiServer;
let workshop: Workshop;
let bot: BotProcess;

beforeAll(async () => {
  [server, workshop] = await Promise.all([startBotApiServer(), openWorkshop()]);
  await start();
}, 60_000);
afterAll(async () => {
  await bot.stop();
  await server.close();
  await workshop.remove();
  expect(server.malformed).toEqual([]);
});

async function start(): Promise<void> {
  bot = startBotProcess(server, workshop);
  await bot.ready();
}

test('whoever follows a place is told of a new report once, also over kill -9 and another reload', {
  timeout: 120_000,
}, async () => {
  const [an, other] = [someone(), someone()];
  await ask(server, an.id, privateText(an, '/theodoi Phú Thọ'));
  await ask(server, other.id, privateText(other, '/theodoi Cà Mau'));
  await writeFile(path.join(workshop.reports, 'phu-tho-2020.txt'), PHU_THO);
  server.push(privateText(ADMIN, '/naplai'));
  const news = await server.until(() => server.messagesIn(an.id)[1], 60_000);
  expect(news.text).toMatch(/^Báo cáo mới về Phú Thọ, bạn đang theo dõi:\n\nPhú Thọ 2020/u);
  expect(news.text).toContain('140 đảng viên');
  bot.kill('SIGKILL');
  await bot.exit;
  await start();
  const told = await ask(server, ADMIN.id, privateText(ADMIN, '/naplai'));
  await server.until(() => /^(?:Đã nạp lại|Không có gì)/u.test(told.text), 60_000);
  await ask(server, an.id, privateText(an, 'Phú Thọ có bao nhiêu đảng viên?'));
  expect(server.messagesIn(an.id).filter(({ text }) => text.startsWith('Báo cáo mới'))).toHaveLength(1);
  expect(server.messagesIn(other.id)).toHaveLength(1);
});
