import { afterEach, describe, expect, test, vi } from 'vitest';
import { CallFault } from '../../src/telegram/api/fault.js';
import { BotFailure } from '../../src/telegram/bot.js';
import { createRecovery } from '../../src/telegram/intake/recovery.js';
import { type Fault, refusal, TOKEN } from '../support/bot-api-server.js';
import { createFakeApp } from '../support/fake-app.js';
import { createMemoryState } from '../support/memory-state.js';
import { type RunningBot, runBot } from '../support/running-bot.js';
import { groupText, privateText, someone } from '../support/updates.js';

let running: RunningBot | undefined;
afterEach(async () => {
  const { server, log } = running ?? {};
  await running?.close();
  running = undefined;
  expect(server?.malformed ?? []).toEqual([]);
  expect(log?.lines.join('\n') ?? '').not.toContain(TOKEN.slice(10));
});

describe('starting', () => {
  test('A9: asks again until Telegram says who we are', async () => {
    running = await runBot({
      prepare: (server) => server.script('getMe', { kind: 'html', status: 502 }, { kind: 'reset', after: false }),
    });
    expect((await running.ask(privateText(someone(), 'Sơn La?'))).text).toContain('27');
    expect(running.server.callsOf('getMe')).toHaveLength(3);
  });

  test.each([refusal(401, 'Unauthorized'), refusal(404, 'Not Found')])(
    'A9: a token that is refused ends it with one line',
    async (fault) => {
      running = await runBot({ prepare: (server) => server.script('getMe', fault) });
      const failure = await running.ended;
      expect(failure).toBeInstanceOf(BotFailure);
      expect(String(failure)).toContain('BOT_TOKEN');
      expect(running.server.callsOf('getUpdates')).toEqual([]);
    },
  );

  test('A12: asks for exactly the kinds of update that are handled', async () => {
    running = await runBot();
    const poll = await running.server.waitFor(({ method }) => method === 'getUpdates');
    expect(poll.params['allowed_updates']).toEqual([
      'message',
      'edited_message',
      'callback_query',
      'my_chat_member',
      'inline_query',
      'chosen_inline_result',
      'guest_message',
      'message_reaction',
    ]);
  });

  test('commands and descriptions are set in two languages, the admin ones for admins; a failure is no matter', async () => {
    running = await runBot({
      prepare: (server) => server.script('setMyCommands', refusal(400, 'Bad Request: chat not found')),
    });
    await running.server.until(() => running?.server.callsOf('setMyCommands').length === 8);
    const calls = running.server
      .callsOf('setMyCommands')
      .map(({ params }) => [params['language_code'], (params['scope'] as { type: string } | undefined)?.type]);
    for (const language of [undefined, 'en']) {
      expect(calls).toContainEqual([language, undefined]);
      expect(calls).toContainEqual([language, 'all_private_chats']);
      expect(calls).toContainEqual([language, 'all_group_chats']);
    }
    expect(calls).toContainEqual([undefined, 'chat']);
    expect((await running.ask(privateText(someone(), 'Sơn La?'))).text).toContain('27');
  });
});

