import { afterEach, describe, expect, test } from 'vitest';
import type { ApiClient } from '../../src/telegram/api/client.js';
import { CallFault } from '../../src/telegram/api/fault.js';
import { runIntake } from '../../src/telegram/intake/intake.js';
import { createLanes } from '../../src/telegram/intake/lanes.js';
import { isStale } from '../../src/telegram/intake/stale.js';
import { createTelegramTime } from '../../src/telegram/intake/telegram-time.js';
import { createWorker } from '../../src/telegram/intake/worker.js';
import { createVitals } from '../../src/telegram/operation/vitals.js';
import { flood, refusal } from '../support/bot-api-server.js';
import { createFakeApp } from '../support/fake-app.js';
import { createMemoryState } from '../support/memory-state.js';
import { createRecordingLog } from '../support/recording-log.js';
import { type RunningBot, runBot } from '../support/running-bot.js';
import { ADMIN, GROUP, groupText, privateText, someone, tapOn } from '../support/updates.js';
import { createVirtualClock } from '../support/virtual-clock.js';

let running: RunningBot | undefined;
afterEach(async () => {
  const { server } = running ?? {};
  await running?.close();
  running = undefined;
  expect(server?.malformed ?? []).toEqual([]);
});
const emptied = async () => {
  await running?.server.until(() => running?.server.pending.length === 0, 15_000);
};

describe('polls', () => {
  test('A1: a poll refused as wrong is made again: the bot never stays up deaf', async () => {
    running = await runBot({
      prepare: (server) =>
        server.script('getUpdates', refusal(400, 'Bad Request: odd'), refusal(400, 'Bad Request: odd')),
    });
    expect((await running.ask(privateText(someone(), 'Sơn La?'))).text).toContain('27');
  });

  test('A1: a token revoked while it runs ends it', async () => {
    running = await runBot();
    await running.ask(privateText(someone(), 'Sơn La?'));
    running.server.script('getUpdates', refusal(401, 'Unauthorized'));
    running.server.push(privateText(someone(), 'Sơn La?'));
    expect(String(await running.ended)).toContain('BOT_TOKEN');
  });

  test('answers that come late, in two pieces or cut off lose nothing and double nothing', async () => {
    running = await runBot({
      prepare: (server) =>
        server.script('getUpdates', { kind: 'cut' }, { kind: 'split' }, { kind: 'late', ms: 300 }, { kind: 'split' }),
    });
    const people = [someone(), someone(), someone()];
    for (const one of people) running.server.push(privateText(one, 'Đảng viên ở Sơn La?'));
    await emptied();
    for (const one of people) expect(running.server.messagesIn(one.id)).toHaveLength(1);
    expect(running.app.asked.map(({ question }) => question)).toEqual(people.map(() => 'Đảng viên ở Sơn La?'));
  });

  test('A10: a stop while it waits between two tries ends it at once', async () => {
    running = await runBot({ prepare: (server) => server.script('getUpdates', flood(50)) });
    await running.server.waitFor(({ method }) => method === 'getUpdates');
    const asked = Date.now();
    await running.bot.stop();
    expect(Date.now() - asked).toBeLessThan(3000);
    expect(await running.ended).toBeUndefined();
  });
});

test('A8: a poll that is never answered is given up soon, and another follows', async () => {
  const clock = createVirtualClock();
  const stop = new AbortController();
  const polls: { readonly timeout: number; readonly seconds: number }[] = [];
  const client = {
    redact: (text: string) => text,
    async call(method: string, params: { timeout: number }, options: { timeout: number }) {
      if (method !== 'getUpdates' || stop.signal.aborted) return [];
      polls.push({ timeout: options.timeout, seconds: params.timeout });
      if (polls.length === 3) stop.abort();
      await clock.sleep(options.timeout);
      throw new CallFault({ kind: 'timeout', method, description: 'no answer in time' });
    },
  } as unknown as ApiClient;
  const over = runIntake({
    ...{ client, clock, signal: stop.signal, random: () => 0.5, kinds: ['message'], laneOf: () => 0 },
    ...{ state: createMemoryState(), log: createRecordingLog(), vitals: createVitals(clock) },
    time: createTelegramTime({ root: '', clock, log: createRecordingLog() }),
    handle: async () => undefined,
    onFull: () => undefined,
  });
  await clock.advance(200_000);
  await over;
  expect(polls).toHaveLength(3);
  for (const { timeout, seconds } of polls) expect(timeout).toBeLessThanOrEqual((seconds + 15) * 1000);
});

