import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/telegram/features.js';
import { loadMessages } from '../../src/telegram/messages/messages.js';
import { refusal } from '../support/bot-api-server.js';
import { MESSAGES_DIR, runBot } from '../support/running-bot.js';
import { ADMIN, privateText, someone } from '../support/updates.js';

const messages = await loadMessages(MESSAGES_DIR);

describe('E42: the commands', () => {
  test.each(['vi', 'en'] as const)('have names and descriptions that Telegram takes (%s)', (locale) => {
    expect(COMMANDS.length).toBeLessThanOrEqual(100);
    for (const { names, describe: key } of COMMANDS) {
      for (const name of names[locale]) expect(name).toMatch(/^[a-z0-9_]{1,32}$/u);
      expect(messages[locale].say(key).length).toBeGreaterThan(0);
      expect(messages[locale].say(key).length).toBeLessThanOrEqual(256);
    }
  });

  test('have no name twice', () => {
    const names = COMMANDS.flatMap((command) => [...new Set([...command.names.vi, ...command.names.en])]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(new Set(COMMANDS).size).toBe(COMMANDS.length);
  });
});

describe('E42: the profile', () => {
  test('is set in both languages; admin commands are shown in the chats of admins alone', async () => {
    const running = await runBot();
    await running.server.until(() => running.server.callsOf('setMyCommands').length >= 8);
    const calls = running.server.callsOf('setMyCommands').map(({ params }) => params) as unknown as {
      readonly commands: readonly { readonly command: string }[];
      readonly scope?: { readonly type: string; readonly chat_id?: number };
    }[];
    for (const { commands, scope } of calls) {
      const admin = commands.some(({ command }) => command === 'naplai' || command === 'reload');
      expect(admin).toBe(scope?.type === 'chat' && scope.chat_id === ADMIN.id);
    }
    const descriptions = running.server.callsOf('setMyDescription').map(({ params }) => String(params['description']));
    expect(descriptions).toHaveLength(2);
    for (const text of descriptions) expect(text.length).toBeLessThanOrEqual(512);
    expect(descriptions[0]).toContain('Hiện có 3 báo cáo, mới nhất đăng ngày 20/12/2023.');
    expect(running.server.malformed).toEqual([]);
    await running.close();
  });

  test('an admin who writes for the first time after the start gets the menu of admins then, and once', async () => {
    const running = await runBot();
    const menus = () =>
      running.server
        .callsOf('setMyCommands')
        .filter(({ params }) => JSON.stringify(params['scope'])?.includes('"chat"'));
    await running.server.until(() => menus().length === 2);
    await running.ask(privateText(someone(), 'Sơn La?'));
    await running.ask(privateText(ADMIN, 'Sơn La?'));
    await running.server.until(() => menus().length === 4);
    await running.ask(privateText(ADMIN, 'Sơn La?'));
    expect(menus()).toHaveLength(4);
    await running.close();
  });

  test('tells the number of reports again when an admin has changed it', async () => {
    const running = await runBot();
    const described = () =>
      running.server.callsOf('setMyDescription').map(({ params }) => String(params['description']));
    await running.server.until(() => described().length === 2);
    const [one] = await running.app.reports();
    const reload = running.app.reload;
    running.app.reload = async (...given) => {
      running.app.reports = async () => (one ? [one] : []);
      return reload(...given);
    };
    await running.ask(privateText(ADMIN, '/naplai'));
    await running.server.until(() => described().length === 4);
    expect(described()[2]).toContain('Hiện có 1 báo cáo');
    await running.close();
  });

  test('that is refused keeps nobody from asking', async () => {
    const faults = Array.from({ length: 8 }, () => refusal(400, 'Bad Request: BOT_COMMAND_INVALID'));
    const running = await runBot({ prepare: (server) => server.script('setMyCommands', ...faults) });
    expect((await running.ask(privateText(someone(), 'Sơn La?'))).text).toContain('27 đảng viên');
    await running.server.until(() => running.log.lines.some((line) => line.includes('profile not set')));
    await running.close();
  });
});
