import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReportMeta } from '../../src/reports/report.js';
import { createKeystrokes } from '../../src/telegram/inline/keystrokes.js';
import { nameInResult, reportResult } from '../../src/telegram/inline/results.js';
import { loadMessages } from '../../src/telegram/messages/messages.js';
import { createFakeApp, REPORTS } from '../support/fake-app.js';
import { MESSAGES_DIR, type RunningBot, runBot } from '../support/running-bot.js';
import { BEN, inlineQuery, type Person, privateText, someone, userOf } from '../support/updates.js';
import { createVirtualClock } from '../support/virtual-clock.js';

interface Result {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly input_message_content: {
    readonly message_text: string;
    readonly entities: readonly { readonly type: string; readonly offset: number; readonly length: number }[];
    readonly parse_mode?: string;
  };
  readonly reply_markup: { readonly inline_keyboard: readonly (readonly Readonly<Record<string, string>>[])[] };
}
interface Answered {
  readonly results: readonly Result[];
  readonly cache_time: number;
  readonly is_personal: boolean;
  readonly button?: { readonly text: string; readonly start_parameter: string };
}

let running: RunningBot;
let an: Person;
beforeEach(async () => {
  running = await runBot();
  an = someone();
});
afterEach(async () => {
  expect(running.server.malformed).toEqual([]);
  await running.close();
});

async function type(query: string, who: Person = an): Promise<Answered> {
  const update = inlineQuery(who, query);
  running.server.push(update);
  return (await running.server.until(() =>
    running.server.inlineAnswers.get(update.inline_query.id),
  )) as unknown as Answered;
}

