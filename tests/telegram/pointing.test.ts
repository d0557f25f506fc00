import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Verdict } from '../../src/answers/answer.js';
import { disputedFigure, pointing } from '../../src/telegram/asking/pointing.js';
import { withDay } from '../../src/telegram/rendering/days.js';
import type { Address } from '../../src/telegram/request.js';
import { refusal } from '../support/bot-api-server.js';
import { quoteOf, REPORTS, readingOf } from '../support/fake-app.js';
import { type RunningBot, runBot } from '../support/running-bot.js';
import { privateText, someone } from '../support/updates.js';

const turn: Address = { chat: 1, private: true, user: 1, locale: 'vi' };
const SON_LA = REPORTS.slice(0, 1);
const answered = (verdict?: Verdict): Answer => ({
  ...{ status: 'answered', reading: readingOf(SON_LA), quotes: SON_LA.map(quoteOf), others: [] },
  ...(verdict && { verdict }),
});

describe('words to point at', () => {
  test.each([
    ['Chi bộ có 95 đảng viên.', '95', '95'],
    ['Chi bộ có 1.095 người, 95 đảng viên.', '1.095', '1.095'],
    ['đồng chí  Lê,  Văn Hạt', 'lê văn', 'Lê,  Văn'],
    // Twice, or inside other words: it is not clear which.
    ['95 hay 95 đảng viên', '95', undefined],
    ['năm 1995', '95', undefined],
    ['Chi bộ có 95 đảng viên.', undefined, undefined],
  ])('«%s», «%s»: %s', (text, words, quote) =>
    expect(pointing(turn, text, words, 7).pointing).toEqual(quote === undefined ? undefined : { message: 7, quote }),
  );

  test.each<[string, Verdict | undefined, string | undefined]>([
    ['Sơn La có 95 đảng viên.', 'contradicted', '95'],
    ['Sơn La năm 2023 có 95 đảng viên.', 'contradicted', '95'],
    ['Sơn La có 27 đảng viên.', 'contradicted', undefined],
    ['Sơn La có 95 đảng viên, 3 dự bị.', 'contradicted', undefined],
    ['Sơn La có 95 đảng viên.', 'confirmed', undefined],
    ['Sơn La có 95 đảng viên?', undefined, undefined],
  ])('of «%s» (%s): %s', (text, verdict, figure) => expect(disputedFigure(text, answered(verdict))).toBe(figure));
});

describe('a verification', () => {
  let running: RunningBot;
  beforeAll(async () => {
    running = await runBot();
    running.app.real = async () => ({
      kind: 'differs',
      quotes: SON_LA.map(quoteOf),
      differences: [{ given: '28', source: '27' }],
    });
  });
  afterAll(async () => {
    await running.close();
    expect(running.server.malformed).toEqual([]);
  });
  const pointed = () => running.server.callsOf('sendMessage').at(-1)?.params['reply_parameters'];

  test('points at the words that differ: in the message itself, or in the one that it replies to', async () => {
    const one = someone();
    const update = privateText(one, '/kiemchung Chi bộ hiện có 28 đảng viên');
    const { message_id: own } = update['message'] as { message_id: number };
    await running.ask(update);
    expect(pointed()).toEqual({ message_id: own, quote: '28', allow_sending_without_reply: true });
    const replied = { message_id: 4, date: 1, chat: { id: one.id, type: 'private' }, text: 'Họ có 28 đảng viên' };
    await running.ask(privateText(one, '/kiemchung', { reply_to_message: replied }));
    expect(pointed()).toEqual({ message_id: 4, quote: '28', allow_sending_without_reply: true });
  });

  test('is sent without that where Telegram does not find the words', async () => {
    running.server.script('sendMessage', refusal(400, 'Bad Request: QUOTE_TEXT_INVALID'));
    const said = await running.ask(privateText(someone(), '/kiemchung Chi bộ hiện có 28 đảng viên'));
    expect(said.text).toContain('Khác với báo cáo');
    expect(pointed()).toBeUndefined();
  });
});

describe('a day in a line of our own', () => {
  test('is marked with its noon in Vietnam', () => {
    expect(withDay('đăng 14/12/2023', '2023-12-14')).toEqual({
      text: 'đăng 14/12/2023',
      entities: [{ type: 'date_time', offset: 5, length: 10, unix_time: Date.UTC(2023, 11, 14, 5) / 1000 }],
    });
  });

  test.each([
    ['06/2024', '2024-06'],
    ['22–23/04/2021', '2021-04-22'],
    ['đăng 31/02/2023', '2023-02-31'],
    ['đăng', undefined],
  ])('«%s» of %s is not', (line, iso) => expect(withDay(line, iso).entities).toEqual([]));
});
