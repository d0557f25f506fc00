import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/telegram/features.js';
import { refusal } from '../support/bot-api-server.js';
import { createFakeApp } from '../support/fake-app.js';
import { labelsOf, type RunningBot, runBot } from '../support/running-bot.js';
import { ADMIN, GROUP, groupText, privateText, someone, tapOn, tapWith } from '../support/updates.js';

let running: RunningBot;
beforeAll(async () => {
  running = await runBot();
});
afterAll(async () => {
  await running.close();
  expect(running.server.malformed).toEqual([]);
});

describe('/reload', () => {
  test.each(['/reload', '/naplai'])('%s: one message, from start to result', async (command) => {
    const before = running.app.reloads;
    const message = await running.ask(privateText(ADMIN, command));
    await running.server.until(() => message.text.startsWith('Đã nạp lại xong trong 1,2 giây.'));
    expect(message.text).toContain('Thêm mới (1)\n• Sơn La 2023');
    expect(message.text).toContain('Giữ nguyên: 3');
    expect(message.text).toContain('Lỗi (1)\n• hong.txt: không mở được tệp');
    expect(running.app.reloads).toBe(before + 1);
  });

  test('while it runs, questions are answered', async () => {
    const { reload } = running.app;
    let free = () => {};
    running.app.reload = async () => {
      await new Promise<void>((resolve) => (free = resolve));
      return reload();
    };
    const message = await running.ask(privateText(ADMIN, '/reload'));
    expect((await running.ask(privateText(ADMIN, 'Sơn La?'))).text).toContain('27');
    free();
    await running.server.until(() => message.text.startsWith('Đã nạp lại'));
    running.app.reload = reload;
  });

  test('where most reports are gone it asks before it takes that: kept, or taken with one tap', async () => {
    const { reload } = running.app;
    const forcedBy: boolean[] = [];
    running.app.reload = async (onProgress, forced = false) => {
      forcedBy.push(forced);
      const summary = await reload(onProgress, forced);
      return forced ? summary : { ...summary, held: true, losing: 3, unchanged: 1, changed: [], swapped: false };
    };
    const message = await running.ask(privateText(ADMIN, '/naplai'));
    await running.server.until(() => message.text.startsWith('3 trong 4 báo cáo không còn trong thư mục.'));
    expect(labelsOf(message)).toEqual(['Vẫn nạp', 'Giữ bản cũ']);
    running.server.push(tapOn(ADMIN, message, 'Vẫn nạp'));
    await running.server.until(() => forcedBy.length === 2 && forcedBy[1]);
    await running.server.until(() => running.server.messages.some(({ text }) => text.includes('Giữ nguyên: 3')));
    running.app.reload = reload;
  });

  test('a failure is told, and the old index stays', async () => {
    const { reload } = running.app;
    running.app.reload = () => Promise.reject(new Error('disk'));
    const message = await running.ask(privateText(ADMIN, '/reload'));
    await running.server.until(() => message.text.includes('tiếp tục dùng bản cũ'));
    running.app.reload = reload;
  });

  test('D36: anybody else is refused politely, and nothing happens', async () => {
    const before = running.app.reloads;
    const stranger = someone();
    expect((await running.ask(privateText(stranger, '/reload'))).text).toContain('chỉ dành cho người quản trị');
    const lookalike = { from: { id: someone().id, is_bot: false, first_name: 'Admin', username: `admin${ADMIN.id}` } };
    expect((await running.ask(privateText(stranger, '/naplai', lookalike))).text).toContain(
      'chỉ dành cho người quản trị',
    );
    expect(running.app.reloads).toBe(before);
    expect(running.log.lines.some((line) => line.startsWith('warn admin command refused'))).toBe(true);
  });

  test('D35: not in groups, whoever it is, and never for an anonymous administrator', async () => {
    const before = running.app.reloads;
    expect((await running.ask(groupText(ADMIN, '/reload'))).text).toContain('trò chuyện riêng');
    const anonymous = { from: { id: ADMIN.id, is_bot: true, first_name: 'Group' }, sender_chat: GROUP };
    expect((await running.ask(groupText(ADMIN, '/reload', anonymous))).text).toContain('chỉ dành cho người quản trị');
    expect(running.app.reloads).toBe(before);
  });

  test('D36: what admins do and others try is written down, and shown by /nhatky', async () => {
    const stranger = someone();
    await running.ask(privateText(stranger, '/reload'));
    const message = await running.ask(privateText(ADMIN, '/naplai'));
    await running.server.until(() => message.text.startsWith('Đã nạp lại'));
    // Whatever a reload took in can be gone back from, right below it.
    expect(labelsOf(message)).toContain('Hoàn tác');
    const shown = await running.ask(privateText(ADMIN, '/nhatky'));
    const [, first = '', second = ''] = shown.text.split('\n').filter((line) => line !== '');
    expect(first).toMatch(/^• \d\d\/\d\d \d\d:\d\d · nạp lại · xong · thêm 1, lỗi 1$/u);
    expect(second).toMatch(new RegExp(`nạp lại · bị từ chối · người dùng số ${stranger.id}$`, 'u'));
    expect((await running.ask(privateText(stranger, '/audit'))).text).toContain('chỉ dành cho người quản trị');
    expect(await running.store.lastAudit(1)).toMatchObject([{ user: stranger.id, action: 'audit', outcome: 'denied' }]);
    // Who tries on and on does not fill the disk.
    for (let n = 0; n < 20; n++) await running.ask(privateText(stranger, '/naplai'));
    expect(await running.store.countDenied(stranger.id, 0)).toBe(10);
  });

  test('D36, E40: a button is no permission: who taps it is asked anew, and written down', async () => {
    const stranger = someone();
    const before = running.app.reloads;
    const shown = await running.ask(privateText(stranger, '/help'));
    const wish = { want: 'errand', errand: { do: 'reload', forced: true } } as const;
    await running.state.keepButtons('keptfortest', [{ do: 'admin', wish }], Date.now());
    expect((await running.ask(tapWith(stranger, shown, 'keptfortest.0'))).text).toContain(
      'chỉ dành cho người quản trị',
    );
    const inGroup = await running.ask(groupText(ADMIN, '/help'));
    expect((await running.ask(tapWith(ADMIN, inGroup, 'keptfortest.0'))).text).toContain('trò chuyện riêng');
    expect(running.app.reloads).toBe(before);
    expect((await running.store.lastAudit(2)).map(({ user, outcome }) => [user, outcome])).toEqual([
      [ADMIN.id, 'denied'],
      [stranger.id, 'denied'],
    ]);
  });

  test('D36: a failure is written down as one', async () => {
    const { reload } = running.app;
    running.app.reload = () => Promise.reject(new Error('disk'));
    const message = await running.ask(privateText(ADMIN, '/reload'));
    await running.server.until(() => message.text.includes('tiếp tục dùng bản cũ'));
    running.app.reload = reload;
    expect(await running.store.lastAudit(1)).toMatchObject([{ user: ADMIN.id, action: 'reload', outcome: 'failed' }]);
  });

  test('D36: an undo that was asked about before other changes undoes nothing', async () => {
    const { dataset } = running.app;
    const deed = (id: string) => ({ id, at: 0, action: 'add', what: [id], back: [], gone: [`${id}.txt`] });
    const past = [deed('first')];
    const undone: string[] = [];
    Object.assign(running.app, {
      dataset: {
        ...dataset,
        past: async () => past,
        undo: async (id: string) => {
          undone.push(id);
          return { what: [id], already: false, milliseconds: 1 };
        },
      },
    });
    const asked = await running.ask(privateText(ADMIN, '/hoantac'));
    past.unshift(deed('second'));
    running.server.push(tapOn(ADMIN, asked, 'Hoàn tác'));
    await running.server.until(() => asked.text.includes('Sau đó đã có thay đổi khác'));
    expect(undone).toEqual([]);
    past.shift();
    const again = await running.ask(privateText(ADMIN, '/hoantac'));
    running.server.push(tapOn(ADMIN, again, 'Hoàn tác'));
    await running.server.until(() => again.text.startsWith('Đã trở lại'));
    expect(undone).toEqual(['first']);
    Object.assign(running.app, { dataset });
  });

  test('D36: an errand whose beginning cannot be told is carried out at once, and not at some later start', async () => {
    const before = running.app.reloads;
    running.server.script('sendMessage', refusal(400, 'Bad Request: something new'));
    const told = await running.ask(privateText(ADMIN, '/reload'));
    expect(told.text).toContain('Đã nạp lại xong');
    expect(running.app.reloads).toBe(before + 1);
    expect(await running.store.openEffects()).toEqual([]);
  });

  test('errands that were left are ended one by one, also when a chat cannot be told', async () => {
    const errand = { chat: ADMIN.id, user: ADMIN.id, locale: 'vi', body: '{"do":"selftest"}', audit: 0, at: 1 };
    const next = await runBot({
      prepare: (server) => server.script('sendMessage', refusal(400, 'Bad Request: something new')),
      leave: async (store) => {
        await store.beginEffect({ ...errand, update: 1 });
        await store.beginEffect({ ...errand, update: 2 });
      },
    });
    await next.server.until(() => next.server.callsOf('sendMessage').length === 2);
    expect(await next.store.openEffects()).toEqual([]);
    await next.close();
  });

  test('A11: an undo that was cut off is ended, whatever the restart has noted since', async () => {
    const app = createFakeApp();
    const deed = (id: string) => ({ id, at: 0, action: 'add', what: [id], back: [], gone: [] });
    const undone: string[] = [];
    const dataset = {
      ...app.dataset,
      past: async () => [deed('restart'), deed('first')],
      undo: async (id: string) => {
        undone.push(id);
        return { what: [id], already: false, milliseconds: 1 };
      },
    };
    Object.assign(app, { dataset });
    const body = JSON.stringify({ do: 'undo', deed: 'first' });
    const left = { update: 1, chat: ADMIN.id, user: ADMIN.id, locale: 'vi', body, audit: 0, at: 1 };
    const next = await runBot({ app, leave: (store) => store.beginEffect(left) });
    await next.server.until(() => next.server.callsOf('sendMessage').length === 1);
    expect(undone).toEqual(['first']);
    await next.close();
  });

  test('a chat that taps a button wants messages again', async () => {
    const person = someone();
    const help = await running.ask(privateText(person, '/help'));
    running.server.script('sendMessage', refusal(403, 'Forbidden: bot was blocked by the user'));
    running.server.push(privateText(person, '/help'));
    await running.server.until(() => running.log.lines.some((line) => line.includes('chat is inactive')));
    const label = labelsOf(help)[0] ?? '';
    const before = running.server.messagesIn(person.id).length;
    running.server.push(tapOn(person, help, label));
    await running.server.until(() => running.server.messagesIn(person.id).length > before);
  });

  test('the help names every command of the menus', async () => {
    for (const who of [ADMIN, { ...ADMIN, language: 'en' }]) {
      const { text } = await running.ask(privateText(who, '/help'));
      for (const { names, menu } of COMMANDS) {
        const [name] = who.language === 'vi' ? names.vi : names.en;
        if (menu !== 'groups' && menu !== 'none' && name !== 'start') expect(text).toContain(`/${name} –`);
      }
    }
  });

  test('the admin sees the command in the help; others do not', async () => {
    expect((await running.ask(privateText(ADMIN, '/help'))).text).toContain('/naplai');
    expect((await running.ask(privateText(someone(), '/help'))).text).not.toContain('/naplai');
  });
});
