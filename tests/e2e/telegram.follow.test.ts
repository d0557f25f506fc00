import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PHU_THO } from '../support/admin-chat.js';
import { compiledBot } from '../support/compiled-bot.js';
import { ADMIN, privateText, someone } from '../support/updates.js';

const bot = compiledBot();

/** Without the sentences that compete with what other reports state: a reload that loses an answer waits for a tap. */
const SHORT = PHU_THO.replace(/ Năm qua.*/u, '');

test('whoever follows a place is told of a new report once, also over kill -9 and another reload', {
  timeout: 120_000,
}, async () => {
  const [an, other] = [someone(), someone()];
  await bot.say(an, '/theodoi Phú Thọ');
  await bot.say(other, '/theodoi Cà Mau');
  await writeFile(path.join(bot.workshop.reports, 'phu-tho-2020.txt'), SHORT);
  bot.server.push(privateText(ADMIN, '/naplai'));
  const news = await bot.server.until(() => bot.server.messagesIn(an.id)[1], 60_000);
  expect(news.text).toMatch(/^Báo cáo mới về Phú Thọ, bạn đang theo dõi:\n\nPhú Thọ 2020/u);
  expect(news.text).toContain('140 đảng viên');
  await bot.kill();
  await bot.start();
  const told = await bot.say(ADMIN, '/naplai');
  await bot.server.until(() => /^(?:Đã nạp lại|Không có gì)/u.test(told.text), 60_000);
  await bot.say(an, 'Phú Thọ có bao nhiêu đảng viên?');
  expect(bot.server.messagesIn(an.id).filter(({ text }) => text.startsWith('Báo cáo mới'))).toHaveLength(1);
  expect(bot.server.messagesIn(other.id)).toHaveLength(1);
});

test('nor twice where the bot is killed while it sends, before it has heard that the message arrived', {
  timeout: 120_000,
}, async () => {
  const an = someone();
  await bot.say(an, '/theodoi Cà Mau');
  await writeFile(path.join(bot.workshop.reports, 'ca-mau-2020.txt'), SHORT.replaceAll('Phú Thọ', 'Cà Mau'));
  const before = bot.server.messagesIn(ADMIN.id).length;
  const reload = privateText(ADMIN, '/naplai');
  const id = bot.server.push(reload);
  await bot.server.until(() => bot.server.messagesIn(ADMIN.id)[before], 15_000);
  // The next message is that to who follows: it arrives, and the answer to the call does not.
  bot.server.script('sendMessage', { kind: 'late', ms: 60_000 });
  const news = await bot.server.until(() => bot.server.messagesIn(an.id)[1], 60_000);
  expect(news.text).toMatch(/^Báo cáo mới về Cà Mau/u);
  await bot.killAndRepeat(reload, id);
  const told = await bot.say(ADMIN, '/naplai');
  await bot.server.until(() => /^(?:Đã nạp lại|Không có gì)/u.test(told.text), 60_000);
  expect(bot.server.messagesIn(an.id).filter(({ text }) => text.startsWith('Báo cáo mới'))).toHaveLength(1);
});
