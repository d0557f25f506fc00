import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type AdminChat, adminChat } from '../support/admin-chat.js';
import { quotesOf } from '../support/bot-process.js';
import { compiledBot } from '../support/compiled-bot.js';
import { ADMIN, someone } from '../support/updates.js';

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
  const kept = await admin.tap(offer, 'Ghim đoạn này');
  expect(kept.text).toMatch(/^📌 Đã ghim/u);

  await bot.kill();
  await bot.start();
  const answer = await bot.say(one, 'cho em hỏi chi phi thue hoi truong o nghe an het bao nhieu ạ');
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