describe('long work', () => {
  test('A4: questions are answered while reports are read for a minute, of the same admin, too', async () => {
    const app = createFakeApp();
    let free = () => {};
    const { reload } = app;
    app.reload = async (onProgress) => {
      await new Promise<void>((resolve) => (free = resolve));
      return reload(onProgress);
    };
    running = await runBot({ app });
    const started = await running.ask(privateText(ADMIN, '/naplai'));
    expect((await running.ask(privateText(ADMIN, 'Sơn La?'))).text).toContain('27');
    expect((await running.ask(privateText(someone(), 'Hà Nam?'))).text).toContain('31');
    const before = started.text;
    free();
    await running.server.until(() => started.text !== before);
  });

  test('A4: an update that outlasts its deadline holds nobody up, and is not begun again', async () => {
    const clock = createVirtualClock();
    const state = createMemoryState();
    const log = createRecordingLog();
    let begun = 0;
    let end = () => {};
    const work = createWorker({
      ...{ clock, state, log, vitals: createVitals(clock), signal: new AbortController().signal },
      time: createTelegramTime({ root: '', clock, log }),
      handle: () => {
        begun++;
        return new Promise<void>((resolve) => (end = resolve));
      },
    });
    const done = work({ update_id: 1 }, clock.now());
    await clock.advance(121_000);
    expect(await done).toBe(true);
    expect(log.lines.filter((line) => line.startsWith('error'))).toHaveLength(1);
    end();
    expect(await work({ update_id: 1 }, clock.now())).toBe(true);
    expect(begun).toBe(1);
  });

  test('A5: a hundred chats of five questions each: every chat is answered in order', { timeout: 60_000 }, async () => {
    const app = createFakeApp();
    const { answer } = app;
    app.answer = async (question, previous) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
      return answer(question, previous);
    };
    running = await runBot({ app, config: { outboxPerSecond: 1000 } });
    const people = Array.from({ length: 100 }, () => someone());
    const asked = ['Sơn La?', 'Hà Nam?', 'Phú Thọ?', 'Hà Nam?', 'Sơn La?'];
    for (const question of asked) for (const one of people) running.server.push(privateText(one, question));
    await running.server.until(() => running?.server.messages.length === 500, 50_000);
    for (const one of people) {
      const order = running.server.messagesIn(one.id).map(({ text }) => /(\d+) đảng viên/u.exec(text)?.[1]);
      expect(order).toEqual(['27', '31', '19', '31', '27']);
    }
  });

  test('A5: more than a chat may have waiting is refused with one notice', async () => {
    const lanes = createLanes({ concurrency: 1, perLane: 1 });
    const never = () => new Promise<void>(() => {});
    expect([lanes.push(1, never), lanes.push(1, never), lanes.push(1, never)]).toEqual([true, true, false]);
  });
});

