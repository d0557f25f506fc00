import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReportMeta } from '../../src/reports/report.js';
import { createFakeApp, REPORTS } from '../support/fake-app.js';
import { labelsOf, type RunningBot, runBot } from '../support/running-bot.js';
import { type Person, privateText, someone, tapOn } from '../support/updates.js';

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

const buttonsOf = (message: Awaited<ReturnType<RunningBot['ask']>>) =>
  message.reply_markup?.inline_keyboard?.flat() ?? [];

describe('under an answer', () => {
  test('stand the ways on, in two rows: context, next passage; copy, share, and all the rest', async () => {
    const answer = await running.ask(privateText(an, 'Sơn La?'));
    expect(labelsOf(answer)).toEqual(['Xem ngữ cảnh', 'Đoạn khác', 'Sao chép', 'Chia sẻ', '⋯']);
    expect(answer.reply_markup?.inline_keyboard).toHaveLength(2);
    const copy = buttonsOf(answer).find(({ text }) => text === 'Sao chép');
    expect(copy?.copy_text?.text).toBe('Chi bộ hiện có 27 đảng viên, trong đó 2 đảng viên dự bị.');
    const share = buttonsOf(answer).find(({ text }) => text === 'Chia sẻ');
    expect(share?.switch_inline_query_chosen_chat?.query).toMatch(/^p_[\w-]{12}$/u);
  });

  test('the paragraph takes the place of the answer, and gives it back', async () => {
    const answer = await running.ask(privateText(an, 'Sơn La?'));
    const before = { text: answer.text, labels: labelsOf(answer) };
    running.server.push(tapOn(an, answer, 'Xem ngữ cảnh'));
    await running.server.until(() => answer.text.includes('Trước đó. Chi bộ hiện có 27'));
    expect(answer.text).toContain('Đoạn văn chứa lời trích');
    running.server.push(tapOn(an, answer, 'Quay lại'));
    await running.server.until(() => answer.text === before.text);
    expect(labelsOf(answer)).toEqual(before.labels);
    expect(running.server.messagesIn(an.id)).toHaveLength(1);
  });

  test('the next passages follow one another and lead back; after the last one no other is offered', async () => {
    const answer = await running.ask(privateText(an, 'Sơn La?'));
    running.server.push(tapOn(an, answer, 'Đoạn khác'));
    await running.server.until(() => answer.text.includes('31 đảng viên chính thức'));
    expect(answer.text).toContain('Đoạn khác, kém khớp hơn');
    running.server.push(tapOn(an, answer, 'Đoạn khác'));
    await running.server.until(() => answer.text.includes('19 đảng viên'));
    expect(labelsOf(answer)).not.toContain('Đoạn khác');
    running.server.push(tapOn(an, answer, 'Đoạn trước'));
    await running.server.until(() => answer.text.includes('31 đảng viên'));
    running.server.push(tapOn(an, answer, 'Đoạn trước'));
    await running.server.until(() => answer.text.includes('27 đảng viên'));
    expect(labelsOf(answer)).not.toContain('‹ Đoạn trước');
  });

  test('the reading is changed with two taps, in place', async () => {
    const answer = await running.ask(privateText(an, 'Sơn La?'));
    running.server.push(tapOn(an, answer, '⋯'));
    await running.server.until(() => labelsOf(answer).includes('Hỏi điều khác'));
    expect(labelsOf(answer)).toEqual(['Hỏi điều khác', 'Báo cáo khác (2)', '👍', '👎', '‹ Quay lại']);
    expect(answer.text).toContain('27 đảng viên');
    running.server.push(tapOn(an, answer, 'Hỏi điều khác'));
    await running.server.until(() => labelsOf(answer).includes('Người chủ trì'));
    running.server.push(tapOn(an, answer, 'Người chủ trì'));
    await running.server.until(() => !labelsOf(answer).includes('Người chủ trì'));
    expect(running.server.messagesIn(an.id)).toHaveLength(1);
  });
});