describe('inline', () => {
  test('E39: each result is a quote ready to be sent, with its source; titles name fact, place and year', async () => {
    const { results, cache_time, is_personal } = await type('số đảng viên');
    expect(results.map(({ title }) => title)).toEqual([
      '27 đảng viên · Sơn La 2023',
      '31 đảng viên · Hà Nam 2022',
      '19 đảng viên · Phú Thọ 2021',
    ]);
    const [first] = results;
    expect(first?.description).toBe('Chi bộ hiện có 27 đảng viên, trong đó 2 đảng viên dự bị.');
    const { message_text: text, entities } = first?.input_message_content ?? { message_text: '', entities: [] };
    expect(text).toContain('Báo Thử Nghiệm');
    const [block] = entities;
    expect(block?.type).toBe('blockquote');
    expect(text.slice(block?.offset, (block?.offset ?? 0) + (block?.length ?? 0))).toBe(first?.description);
    expect(first?.input_message_content).not.toHaveProperty('parse_mode');
    expect([cache_time, is_personal]).toEqual([30, true]);
  });

  test('E39: ids carry the version of the index and differ; buttons under a result need no chat', async () => {
    const { results } = await type('số đảng viên');
    expect(new Set(results.map(({ id }) => id)).size).toBe(3);
    for (const { id, reply_markup: markup } of results) {
      expect(id).toMatch(/^v1\.[\w-]{12}$/u);
      for (const button of markup.inline_keyboard.flat()) expect(button).not.toHaveProperty('callback_data');
    }
    const link = results[0]?.reply_markup.inline_keyboard[0]?.[0]?.['url'] ?? '';
    const opened = await running.ask(privateText(an, `/start ${link.split('start=')[1]}`));
    expect(opened.text).toContain('Chi bộ hiện có 27 đảng viên');
  });

  test('E39: an id is at most 64 bytes, whatever the reports are called', async () => {
    const { vi } = await loadMessages(MESSAGES_DIR);
    const report = { ...(REPORTS[0] as (typeof REPORTS)[number]), id: 'đảng-bộ-'.repeat(20) };
    const { id } = reportResult(report, { phrases: vi, username: 'b', version: 'a'.repeat(64) });
    expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64);
    expect(report.id.startsWith(nameInResult(id))).toBe(true);
  });

  test('E39: reports whose long ids differ at their end only have results of their own', async () => {
    const { vi } = await loadMessages(MESSAGES_DIR);
    const [report] = REPORTS as [(typeof REPORTS)[number]];
    const ids = ['nghe-an', 'binh-duong'].map((end) => {
      const one = { ...report, id: `${'dang-bo-so-khoa-hoc-va-cong-nghe-'.repeat(2)}${end}` };
      return reportResult(one, { phrases: vi, username: 'b', version: 'v1' }).id;
    });
    expect(new Set(ids).size).toBe(2);
  });

  test('a place alone gives the card of its report, its values links to their quotes', async () => {
    const { results } = await type('sơn la');
    const { message_text: text, entities } = results[0]?.input_message_content ?? { message_text: '', entities: [] };
    expect(results[0]?.title).toBe('Sơn La 2023');
    expect(text).toMatch(/^Sơn La 2023\n\nĐảng viên: 27 đảng viên\n\nMình không tìm thấy: /u);
    expect(entities.filter(({ type }) => type === 'text_link')).not.toEqual([]);
    running.app.truthful = false;
    const held = (await type('sơn la')).results[0]?.input_message_content.message_text;
    expect(held).not.toContain('27 đảng viên');
    expect(held).toMatch(/^Sơn La 2023\n/u);
  });

  test('E38: nothing typed shows the newest reports; nothing found is answered too, with the way to the private chat', async () => {
    const empty = await type('  ');
    expect(empty.results.map(({ title }) => title)).toEqual(['Sơn La 2023', 'Hà Nam 2022', 'Phú Thọ 2021']);
    // What was asked lately comes first, by its kind; of small talk and of what has no answer there is none.
    for (const text of ['Sơn La?', 'Hà Nam có bao nhiêu đảng viên?', 'bí thư Phú Thọ?'])
      await running.ask(privateText(someone(), text));
    const asked = await type('');
    expect(asked.results.map(({ title }) => title)).toEqual([
      'Số đảng viên · Sơn La 2023',
      'Sơn La 2023',
      'Hà Nam 2022',
      'Phú Thọ 2021',
    ]);
    expect(asked.results[0]?.input_message_content.message_text).toContain('27 đảng viên');
    expect(asked.results[0]?.reply_markup.inline_keyboard[0]?.[1]?.['switch_inline_query_current_chat']).toBe(
      'số đảng viên ',
    );
    const nothing = await type('thời tiết hôm nay');
    expect(nothing.results).toEqual([]);
    expect(nothing.button?.start_parameter).toMatch(/^q_[\w-]{16}$/u);
    await running.ask(privateText(an, `/start ${nothing.button?.start_parameter}`));
    expect(running.app.asked.at(-1)?.question).toBe('thời tiết hôm nay');
  });

  test('E41: the link that carries a query opens it for the one who typed it only', async () => {
    const { button } = await type('thời tiết hôm nay');
    const other = await running.ask(privateText(someone(), `/start ${button?.start_parameter}`));
    expect(other.text).toContain('/baocao');
    expect(running.app.asked).toEqual([]);
  });

  test('p_… gives that passage; an unknown one leads to the private chat', async () => {
    const { results } = await type('Sơn La đảng viên');
    const passage = nameInResult(results[0]?.id ?? '');
    const shared = await type(`p_${passage}`);
    expect(shared.results).toHaveLength(1);
    expect(shared.results[0]?.input_message_content.message_text).toContain('27 đảng viên');
    expect((await type('p_AAAAAAAAAAAA')).results).toEqual([]);
  });

  test('what is no slice of its report any more is never sent', async () => {
    running.app.truthful = false;
    const { results, button } = await type('số đảng viên');
    expect(results).toEqual([]);
    expect(button).toBeDefined();
    expect(running.log.lines.some((line) => line.includes('withheld'))).toBe(true);
  });

  test('E38: of ten letters typed one after the other the last is answered, once; other people are not kept waiting', async () => {
    const whole = 'Sơn La 202';
    const typed = [...whole].map((_, index) => inlineQuery(an, whole.slice(0, index + 1)));
    for (const update of typed) running.server.push(update);
    const other = await type('Hà Nam đảng viên', someone());
    expect(other.results).toHaveLength(1);
    const last = typed.at(-1)?.inline_query.id ?? '';
    await running.server.until(() => running.server.inlineAnswers.get(last));
    const answered = running.server.callsOf('answerInlineQuery').map(({ params }) => params['inline_query_id']);
    expect(new Set(answered).size).toBe(answered.length);
    expect(answered.at(-1) === last || answered.at(-2) === last).toBe(true);
  });

  test('E38: a query whose look-up fails is answered too', async () => {
    const { results, button } = await type('nổ');
    expect(results).toEqual([]);
    expect(button).toBeDefined();
    expect(running.log.lines.some((line) => line.includes('boom'))).toBe(true);
    expect((await type('Sơn La đảng viên')).results).toHaveLength(1);
  });

  test('English for English clients, whose quotes stay as they are', async () => {
    const { results } = await type('Sơn La đảng viên', BEN);
    expect(results[0]?.title).toBe('27 đảng viên · Sơn La 2023');
    expect(results[0]?.description).toContain('27 đảng viên');
  });

  test('a sent result is noted by its passage, without the person', async () => {
    running.server.push({
      chosen_inline_result: { result_id: 'v1.abc', from: userOf(an), query: 'sơn la' },
    });
    const line = await running.server.until(() => running.log.lines.find((line) => line.includes('was sent')));
    expect(line).toContain('abc');
    expect(line).not.toContain(String(an.id));
  });
});

