import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HANDLED_KINDS } from '../../src/telegram/dispatch.js';
import { type RunningBot, runBot } from '../support/running-bot.js';
import { ADMIN, privateText, someone } from '../support/updates.js';

let running: RunningBot;
beforeAll(async () => {
  running = await runBot();
});
afterAll(async () => {
  expect(running.server.malformed).toEqual([]);
  await running.close();
});

const SRC = path.resolve(import.meta.dirname, '../../src');
const SOURCES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(SRC, file), 'utf8'))
  .join('\n');

/** What Telegram has that a bot that quotes has no business with: pinning, forbidding to forward, rights, made-up drafts, names of the owner's choice. */
const NEVER = [
  'pinChatMessage',
  'protect_content',
  'setMyDefaultAdministratorRights',
  'sendMessageDraft',
  'promoteChatMember',
  'setMyName',
];

test.each(NEVER)('%s is never asked for', (name) => {
  expect(SOURCES).not.toContain(name);
});

test('nobody’s comings and goings are asked for', () => {
  expect(HANDLED_KINDS).not.toContain('chat_member');
  expect(HANDLED_KINDS).not.toContain('chat_join_request');
});

describe('of what Telegram offers', () => {
  test('a page that is known is previewed small in private', async () => {
    await running.ask(privateText(someone(), 'Sơn La có bao nhiêu đảng viên?'));
    const call = running.server.callsOf('sendMessage').at(-1);
    expect(call?.params['link_preview_options']).toMatchObject({ prefer_small_media: true });
  });

  test('what cannot be taken back has a red button', async () => {
    await running.ask(privateText(ADMIN, '/xoa Sơn La'));
    const styles = JSON.stringify(running.server.callsOf('sendMessage').at(-1)?.params['reply_markup']);
    expect(styles).toContain('"style":"danger"');
  });

  test('the short description fits and is there in both languages', async () => {
    await running.server.until(() => running.server.callsOf('setMyShortDescription').length === 2);
    const texts = running.server
      .callsOf('setMyShortDescription')
      .map(({ params }) => String(params['short_description']));
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(120);
    expect(new Set(texts).size).toBe(2);
  });

  test('words marked in a message of another chat are looked up like those of this one', async () => {
    const sent = { message_id: 4, date: 1, chat: { id: -5, type: 'supergroup', title: 'Nhóm khác' } };
    const more = {
      external_reply: { origin: { type: 'hidden_user', date: 1, sender_user_name: 'A' }, ...sent },
      quote: { text: 'Chi bộ có 27 đảng viên', position: 0, is_manual: true },
    };
    const asked: string[] = [];
    const { real } = running.app;
    running.app.real = (text, options) => {
      asked.push(text);
      return real(text, options);
    };
    await running.ask(privateText(someone(), '/kiemchung', more));
    running.app.real = real;
    expect(asked).toEqual(['Chi bộ có 27 đảng viên']);
  });
});