describe('the menu under an answer', () => {
  /** Taps, and waits until the buttons are others. */
  async function tapped(message: Awaited<ReturnType<RunningBot['ask']>>, label: string): Promise<readonly string[]> {
    const before = JSON.stringify(message.reply_markup);
    running.server.push(tapOn(an, message, label));
    await running.server.until(() => JSON.stringify(message.reply_markup) !== before);
    return labelsOf(message);
  }

  test('leads back to the buttons of an answer with several quotes, its text untouched', async () => {
    const answer = await running.ask(privateText(an, 'Sơn La, Hà Nam?'));
    const [text, labels] = [answer.text, labelsOf(answer)];
    expect(labels).toEqual(['Bảng so sánh', 'Biểu đồ', '⋯']);
    expect(await tapped(answer, '⋯')).toContain('Báo cáo khác (1)');
    expect(await tapped(answer, 'Hỏi điều khác')).toEqual(['Người chủ trì', 'Thời gian họp', '‹ Quay lại']);
    await tapped(answer, 'Quay lại');
    expect(await tapped(answer, 'Quay lại')).toEqual(labels);
    expect(answer.text).toBe(text);
  });

  test('is there where the report states nothing, and where it states only that', async () => {
    const miss = await running.ask(privateText(an, 'Sơn La bí thư là ai?'));
    const labels = labelsOf(miss);
    expect(labels).toContain('Sửa cách hiểu');
    expect(await tapped(miss, 'Sửa cách hiểu')).toContain('Báo cáo khác');
    expect(await tapped(miss, 'Quay lại')).toEqual(labels);
    running.app.repairs = async () => ({ intents: [], reports: [] });
    expect(await tapped(miss, 'Sửa cách hiểu')).toEqual(['‹ Quay lại']);
    expect(await tapped(miss, 'Quay lại')).toEqual(labels);
  });

  test('shows what can be changed a page at a time', async () => {
    const names = ['members', 'date', 'place', 'chair', 'term', 'theme', 'awards', 'results', 'targets', 'author'];
    running.app.repairs = async (reading) => ({
      intents: names.map((intent) => ({ ...reading, intent, question: intent })),
      reports: [],
    });
    const answer = await running.ask(privateText(an, 'Sơn La?'));
    await tapped(answer, '⋯');
    const first = await tapped(answer, 'Hỏi điều khác');
    expect(first).toHaveLength(5);
    expect(first.slice(3)).toEqual(['‹ Quay lại', 'Thêm ›']);
    for (let page = 2; page < 4; page++) expect(await tapped(answer, 'Thêm ›')).toHaveLength(5);
    expect(await tapped(answer, 'Thêm ›')).toEqual(['Tác giả bài', '‹ Quay lại', 'Thêm ›']);
    expect(await tapped(answer, 'Thêm ›')).toEqual(first);
    await tapped(answer, 'Quay lại');
    expect(await tapped(answer, 'Quay lại')).toContain('Xem ngữ cảnh');
  });

  test('offers other years of the same province only', async () => {
    await running.close();
    const [sonLa, ...rest] = REPORTS as [ReportMeta, ...ReportMeta[]];
    const older = { ...sonLa, id: 'son-la-2019', title: 'Hội nghị tổng kết năm 2019', published: '2019-12-20' };
    running = await runBot({ app: createFakeApp([sonLa, older, ...rest]) });
    running.app.repairs = async (reading) => ({
      intents: [],
      reports: [sonLa, older, ...rest].filter(({ id }) => !reading.reports.includes(id)),
    });
    const answer = await running.ask(privateText(an, 'mơ hồ'));
    await tapped(answer, 'Sơn La 2023');
    expect(await tapped(answer, '⋯')).toEqual(['Báo cáo khác', 'Năm khác', '👍', '👎', '‹ Quay lại']);
    expect(await tapped(answer, 'Năm khác')).toEqual(['2019', '‹ Quay lại']);
    await tapped(answer, '2019');
    expect(answer.text).toContain('Sơn La 2019 · Báo Thử Nghiệm');
    const other = await running.ask(privateText(an, 'Hà Nam?'));
    expect(await tapped(other, '⋯')).not.toContain('Năm khác');
  });

  test('an answer that came from a button keeps its question through the context', async () => {
    const hello = await running.ask(privateText(an, '/start'));
    const answer = await running.ask(tapOn(an, hello, 'Sơn La có bao nhiêu'));
    const before = answer.text;
    expect(before).toMatch(/^Hỏi: Sơn La có bao nhiêu đảng viên\?/u);
    await tapped(answer, 'Xem ngữ cảnh');
    await tapped(answer, 'Quay lại');
    expect(answer.text).toBe(before);
  });

  test('the same words shown for two questions keep the answering words of each', async () => {
    const boldOf = (message: typeof answer) =>
      message.entities
        .filter(({ type }) => type === 'bold')
        .map(({ offset, length }) => message.text.slice(offset, offset + length));
    const answer = await running.ask(privateText(an, 'Sơn La?'));
    expect(boldOf(answer)).toEqual(['27 đảng viên']);
    const asked = running.app.answer;
    running.app.answer = async (...given) => {
      const other = await asked(...given);
      if (other.status !== 'answered') return other;
      return { ...other, quotes: other.quotes.map((quote) => ({ ...quote, marks: [{ start: 0, end: 6 }] })) };
    };
    expect(boldOf(await running.ask(privateText(an, 'Sơn La?')))).toEqual(['Chi bộ']);
    await tapped(answer, 'Xem ngữ cảnh');
    await tapped(answer, 'Quay lại');
    expect(boldOf(answer)).toEqual(['27 đảng viên']);
  });
});

