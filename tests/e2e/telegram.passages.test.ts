import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BotApiServer, startBotApiServer } from '../support/bot-api-server.js';
import {
  ask,
  type BotProcess,
  openWorkshop,
  quotesOf,
  startBotProcess,
  type Workshop,
} from '../support/bot-process.js';
import { labelsOf } from '../support/running-bot.js';
import { privateText, someone } from '../support/updates.js';

let server: BotApiServer;
let workshop: Workshop;
let bot: BotProcess;

beforeAll(async () => {
  [server, workshop] = await Promise.all([startBotApiServer(), openWorkshop()]);
  bot = startBotProcess(server, workshop);
  await bot.ready();
}, 40_000);

afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  await server.close();
  await workshop.remove();
  expect(server.malformed).toEqual([]);
});

describe('passages through the compiled bot', { timeout: 30_000 }, () => {
  test('a passage keeps its link over a restart; /kiemchung tells a true quote from a changed one', async () => {
    const an = someone();
    const answer = await ask(server, an.id, privateText(an, 'Đảng bộ Sở KH&CN Nghệ An có bao nhiêu đảng viên?'));
    const [quote = ''] = quotesOf(answer);
    const share = answer.reply_markup?.inline_keyboard?.flat().find(({ text }) => text === 'Chia sẻ');
    const link = share?.switch_inline_query_chosen_chat?.query ?? '';
    await server.until(() => server.pending.length === 0, 15_000);
    bot.kill('SIGKILL');
    await bot.exit;
    bot = startBotProcess(server, workshop);
    await bot.ready();
    const opened = await ask(server, an.id, privateText(an, `/start ${link}`));
    expect(quotesOf(opened)).toEqual([quote]);
    const real = await ask(server, an.id, privateText(an, `/kiemchung ${quote}`));
    expect(real.text).toContain('Nguyên văn trong báo cáo');
    const changed = quote.replace(/\d+/u, (digits) => String(Number(digits) + 1));
    const differs = await ask(server, an.id, privateText(an, `/kiemchung ${changed}`));
    expect(differs.text).toContain('Khác với báo cáo ở 1 chỗ');
    expect(labelsOf(differs)).toContain('Xem ngữ cảnh');
  });
});