describe('where inline mode is off', () => {
  test('neither help nor answers speak of it', async () => {
    const quiet = await runBot({
      prepare: (server) => {
        server.abilities.supports_inline_queries = false;
      },
    });
    expect((await quiet.ask(privateText(an, '/help'))).text).not.toContain('gõ @hoibaocao_test_bot');
    const loud = await running.ask(privateText(an, '/help'));
    expect(loud.text).toContain('gõ @hoibaocao_test_bot');
    await quiet.close();
  });
});

describe('what is being typed', () => {
  test('E38: ten letters in a row are looked up and answered once', async () => {
    const clock = createVirtualClock();
    const keystrokes = createKeystrokes(clock);
    const looked: string[] = [];
    const sent: string[] = [];
    const all: Promise<void>[] = [];
    for (const query of 'abcdefghij') {
      const look = async () => {
        looked.push(query);
        return query;
      };
      all.push(keystrokes.follow(1, query, look, async (found) => void sent.push(found)));
      await clock.advance(100);
    }
    await clock.advance(1000);
    await Promise.all(all);
    expect([looked, sent]).toEqual([['j'], ['j']]);
  });

  test('E38: a look-up that takes too long, or was overtaken, is not sent', async () => {
    const clock = createVirtualClock();
    const keystrokes = createKeystrokes(clock);
    const sent: string[] = [];
    const follow = (user: number, query: string, takes: number) =>
      keystrokes.follow(
        user,
        query,
        async () => {
          await clock.sleep(takes);
          return query;
        },
        async (found) => void sent.push(found),
      );
    const all = [follow(1, 'slow', 31_000), follow(2, 'overtaken', 500), follow(3, 'fine', 100)];
    await clock.advance(300);
    all.push(follow(2, 'last', 100));
    await clock.advance(40_000);
    await Promise.all(all);
    expect(sent).toEqual(['fine', 'last']);
  });
});

test('nothing typed: the reports, a page at a time', async () => {
  await running.close();
  const [one] = REPORTS as [ReportMeta];
  running = await runBot({
    app: createFakeApp(Array.from({ length: 45 }, (_, i) => ({ ...one, id: `r${i}`, province: `Tỉnh ${i}` }))),
  });
  const page = async (offset: string) => {
    const update = inlineQuery(an, '');
    running.server.push({ inline_query: { ...update.inline_query, offset } });
    await running.server.until(() => running.server.inlineAnswers.get(update.inline_query.id));
    return running.server.callsOf('answerInlineQuery').at(-1)?.params as { results: unknown[]; next_offset?: string };
  };
  const first = await page('');
  expect([first.results.length, first.next_offset]).toEqual([20, '20']);
  const last = await page('40');
  expect([last.results.length, last.next_offset]).toEqual([5, undefined]);
  expect((await page('không phải số')).results).toHaveLength(20);
});
