import { afterEach, expect, test } from 'vitest';
import { BOT_USER } from '../support/bot-api-world.js';
import { type RunningBot, runBot } from '../support/running-bot.js';
import { ADMIN, groupText, newGroup, type Person, someone } from '../support/updates.js';

let running: RunningBot;
afterEach(async () => {
  expect(running.server.malformed).toEqual([]);
  await running.close();
});

let queries = 0;
/** Somebody calls the bot in a chat that it is not in. */
const guestText = (who: Person, text: string): Record<string, unknown> => ({
  guest_message: {
    ...(groupText(who, `@${BOT_USER.username} ${text}`, { chat: newGroup() })['message'] as object),
    guest_query_id: `g${++queries}`,
  },
});
const answers = () => running.server.callsOf('answerGuestQuery').map(({ params }) => params);
const start = async (guests: boolean) => {
  running = await runBot({ prepare: (server) => Object.assign(server.abilities, { supports_guest_queries: guests }) });
};

test('a guest gets one quote with its source, or a line that there is none; nothing goes into the chat', async () => {
  await start(true);
  running.server.push(guestText(someone(), 'Sơn La có bao nhiêu đảng viên?'));
  const [found] = await running.server.until(() => answers().length === 1 && answers());
  expect(found).toMatchObject({
    guest_query_id: `g${queries}`,
    result: {
      type: 'article',
      title: '27 đảng viên · Sơn La 2023',
      input_message_content: { message_text: expect.stringMatching(/^Chi bộ hiện có 27.*\nSơn La 2023 · Báo Thử/u) },
    },
  });
  running.server.push(guestText(someone(), 'dự báo thời tiết'));
  const all = await running.server.until(() => answers().length === 2 && answers());
  expect(all[1]).toMatchObject({
    result: { input_message_content: { message_text: 'Mình không thấy trong các báo cáo.' } },
  });
  running.server.push(guestText(someone(), 'xin chào'));
  running.server.push(guestText(someone(), 'Đắk Lắk họp ngày nào?'));
  const said = (await running.server.until(() => answers().length === 4 && answers())).slice(2);
  expect(JSON.stringify(said)).toContain('Chào bạn! Bạn cần tìm gì trong các báo cáo?');
  expect(JSON.stringify(said)).toContain('Mình chưa có báo cáo nào về Đắk Lắk.');
  expect(running.server.messages).toEqual([]);
});

test('no command is run, no file or token is looked up, and a quote that is no longer true is withheld', async () => {
  await start(true);
  running.server.push(guestText(ADMIN, '/naplai'));
  running.server.push(guestText(someone(), 'token 123456789:AAabcdefghijklmnopqrstuvwxyz0123456'));
  running.app.truthful = false;
  running.server.push(guestText(someone(), 'Sơn La?'));
  const [withheld] = await running.server.until(() => answers().length === 1 && answers());
  expect(JSON.stringify(withheld)).toContain('không khớp với văn bản gốc');
  expect(running.app.reloads).toBe(0);
  expect(running.app.asked).toHaveLength(1);
});

test('where Telegram does not say that it may be called so, it stays silent', async () => {
  await start(false);
  running.server.push(guestText(someone(), 'Sơn La?'));
  await running.server.until(() => running.server.pending.length === 0);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(answers()).toEqual([]);
  expect(running.app.asked).toEqual([]);
});
