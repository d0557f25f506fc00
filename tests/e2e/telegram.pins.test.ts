import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AdminChat, adminChat } from '../support/admin-chat.js';
import { type BotApiServer, startBotApiServer } from '../support/bot-api-server.js';
import {
  ask,
  type BotProcess,
  openWorkshop,
  quotesOf,
  startBotProcess,
  type Workshop,
} from '../support/bot-process.js';
import { ADMIN, privateText, someone } from '../support/updates.js';

let server: BotApiServer;
let workshop: Workshop;
let bot: BotProcess;
let admin: AdminChat;

beforeAll(async () => {
  [server, workshop] = await Promise.all([startBotApiServer(), openWorkshop()]);
  admin = adminChat(server, ADMIN);
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

test('a pinned answer is a slice of its report, outlives kill -9, and goes with its passage', {
  timeout: 120_000,
}, async () => {
  const one = someone();
  const question = 'Chi phí thuê hội trường ở Nghệ An hết bao nhiêu?';
  const offer = await admin.say(`/ghim ${question}`);
  const [passage = ''] = quotesOf(offer);
  const file = path.join(workshop.reports, 'nghe-an-2023.txt');
  const text = (await readFile(file, 'utf8')).normalize('NFC');
  expect(text).toContain(passage);
  const kept = await admin.tap(offer, 'Ghim đoạn này');
  expect(kept.text).toMatch(/^📌 Đã ghim/u);

  bot.kill('SIGKILL');
  await bot.exit;
  await start();
  const answer = await ask(
    server,
    one.id,
    privateText(one, 'cho em hỏi chi phi thue hoi truong o nghe an het bao nhieu ạ'),
  );
  expect(answer.text).toMatch(/^📌 Câu trả lời được ghim/u);
  expect(quotesOf(answer)).toEqual([passage]);

  // The passage goes from its report: told once, and answered no more.
  await writeFile(file, text.replace(passage, 'Đoạn này đã được viết lại hoàn toàn khác.'));
  const told = await admin.say('/naplai');
  const taken = told.text.includes('Vẫn nạp')
    ? told
    : /Chưa nạp/u.test(told.text)
      ? await admin.tap(told, 'Vẫn nạp')
      : told;
  expect(taken.text).toContain(`Đã bỏ ghim, vì đoạn không còn trong báo cáo (1):\n• ${question}`);
  expect((await ask(server, one.id, privateText(one, question))).text).not.toContain('📌');
});
