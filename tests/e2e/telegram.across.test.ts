import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, quotesOf, reportTexts } from '../support/bot-process.js';
import { compiledBot } from '../support/compiled-bot.js';
import { labelsOf } from '../support/running-bot.js';
import { inlineQuery, type Person, someone, tapOn } from '../support/updates.js';

const bot = compiledBot();
let whole: string;
let an: Person;

beforeAll(async () => {
  whole = [...(await reportTexts(bot.workshop.reports)).values()].join('\n');
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
    bot.server.push(update);
    const answer = await bot.server.until(() => bot.server.inlineAnswers.get(update.inline_query.id));
    return answer as unknown as {
      readonly results: readonly { readonly title: string; readonly input_message_content: Sent }[];
      readonly button?: { readonly start_parameter: string };
    };
  }

  test('E39: the first result answers, and all are words of the reports', async () => {
    const { results } = await type('số đảng viên nghệ an');
    expect(results[0]?.title).toBe('94 đảng viên · Nghệ An 2023');
    expect(results[0]?.input_message_content.message_text).toContain('94 đảng viên');
    expect(results[0]?.input_message_content.message_text).toContain('lược thuật');
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
    expect(titles).toContain('94 đảng viên · Nghệ An 2023');
    expect(titles).toContain('55 đảng viên · Bình Dương 2024');
  });

  test('E38: nothing typed, and nothing found', async () => {
    expect((await type('')).results).toHaveLength(5);
    const { results, button } = await type('thời tiết ngày mai ở Paris');
    expect(results).toEqual([]);
    const answer = await bot.say(an, `/start ${button?.start_parameter}`);
    expect(answer.text).toContain('thời tiết ngày mai ở Paris');
  });
});

describe('the compiled bot across reports', { timeout: 20_000 }, () => {
  const say = (text: string) => bot.say(an, text);

  test('/sosanh: a table of what the reports state, each figure with its quote, and a picture', async () => {
    const table = await say('/sosanh đảng viên');
    expect(table.text).toContain('1 Bình Dương 2024 55\n2 Nghệ An 2023    94');
    expect(table.text).toContain('không tìm thấy ở: Hải Phòng 2023, Lai Châu 2020, Thái Nguyên 2020.');
    const chart = await ask(bot.server, an.id, tapOn(an, table, 'Biểu đồ'));
    expect(chart.upload?.bytes.subarray(1, 4).toString()).toBe('PNG');
    bot.server.push(tapOn(an, table, '2'));
    await bot.server.until(() => table.text.startsWith('Nghệ An 2023: 94'));
    for (const quote of quotesOf(table)) expect(whole).toContain(quote);
  });

  test('/sosanh: among the places named, also without marks; any counted thing', async () => {
    expect((await say('/sosanh dang vien nghe an lai chau')).text).toContain('không tìm thấy ở: Lai Châu 2020.');
    expect((await say('/sosanh nhiệm vụ')).text).toContain('1 Lai Châu 2020 36');
    expect(labelsOf(await say('/sosanh nghệ an'))).toContain('Số đảng viên · 1 báo cáo');
  });

  test('to compare in words lays the figures side by side, newest first', async () => {
    const { text } = await say('so sánh số đảng viên các sở');
    expect(text).toMatch(/1 Bình Dương 2024 55\n2 Nghệ An 2023 +94/u);
  });

  test.each([['sở nào đông đảng viên nhất?', ['94 đảng viên', '55 đảng viên']]])(
    '%s: all figures are quoted, the most first where that is asked, with the ways to table and chart',
    async (question, figures) => {
      const answer = await say(question);
      const quotes = quotesOf(answer);
      expect(quotes.map((quote) => /\d+ đảng viên/u.exec(quote)?.[0])).toEqual(figures);
      expect(labelsOf(answer)).toEqual(expect.arrayContaining(['Bảng so sánh', 'Biểu đồ']));
      const table = await ask(bot.server, an.id, tapOn(an, answer, 'Bảng so sánh'));
      expect(table.text).toContain('Nghệ An 2023');
    },
  );

  test('/dongthoigian: the events in their order, each with its quote', async () => {
    const events = await say('/dongthoigian');
    const lines = events.text.split('\n').filter((line) => /^\d\./u.test(line));
    expect(lines.map((line) => /\d\d\/\d\d\/\d{4}/u.exec(line)?.[0])).toEqual([
      '28/01/2020',
      '28/05/2020',
      '30/05/2023',
      '14/12/2023',
      '06/08/2024',
    ]);
    bot.server.push(tapOn(an, events, '5'));
    await bot.server.until(() => events.text.includes('hội nghị sơ kết của Đảng ủy Sở'));
    for (const quote of quotesOf(events)) expect(whole).toContain(quote);
    expect((await say('/dongthoigian 2023')).text).toContain('2 sự kiện');
  });
});
