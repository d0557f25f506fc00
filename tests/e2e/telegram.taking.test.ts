import { expect, test } from 'vitest';
import { BOT_USER } from '../support/bot-api-world.js';
import { reportTexts } from '../support/bot-process.js';
import { compiledBot } from '../support/compiled-bot.js';
import { groupText, newGroup, privateText, someone } from '../support/updates.js';

const bot = compiledBot();
const handled = () => bot.server.until(() => bot.server.pending.length === 0, 15_000);

test('a file is sent once, also over kill -9; every line of a list is a slice of its report', {
  timeout: 120_000,
}, async () => {
  const an = someone();
  await bot.say(an, 'các đảng bộ có bao nhiêu đảng viên');
  const list = await bot.say(an, '/xuat');
  const texts = [...(await reportTexts(bot.workshop.reports)).values()];
  const rows = [...(list.upload?.bytes.toString('utf8') ?? '').matchAll(/^[^,\r\n]+,"((?:[^"]|"")*)",/gmu)];
  expect(rows.length).toBeGreaterThanOrEqual(2);
  for (const [, quote = ''] of rows) expect(texts.some((text) => text.includes(quote.replace(/""/gu, '"')))).toBe(true);

  const update = privateText(an, '/xuat Nghệ An');
  const id = bot.server.push(update);
  const file = await bot.server.until(() => bot.server.messagesIn(an.id)[2], 15_000);
  expect(texts).toContain(file.upload?.bytes.toString('utf8').normalize('NFC'));
  await handled();
  await bot.killAndRepeat(update, id);
  expect(bot.server.callsOf('sendDocument')).toHaveLength(2);
  const again = await bot.say(an, '/xuat');
  expect(again.upload?.bytes.equals(list.upload?.bytes ?? Buffer.alloc(0))).toBe(true);
  expect((await bot.say(someone(), '/xuat')).upload).toBeUndefined();
});

test('a guest is answered once, also over kill -9, with a slice of a report and its source', {
  timeout: 120_000,
}, async () => {
  // What the bot may do it asks when it starts.
  Object.assign(bot.server.abilities, { supports_guest_queries: true });
  await bot.kill();
  await bot.start();
  const from = groupText(someone(), `@${BOT_USER.username} Nghệ An có bao nhiêu đảng viên?`, { chat: newGroup() });
  const update = { guest_message: { ...(from['message'] as object), guest_query_id: 'g1' } };
  const id = bot.server.push(update);
  const answers = () => bot.server.callsOf('answerGuestQuery');
  const [first] = await bot.server.until(() => answers().length === 1 && answers(), 15_000);
  const said = JSON.stringify(first?.params['result']);
  expect(said).toContain('94 đảng viên');
  expect(said).toContain('Nghệ An 2023 · ');
  await handled();
  await bot.killAndRepeat(update, id);
  expect(answers()).toHaveLength(1);
});
