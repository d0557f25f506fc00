import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BotApiServer, startBotApiServer, TOKEN } from '../support/bot-api-server.js';
import {
  ask,
  type BotProcess,
  openWorkshop,
  reportTexts,
  startBotProcess,
  type Workshop,
} from '../support/bot-process.js';
import { inlineQuery, type Person, privateText, someone } from '../support/updates.js';

let server: BotApiServer;
let workshop: Workshop;
let bot: BotProcess;
let whole: string;
let an: Person;

beforeAll(async () => {
  [server, workshop] = await Promise.all([startBotApiServer(), openWorkshop()]);
  whole = [...(await reportTexts(workshop.reports)).values()].join('\n');
  bot = startBotProcess(server, workshop);
  await bot.ready();
}, 40_000);

afterAll(async () => {
  const code = await bot.stop();
  await server.close();
  expect(bot.output).not.toContain(TOKEN.slice(10));
  expect(await workshop.stateText()).not.toContain(TOKEN.slice(10));
  await workshop.remove();
  expect(server.malformed).toEqual([]);
  expect(code).toBe(0);
});

beforeEach(() => {
  an = someone();
});

interface Sent {
  readonly message_text: string;
  readonly entities: readonly { readonly type: string; readonly offset: number; readonly length: number }[];
}

/** The quotes of a text that is marked up. */
function quotesIn({ message_text: text, entities }: Sent): readonly string[] {
  return entities
    .filter(({ type }) => type.endsWith('blockquote'))
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

describe('the compiled bot inline', { timeout: 20_000 }, () => {
  async function type(query: string) {
    const update = inlineQuery(an, query);
    server.push(update);
    const answer = await server.until(() => server.inlineAnswers.get(update.inline_query.id));
    return answer as unknown as {
      readonly results: readonly { readonly title: string; readonly input_message_content: Sent }[];
      readonly button?: { readonly start_parameter: string };
    };
  }

  test('E39: the first result answers, and all are words of the reports', async () => {
    const { results } = await type('số đảng viên nghệ an');
    expect(results[0]?.title).toBe('Số đảng viên · Nghệ An 2023');
    expect(results[0]?.input_message_content.message_text).toContain('94 đảng viên');
    expect(results[0]?.input_message_content.message_text).toContain('Trích bản lược thuật');
    expect(results.length).toBeGreaterThan(2);
    expect(results.length).toBeLessThanOrEqual(20);
    for (const { input_message_content: content } of results) {
      expect(quotesIn(content)).toHaveLength(1);
      for (const quote of quotesIn(content)) expect(whole).toContain(quote);
    }
  });

  test('E39: a question that several reports may answer brings all of them', async () => {
    const { results } = await type('so dang vien');
    const titles = results.map(({ title }) => title);
    expect(titles).toContain('Số đảng viên · Nghệ An 2023');
    expect(titles).toContain('Số đảng viên · Bình Dương 2024');
  });

  test('E38: nothing typed, and nothing found', async () => {
    expect((await type('')).results).toHaveLength(5);
    const { results, button } = await type('thời tiết ngày mai ở Paris');
    expect(results).toEqual([]);
    const answer = await ask(server, an.id, privateText(an, `/start ${button?.start_parameter}`));
    expect(answer.text).toContain('thời tiết ngày mai ở Paris');
  });
});