describe('A13: what has waited too long', () => {
  const now = 1_800_000_000_000;
  const old = (hours: number, type = 'group') =>
    ({ update_id: 1, message: { date: now / 1000 - hours * 3600, chat: { type } } }) as never;

  test.each([
    ['a question of half an hour ago', old(0.5), now, false],
    ['a question of two hours ago', old(2), now, true],
    ['a question of two hours ago in private', old(2, 'private'), now, false],
    ['a date that Telegram cannot have kept: the clock is wrong', old(24 * 700), now, false],
    ['a tap that waited ten seconds', { update_id: 1, callback_query: {} } as never, now - 10_000, false],
    ['a tap that waited a minute', { update_id: 1, callback_query: {} } as never, now - 60_000, true],
    ['an inline query that waited a minute', { update_id: 1, inline_query: {} } as never, now - 60_000, true],
    ['a change of membership', { update_id: 1, my_chat_member: {} } as never, now - 9_000_000, false],
  ])('A13: %s', (_, update, received, expected) => {
    expect(isStale(update, { received, now, telegramNow: now })).toBe(expected);
  });

  test('A13: a question two hours old is answered in private and let go in a group; a command is said to be late', async () => {
    running = await runBot();
    const date = Math.floor(Date.now() / 1000) - 7200;
    const [late, soon] = [someone(), someone()];
    running.server.push(privateText(late, 'Sơn La?', { date }));
    running.server.push(privateText(ADMIN, '/naplai', { date }));
    running.server.push(groupText(late, '/hoi Sơn La?', { date }));
    running.server.push(privateText(soon, 'Sơn La?', { date: date + 7000 }));
    await emptied();
    expect(running.server.messages.map(({ chat }) => chat.id).sort()).toEqual([late.id, ADMIN.id, soon.id].sort());
    expect(running.server.messagesIn(ADMIN.id)[0]?.text).toContain('hơn một giờ trước');
    expect(running.app.reloads).toBe(0);
    for (const { params } of running.server.callsOf('deleteWebhook'))
      expect(params['drop_pending_updates']).not.toBe(true);
  });

  test.each([7, -7])(
    'A13: age is judged by the clock of Telegram, %i hours from that of this machine',
    async (hours) => {
      const ahead = hours * 3_600_000;
      running = await runBot({ ahead });
      const now = Math.floor((Date.now() + ahead) / 1000);
      const [late, soon] = [someone(), someone()];
      running.server.push(groupText(late, '/hoi Sơn La?', { date: now - 7200 }));
      running.server.push(groupText(soon, '/hoi Sơn La?', { date: now - 60 }));
      await emptied();
      await running.server.until(() => running?.server.messages.length === 1);
      expect(running.app.asked).toHaveLength(1);
      expect(running.log.lines.filter((line) => line.includes("clock is not Telegram's"))).toHaveLength(1);
      const status = await running.ask(privateText(ADMIN, '/trangthai', { date: now }));
      expect(status.text).toMatch(hours > 0 ? /chậm hơn Telegram/u : /nhanh hơn Telegram/u);
    },
  );

  test('A13: a message from the future makes none of the others look old', async () => {
    running = await runBot();
    const now = Math.floor(Date.now() / 1000);
    const [forger, asker] = [someone(), someone()];
    running.server.push(groupText(forger, '/hoi Sơn La?', { date: now + 86_400 }));
    running.server.push(groupText(asker, '/hoi Sơn La?', { date: now }));
    await running.server.until(() => running?.app.asked.length === 2);
  });

  test('A13: a migration is followed however old it is', async () => {
    running = await runBot();
    const date = Math.floor(Date.now() / 1000) - 7200;
    await running.state.setContext(
      { chat: -5, thread: 0, user: 1 },
      { intent: 'members', reports: [], places: [], question: 'x' },
      Date.now(),
    );
    const message = { message_id: 1, date, chat: { id: -5, type: 'group' }, migrate_to_chat_id: -1005 };
    running.server.push({ message });
    await emptied();
    expect(await running.state.context({ chat: -1005, thread: 0, user: 1 })).toBeDefined();
  });

  test('A13, C25: a tap that Telegram calls too old changes nothing', async () => {
    running = await runBot();
    const one = someone();
    const list = await running.ask(privateText(one, '/baocao'));
    running.server.script(
      'answerCallbackQuery',
      refusal(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid'),
    );
    const before = list.text;
    running.server.push(tapOn(one, list, 'Sơn La'));
    await emptied();
    expect(list.text).toBe(before);
    expect(running.server.messagesIn(one.id)).toHaveLength(1);
    expect(running.log.lines.filter((line) => /^(?:error|warn)/u.test(line))).toEqual([]);
  });
});

test('A11: admin work is begun once, however often its update comes', async () => {
  const app = createFakeApp();
  const first = await runBot({ app });
  const update = { ...privateText(ADMIN, '/naplai'), update_id: 4711 };
  await first.store.writeAudit({
    at: Date.now(),
    update: 4711,
    user: ADMIN.id,
    action: 'reload',
    outcome: 'begun',
    detail: '',
  });
  running = first;
  const told = await running.ask(update);
  expect(told.text).toContain('/nhatky');
  await emptied();
  expect(app.reloads).toBe(0);
  expect(await running.store.lastAudit(9)).toHaveLength(1);
  await running.ask(privateText(ADMIN, '/naplai'));
  await running.server.until(() => app.reloads === 1);
});

describe('C28: where answers go', () => {
  const FORUM = { ...GROUP, id: -1009876543210, is_forum: true };
  const inTopic = (thread: number, more: object = {}) => ({
    chat: FORUM,
    message_thread_id: thread,
    is_topic_message: true,
    ...more,
  });

  test('C28: into their topic; without one in General and where threads are no topics', async () => {
    running = await runBot();
    const one = someone();
    const topic = await running.ask(groupText(one, '/hoi Sơn La?', inTopic(77)));
    expect(topic.message_thread_id).toBe(77);
    const general = await running.ask(
      groupText(one, '/hoi Sơn La?', { chat: FORUM, message_thread_id: 1, is_topic_message: true }),
    );
    expect(general.message_thread_id).toBeUndefined();
    const thread = await running.ask(groupText(one, '/hoi Sơn La?', { message_thread_id: 55 }));
    expect(thread.message_thread_id).toBeUndefined();
    for (const { params } of running.server.callsOf('sendMessage'))
      expect(params['reply_parameters']).toMatchObject({ allow_sending_without_reply: true });
  });

  test('C28, C25: a topic that is gone and a question that was deleted do not lose the answer', async () => {
    running = await runBot();
    running.server.script(
      'sendMessage',
      refusal(400, 'Bad Request: message thread not found'),
      refusal(400, 'Bad Request: message to be replied not found'),
    );
    const answer = await running.ask(groupText(someone(), '/hoi Sơn La?', inTopic(78)));
    expect(answer.text).toContain('27');
    const [first, second, third] = running.server.callsOf('sendMessage').map(({ params }) => params);
    expect(first).toMatchObject({ message_thread_id: 78 });
    expect(second).not.toHaveProperty('message_thread_id');
    expect(third).not.toHaveProperty('reply_parameters');
  });

  test('C28: a button under a message that Telegram does not show us any more', async () => {
    running = await runBot();
    const one = someone();
    const list = await running.ask(privateText(one, '/baocao'));
    const tap = tapOn(one, list, 'Sơn La')['callback_query'] as { message: { message_id: number; chat: object } };
    const message = { message_id: tap.message.message_id, chat: tap.message.chat, date: 0 };
    const card = await running.ask({ callback_query: { ...tap, message } });
    expect(card.message_id).not.toBe(list.message_id);
    expect(card.text).toContain('Sơn La');
  });
});