describe('a link to a passage', () => {
  const linkOf = async () => {
    const answer = await running.ask(privateText(an, 'Sơn La?'));
    return buttonsOf(answer).find(({ text }) => text === 'Chia sẻ')?.switch_inline_query_chosen_chat?.query ?? '';
  };

  test('E41: opens it for anybody, again and again', async () => {
    const link = await linkOf();
    for (const person of [an, someone(), someone('en')]) {
      const opened = await running.ask(privateText(person, `/start ${link}`));
      expect(opened.text).toContain('27 đảng viên');
      expect(labelsOf(opened)).not.toContain('Đoạn khác');
    }
  });

  test('E41: says so when the passage is gone', async () => {
    const link = await linkOf();
    running.app.passages.find = async () => undefined;
    expect((await running.ask(privateText(an, `/start ${link}`))).text).toContain('không còn trong các báo cáo');
  });

  test.each(['p_000000000000', 'p_', 'x', 'p_../../etc/passwd', `p_${'a'.repeat(63)}`, 'p_%00', "p_' OR 1=1 --"])(
    'E41: %s was never given out and leads to the help',
    async (payload) => {
      expect((await running.ask(privateText(an, `/start ${payload}`))).text).toContain('Bạn cứ hỏi bằng lời thường');
    },
  );
});

describe('/kiemchung', () => {
  test('takes the text after it, the marked part of a message, or all of it', async () => {
    const asked: string[] = [];
    running.app.real = async (text) => {
      asked.push(text);
      return { kind: 'absent' };
    };
    const replied = { message_id: 5, date: 1, chat: { id: an.id, type: 'private' }, text: 'Chi bộ có 20 đảng viên.' };
    await running.ask(privateText(an, '/kiemchung Chi bộ có 27 đảng viên'));
    await running.ask(privateText(an, '/verify', { reply_to_message: replied }));
    const quote = { text: 'có 20 đảng viên', position: 7, is_manual: true };
    const last = await running.ask(privateText(an, '/kiemchung', { reply_to_message: replied, quote }));
    expect(asked).toEqual(['Chi bộ có 27 đảng viên', 'Chi bộ có 20 đảng viên.', 'có 20 đảng viên']);
    expect(last.text).toContain('Không có trong các báo cáo');
    expect((await running.ask(privateText(an, '/kiemchung'))).text).toContain('Gửi /kiemchung kèm đoạn văn');
  });
});