describe('polling', () => {
  const bad: Fault[] = [
    { kind: 'html', status: 502 },
    { kind: 'reset', after: false },
    { kind: 'html', status: 200 },
    refusal(404, 'Not Found'),
  ];

  test('A6: survives 502, a reset, a page instead of JSON, 404; one line an outage', { timeout: 20_000 }, async () => {
    running = await runBot({ prepare: (server) => server.script('getUpdates', ...bad) });
    running.server.push(privateText(someone(), 'Sơn La?'));
    await running.server.until(() => running?.server.messages.length === 1, 15_000);
    expect(running.log.lines.filter((line) => line.startsWith('warn polling fails'))).toHaveLength(1);
    expect(running.log.lines.filter((line) => line.startsWith('info polling works again'))).toHaveLength(1);
  });

  test('A2: a handler that throws costs one apology, and nobody else anything', async () => {
    running = await runBot();
    const people = [someone(), someone(), someone()];
    running.server.push(privateText(people[0] ?? someone(), 'nổ'));
    for (const one of people.slice(1)) running.server.push(privateText(one, 'Sơn La?'));
    await running.server.until(() => running?.server.messages.length === 3);
    expect(running.server.messagesIn(people[0]?.id ?? 0)[0]?.text).toContain('Xin lỗi');
    await running.server.until(() => running?.server.pending.length === 0);
    expect(running.log.lines.some((line) => line.startsWith('error update failed'))).toBe(true);
  });

  test('A2: nor does it matter when the apology fails, too', async () => {
    running = await runBot({
      prepare: (server) => server.script('sendMessage', refusal(403, 'Forbidden: bot was blocked by the user')),
    });
    running.server.push(privateText(someone(), 'nổ'));
    expect((await running.ask(privateText(someone(), 'Sơn La?'))).text).toContain('27');
  });

  test('an update is confirmed only after it was handled', async () => {
    const app = createFakeApp();
    let free = () => {};
    const { answer } = app;
    app.answer = async (question, previous) => {
      if (question === 'chậm') await new Promise<void>((resolve) => (free = resolve));
      return answer(question, previous);
    };
    running = await runBot({ app });
    const [slow, quick] = [someone(), someone()];
    const id = running.server.push(privateText(slow, 'chậm'));
    running.server.push(privateText(quick, 'Sơn La?'));
    await running.server.until(() => running?.server.messagesIn(quick.id).length === 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(running.server.pending[0]?.update_id).toBe(id);
    for (const { params } of running.server.callsOf('getUpdates'))
      expect(Number(params['offset'] ?? 0)).toBeLessThanOrEqual(id);
    free();
    await running.server.until(() => running?.server.pending.length === 0);
    expect(running.server.messagesIn(quick.id)).toHaveLength(1);
  });

  test('A11: an update that comes again after a restart is not answered again', async () => {
    const state = createMemoryState();
    const one = someone();
    const update = { ...privateText(one, 'Sơn La?'), update_id: 42 };
    const first = await runBot({ state });
    await first.ask(update);
    await first.close();
    running = await runBot({ state });
    running.server.push(update);
    await running.server.until(() => running?.server.pending.length === 0);
    expect(running.server.messages).toEqual([]);
  });

  test('A3: an update that never came to an end is set aside at the third attempt, and that is said', async () => {
    const state = createMemoryState();
    await state.countAttempt(42, Date.now());
    await state.countAttempt(42, Date.now());
    running = await runBot({ state });
    const one = someone();
    running.server.push({ ...privateText(one, 'Sơn La?'), update_id: 42 });
    await running.server.until(() => running?.server.pending.length === 0);
    await running.server.until(() => running?.server.messagesIn(one.id).length === 1);
    expect(running.server.messagesIn(one.id)[0]?.text).toContain('hai lần bị ngắt giữa chừng');
    expect(running.app.asked).toEqual([]);
    expect(running.log.lines.some((line) => line.includes('set aside'))).toBe(true);
  });

  test('what was kept aside before a restart is handled after it', async () => {
    const state = createMemoryState();
    const one = someone();
    await state.park({ id: 7, body: JSON.stringify({ ...privateText(one, 'Sơn La?'), update_id: 7 }), at: 0 });
    running = await runBot({ state, prepare: ({ chats }) => chats.describe(one.id, { type: 'private' }) });
    await running.server.until(() => running?.server.messagesIn(one.id).length === 1);
    await vi.waitFor(async () => expect(await state.parked()).toEqual([]));
  });

  test('C29, D33: kinds that are not handled, and edits, are let go', async () => {
    running = await runBot();
    const edited = groupText(someone(), '/naplai')['message'];
    for (const kind of ['edited_message', 'channel_post', 'guest_message', 'business_message', 'managed_bot', 'poll'])
      running.server.push({ [kind]: edited });
    running.server.push({});
    await running.server.until(() => running?.server.pending.length === 0);
    expect(running.server.messages).toEqual([]);
    expect(running.log.lines.filter((line) => line.startsWith('error'))).toEqual([]);
  });
});

describe('going on after a failed poll', () => {
  const fault = (kind: 'conflict' | 'unauthorized' | 'flood' | 'server', retryAfter?: number) =>
    new CallFault({
      kind,
      method: 'getUpdates',
      description: 'x',
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });

  test('A7: 409 is waited out for a bounded time, then it is over', () => {
    const recovery = createRecovery(() => 0);
    const waits = Array.from({ length: 6 }, () => recovery.after(fault('conflict')));
    expect(waits).toEqual([5000, 10_000, 15_000, 30_000, 30_000, 30_000]);
    expect(() => recovery.after(fault('conflict'))).toThrow(BotFailure);
    recovery.success();
    expect(recovery.after(fault('conflict'))).toBe(5000);
  });

  test('waits grow up to half a minute; retry_after is obeyed; a revoked token ends it', () => {
    const recovery = createRecovery(() => 0.999);
    const waits = Array.from({ length: 12 }, () => recovery.after(fault('server')));
    expect(waits[0]).toBeLessThan(600);
    expect(Math.max(...waits)).toBeLessThanOrEqual(30_000);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(recovery.after(fault('flood', 3))).toBe(3500);
    expect(() => recovery.after(fault('unauthorized'))).toThrow(BotFailure);
  });
});
