import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type AdminChat, adminChat } from '../support/admin-chat.js';
import { quotesOf } from '../support/bot-process.js';
import { compiledBot } from '../support/compiled-bot.js';
import { ADMIN, privateText, someone, tapOn } from '../support/updates.js';

const bot = compiledBot();
let admin: AdminChat;
beforeAll(() => {
  admin = adminChat(bot.server, ADMIN);
});

test('a pinned answer is a slice of its report, outlives kill -9, and goes with its passage', {
  timeout: 120_000,
}, async () => {
  const one = someone();
  const question = 'Chi phí thuê hội trường ở Nghệ An hết bao nhiêu?';
  const offer = await admin.say(`/ghim ${question}`);
  const [passage = ''] = quotesOf(offer);
  const file = path.join(bot.workshop.reports, 'nghe-an-2023.txt');
  const text = (await readFile(file, 'utf8')).normalize('NFC');
  expect(text).toContain(passage);
  const tap = tapOn(ADMIN, offer, 'Ghim đoạn này');
  const tapped = bot.server.push(tap);
  await bot.server.until(() => offer.text.startsWith('📌 Đã ghim'), 15_000);
  await bot.server.until(() => bot.server.pending.length === 0, 15_000);
  const before = bot.server.messagesIn(ADMIN.id).length;
  await bot.killAndRepeat(tap, tapped);
  expect(bot.server.messagesIn(ADMIN.id)).toHaveLength(before);
  expect((await admin.say('/ghim')).text).toContain('Câu trả lời được ghim: 1');

  const asked = privateText(one, 'cho em hỏi chi phi thue hoi truong o nghe an het bao nhieu ạ');
  const id = bot.server.push(asked);
  const answer = await bot.server.until(() => bot.server.messagesIn(one.id)[0], 15_000);
  await bot.server.until(() => bot.server.pending.length === 0, 15_000);
  await bot.killAndRepeat(asked, id);
  expect(bot.server.messagesIn(one.id)).toHaveLength(1);
  expect(answer.text).toMatch(/^📌 Câu trả lời được ghim/u);
  expect(quotesOf(answer)).toEqual([passage]);

  // The passage goes from its report: told once, and answered no more.
  await writeFile(file, text.replace(passage, 'Đoạn này đã được viết lại hoàn toàn khác.'));
  const told = await admin.say('/naplai');
  const held = !told.text.includes('Vẫn nạp') && told.text.includes('Chưa nạp');
  const taken = held ? await admin.tap(told, 'Vẫn nạp') : told;
  expect(taken.text).toContain(`Đã bỏ ghim, vì đoạn không còn trong báo cáo (1):\n• ${question}`);
  expect((await bot.say(one, question)).text).not.toContain('📌');
});
