import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Quote } from '../../src/answers/answer.js';
import type { Realness } from '../../src/answers/real.js';
import { BOT_USER } from '../support/bot-api-world.js';
import { quotesOf } from '../support/bot-process.js';
import { quoteOf, REPORTS } from '../support/fake-app.js';
import { labelsOf, type RunningBot, runBot } from '../support/running-bot.js';
import { privateText, someone } from '../support/updates.js';

let running: RunningBot;
let asked: string[];
let result: Realness;
beforeAll(async () => {
  running = await runBot();
  running.app.real = async (text) => {
    asked.push(text);
    return result;
  };
});
afterAll(async () => {
  await running.close();
  expect(running.server.malformed).toEqual([]);
});

const [SON_LA, HA_NAM, PHU_THO] = REPORTS.map(quoteOf) as [Quote, Quote, Quote];

async function check(is: Realness, more: Readonly<Record<string, unknown>> = {}, text = '/kiemchung một câu nào đó') {
  asked = [];
  result = is;
  const an = someone();
  return running.ask(privateText(an, text, more));
}

describe('/kiemchung', () => {
  test('word for word: the quote with its source, and what else holds it', async () => {
    const others = [HA_NAM.report, PHU_THO.report];
    const message = await check({ kind: 'exact', quotes: [SON_LA], bare: false, others });
    expect(message.text).toMatch(/^✓ Nguyên văn trong báo cáo\n\nChi bộ hiện có 27/u);
    expect(message.text).toContain('Sơn La 2023 · Báo Thử Nghiệm · 20/12/2023 · nguyên văn ↗');
    expect(message.text).toContain('Cũng có nguyên văn trong: Hà Nam 2022, Phú Thọ 2021.');
    expect(labelsOf(message)).toEqual(expect.arrayContaining(['Xem ngữ cảnh', 'Sao chép', 'Chia sẻ']));
    expect(labelsOf(message)).not.toContain('Đoạn khác');
  });

  test('typed without marks: that marks were not looked at is said', async () => {
    const message = await check({ kind: 'exact', quotes: [SON_LA], bare: true, others: [] });
    expect(message.text).toMatch(/^✓ .*không xét dấu/u);
  });

  test('parts that stand apart are quoted apart, with the source under the last', async () => {
    const second = { ...SON_LA, text: 'Hội nghị kết thúc.', marks: [] };
    const message = await check({ kind: 'exact', quotes: [SON_LA, second], bare: false, others: [] });
    expect(quotesOf(message)).toEqual([SON_LA.text, second.text]);
    expect(message.text.match(/nguyên văn ↗/gu)).toHaveLength(1);
  });

  test('in a file, but outside its report: that is said, and nothing quoted', async () => {
    const message = await check({ kind: 'absent', outside: { report: SON_LA.report, line: 'Tổng đài 1900 5555' } });
    expect(message.text).toMatch(/^✗ Không có trong bài; có trong tệp, ở phần ngoài bài/u);
    expect(message.text).toContain('Tổng đài 1900 5555');
    expect(quotesOf(message)).toEqual([]);
  });

  test('differing words are told, and bold in what the report says', async () => {
    const differences = [
      { given: '28', source: '27' },
      { given: 'đã', source: '' },
      { given: '', source: 'dự bị' },
      ...Array.from({ length: 5 }, () => ({ given: 'a', source: 'b' })),
    ];
    const quote = { ...SON_LA, marks: [{ start: 15, end: 17 }] };
    const message = await check({ kind: 'differs', quotes: [quote], differences });
    expect(message.text).toContain('✗ Khác với báo cáo ở 8 chỗ');
    expect(message.text).toContain('• bạn đưa «28», báo cáo ghi «27»');
    expect(message.text).toContain('• báo cáo không có «đã»');
    expect(message.text).toContain('• thiếu «dự bị»');
    expect(message.text).toContain('• và 2 chỗ nữa');
    const bold = message.entities
      .filter(({ type }) => type === 'bold')
      .map((e) => message.text.slice(e.offset, e.offset + e.length));
    expect(bold).toContain('27');
  });

  test('nowhere: said plainly, with nothing quoted', async () => {
    const message = await check({ kind: 'absent' });
    expect(message.text).toContain('✗ Không có trong các báo cáo');
    expect(quotesOf(message)).toEqual([]);
  });

  test('whatever length it has fits one message', async () => {
    const text = `${'Một câu dài vừa phải của báo cáo. '.repeat(200)}`.trim();
    const long = { ...SON_LA, text, span: { start: 0, end: text.length }, marks: [{ start: 0, end: text.length }] };
    const differences = Array.from({ length: 40 }, () => ({ given: 'x '.repeat(300), source: 'y '.repeat(300) }));
    const before = running.server.messages.length;
    expect(quotesOf(await check({ kind: 'differs', quotes: [long, long, long], differences })).length).toBe(1);
    await running.server.until(() => running.server.pending.length === 0);
    expect(running.server.messages.length).toBe(before + 1);
  });

  test('a quote that the report does not hold any more is not shown', async () => {
    running.app.truthful = false;
    const message = await check({ kind: 'exact', quotes: [SON_LA], bare: false, others: [] });
    running.app.truthful = true;
    expect(message.text).not.toContain('27 đảng viên');
    expect(message.text).toContain('không khớp');
  });

  test('takes the words after it, the part marked by hand, what we quoted, or all of the message', async () => {
    const absent: Realness = { kind: 'absent' };
    const chat = { id: 1, type: 'private' };
    const replied = { message_id: 5, date: 1, chat, text: 'Chi bộ có 20 đảng viên.' };
    const marked = (is_manual: boolean) => ({ quote: { text: 'có 20', position: 7, ...(is_manual && { is_manual }) } });
    const entities = [{ type: 'blockquote', offset: 11, length: 16 }];
    const ours = { ...replied, from: BOT_USER, text: 'Sơn La nêu\nChi bộ có 27 ĐV.\nTrích nguyên văn: X', entities };
    const photo = { message_id: 6, date: 1, chat, caption: 'Chú thích có 9 chi bộ' };
    const cases: [string, Record<string, unknown>, string][] = [
      ['/kiemchung Chi bộ\ncó 27', { reply_to_message: replied }, 'Chi bộ\ncó 27'],
      ['/verify', { reply_to_message: replied }, replied.text],
      ['/kiemchung', { reply_to_message: replied, ...marked(true) }, 'có 20'],
      ['/kiemchung', { reply_to_message: replied, ...marked(false) }, replied.text],
      ['/kiemchung', { reply_to_message: ours }, 'Chi bộ có 27 ĐV.'],
      ['/kiemchung', { reply_to_message: photo }, photo.caption],
      ['/kiemchung', marked(true), 'có 20'],
    ];
    for (const [text, more, expected] of cases) {
      await check(absent, more, text);
      expect(asked).toEqual([expected]);
    }
  });

  test('with nothing to check it says how to ask', async () => {
    expect((await check({ kind: 'absent' }, {}, '/kiemchung')).text).toContain('Gửi /kiemchung kèm đoạn văn');
    expect(asked).toEqual([]);
    expect((await check({ kind: 'short' })).text).toContain('ngắn quá');
  });
});
