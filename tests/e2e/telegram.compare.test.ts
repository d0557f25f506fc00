import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BotApiServer, startBotApiServer } from '../support/bot-api-server.js';
import {
  ask,
  type BotProcess,
  openWorkshop,
  quotesOf,
  reportTexts,
  startBotProcess,
  type Workshop,
} from '../support/bot-process.js';
import { labelsOf } from '../support/running-bot.js';
import { privateText, someone, tapOn, userOf } from '../support/updates.js';

let server: BotApiServer;
let workshop: Workshop;
let bot: BotProcess;
let texts: ReadonlyMap<string, string>;

beforeAll(async () => {
  [server, workshop] = await Promise.all([startBotApiServer(), openWorkshop()]);
  texts = await reportTexts(workshop.reports);
  bot = startBotProcess(server, workshop);
  await bot.ready();
}, 40_000);

afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  await server.close();
  await workshop.remove();
  expect(server.malformed).toEqual([]);
});

const stands = (text: string) => [...texts.values()].some((report) => report.includes(text));

describe('the compiled bot over all reports', { timeout: 30_000 }, () => {
  test('/sosanh: a table of figures, each with a true quote; the chart comes as a PNG', async () => {
    const an = someone();
    const table = await ask(server, an.id, privateText(an, '/sosanh đảng viên'));
    const lines = table.text.match(/^\s*\d+ {2}.+\d$/gmu) ?? [];
    expect(lines.length).toBeGreaterThanOrEqual(2);
    const quote = await ask(server, an.id, tapOn(an, table, '1'));
    expect(quotesOf(quote).every(stands)).toBe(true);
    const figure = /(\d[\d.]*)$/u.exec(lines[0] ?? '')?.[1] ?? '-';
    expect(quotesOf(quote).join()).toContain(figure);
    const chart = await ask(server, an.id, tapOn(an, table, 'Xem biểu đồ'));
    expect(chart.upload?.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(chart.upload?.bytes.length).toBeGreaterThan(10_000);
    expect(chart.text).toContain('mới nhất trước');
  });

  test('/dongthoigian: earliest first', async () => {
    const an = someone();
    const list = await ask(server, an.id, privateText(an, '/dongthoigian'));
    const days = [...list.text.matchAll(/(\d{2})\/(\d{2})\/(\d{4})/gu)].map(([, d, m, y]) => `${y}-${m}-${d}`);
    expect(days.length).toBeGreaterThanOrEqual(5);
    expect(days).toEqual([...days].sort());
  });

  test('inline: ready quotes, word for word', async () => {
    const an = someone();
    const query = (id: string, text: string) =>
      server.push({ inline_query: { id, from: userOf(an), query: text, offset: '' } });
    query('i1', 'số đảng viên nghệ an');
    const answer = await server.until(() => server.inlineAnswers.get('i1'), 15_000);
    const results = answer['results'] as readonly {
      readonly title: string;
      readonly input_message_content: { readonly message_text: string; readonly entities: never[] };
    }[];
    expect(results[0]?.title).toContain('Nghệ An');
    for (const { input_message_content: content } of results) {
      const quotes = quotesOf({ text: content.message_text, entities: content.entities } as never);
      expect(quotes.length).toBeGreaterThan(0);
      expect(quotes.every(stands)).toBe(true);
    }
    query('i2', '');
    expect(((await server.until(() => server.inlineAnswers.get('i2'), 15_000))['results'] as unknown[]).length).toBe(5);
  });

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
