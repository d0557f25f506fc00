import { describe, expect, test } from 'vitest';
import type { ApiClient } from '../../src/telegram/api/client.js';
import { CallFault, type FaultKind } from '../../src/telegram/api/fault.js';
import { createVitals } from '../../src/telegram/operation/vitals.js';
import { type Courier, createCourier } from '../../src/telegram/outbox/courier.js';
import { createMemoryState } from '../support/memory-state.js';
import { createRecordingLog } from '../support/recording-log.js';
import { createVirtualClock } from '../support/virtual-clock.js';

type Outcome =
  | 'ok'
  | {
      readonly kind: FaultKind;
      readonly description?: string;
      readonly retryAfter?: number;
      readonly migrateTo?: number;
    };

/** A courier whose calls end as told, one after the other, then well. */
function setUp(...outcomes: Outcome[]) {
  const clock = createVirtualClock();
  const log = createRecordingLog();
  const state = createMemoryState();
  const stop = new AbortController();
  const start = clock.now();
  const calls: { readonly at: number; readonly params: Readonly<Record<string, unknown>> }[] = [];
  const client = {
    redact: (text: string) => text,
    call: async (method: string, params: object) => {
      calls.push({ at: (clock.now() - start) / 1000, params: params as Record<string, unknown> });
      const outcome = outcomes.shift() ?? 'ok';
      if (outcome !== 'ok') throw new CallFault({ description: outcome.kind, ...outcome, method });
      return { message_id: 1 };
    },
  } as unknown as ApiClient;
  const courier = createCourier({
    client,
    state,
    log,
    clock,
    random: () => 0.5,
    vitals: createVitals(clock),
    perSecond: 25,
    signal: stop.signal,
  });
  return { clock, log, state, stop, calls, courier };
}

const say = (courier: Courier, chat: number, more: object = {}) =>
  courier.deliver('sendMessage', { chat_id: chat, text: 'x', ...more }).then(
    (message) => (message ? 'sent' : 'nothing'),
    (error: CallFault) => error.kind,
  );

describe('the courier', () => {
  test('C20: waits out a 429 and half a second, and holds what else goes to that chat', async () => {
    const { clock, calls, courier } = setUp({ kind: 'flood', retryAfter: 2 });
    const first = say(courier, 7);
    await clock.advance(1000);
    const second = say(courier, 7);
    const elsewhere = say(courier, 8);
    await clock.advance(5000);
    expect(await Promise.all([first, second, elsewhere])).toEqual(['sent', 'sent', 'sent']);
    expect(calls.map(({ at, params }) => [params['chat_id'], at])).toEqual([
      [7, 0],
      [8, 1],
      [7, 2.5],
      [7, 2.5],
    ]);
  });

  test('C20: a wait beyond the budget is no wait: it fails at once, and so does what comes after', async () => {
    const { clock, calls, log, courier } = setUp({ kind: 'flood', retryAfter: 70_000 });
    expect(await say(courier, 7)).toBe('flood');
    expect(await say(courier, 7)).toBe('flood');
    expect(calls).toHaveLength(1);
    expect(log.lines.some((line) => line.startsWith('warn flood wait too long'))).toBe(true);
    await clock.advance(70_001_000);
    expect(await say(courier, 7)).toBe('sent');
  });

  test.each<[FaultKind, number]>([
    ['server', 2],
    ['timeout', 2],
    ['network', 2],
    ['unreached', 6],
  ])('C22: a send that ends in "%s" is made %i times at most', async (kind, times) => {
    const { clock, calls, courier } = setUp(...Array.from({ length: 20 }, () => ({ kind })));
    const sent = say(courier, 7);
    await clock.advance(120_000);
    expect(await sent).toBe(kind);
    expect(calls).toHaveLength(times);
  });

  test('C23: a chat that has blocked us is left alone until it speaks', async () => {
    const { calls, log, state, courier } = setUp({
      kind: 'forbidden',
      description: '403: Forbidden: bot was blocked by the user',
    });
    expect([await say(courier, 7), await say(courier, 7)]).toEqual(['nothing', 'nothing']);
    expect(calls).toHaveLength(1);
    expect(await state.inactiveChats()).toEqual([7]);
    expect(log.lines.filter((line) => line.startsWith('info'))).toHaveLength(1);
    await courier.welcome(7);
    expect(await say(courier, 7)).toBe('sent');
    expect(await state.inactiveChats()).toEqual([]);
  });

  test('C24: a group that moved is followed, once, and its conversations with it', async () => {
    const { calls, state, courier } = setUp({ kind: 'migrated', migrateTo: -100200 });
    const reading = { intent: 'members', reports: [], places: [], question: 'x' };
    await state.setContext({ chat: -5, thread: 0, user: 1 }, reading, 0);
    expect(await say(courier, -5)).toBe('sent');
    expect(calls.map(({ params }) => params['chat_id'])).toEqual([-5, -100200]);
    expect(await state.context({ chat: -100200, thread: 0, user: 1 })).toEqual(reading);
  });

  test.each<[string, string, object]>([
    ['message to be replied not found', 'reply_parameters', { reply_parameters: { message_id: 1 } }],
    ['message thread not found', 'message_thread_id', { message_thread_id: 5 }],
    ["can't parse entities: x", 'entities', { entities: [] }],
  ])('C25: "%s" is sent again without %s, once', async (description, name, more) => {
    const { calls, courier } = setUp(
      { kind: 'rejected', description: `400: Bad Request: ${description}` },
      { kind: 'rejected', description },
    );
    expect(await say(courier, 7, more)).toBe('rejected');
    expect(calls).toHaveLength(2);
    expect(calls[1]?.params).not.toHaveProperty(name);
  });

  test('C25: what is so already is fine; a tap that is too old is nothing', async () => {
    const { log, courier } = setUp(
      { kind: 'rejected', description: '400: message is not modified' },
      { kind: 'rejected', description: '400: query is too old' },
    );
    expect(await courier.deliver('editMessageText', { chat_id: 1, message_id: 2, text: 'x' })).toBeUndefined();
    expect(await courier.deliver('answerCallbackQuery', { callback_query_id: 'x' })).toBeUndefined();
    expect(log.lines.filter((line) => !line.startsWith('debug'))).toEqual([]);
  });

  test('an unknown refusal raises an alarm that holds nothing of what was sent', async () => {
    const { log, courier } = setUp({ kind: 'rejected', description: '400: Bad Request: odd' });
    expect(await say(courier, 7, { text: 'bí mật' })).toBe('rejected');
    expect(log.lines.join()).toContain('error call refused');
    expect(log.lines.join()).not.toContain('bí mật');
  });

  test('C21: forty answers to one group in a minute: at most twenty in any minute, none lost, in order', async () => {
    const { clock, calls, courier } = setUp();
    const sent: Promise<unknown>[] = [];
    for (let nth = 0; nth < 40; nth++) {
      sent.push(say(courier, -100, { text: String(nth) }));
      await clock.advance(1500);
    }
    await clock.advance(300_000);
    expect(await Promise.all(sent)).toEqual(sent.map(() => 'sent'));
    expect(calls.map(({ params }) => params['text'])).toEqual(Array.from({ length: 40 }, (_, nth) => String(nth)));
    for (const { at } of calls)
      expect(calls.filter((one) => one.at >= at && one.at < at + 60).length).toBeLessThanOrEqual(20);
  });

  test.each([
    'Forbidden: bot was blocked by the user',
    'Forbidden: user is deactivated',
    'Forbidden: bot was kicked from the group chat',
    'Forbidden: bot was kicked from the supergroup chat',
    'Forbidden: bot is not a member of the supergroup chat',
    "Forbidden: bot can't initiate conversation with a user",
  ])('C23: "%s": nothing more is sent there', async (description) => {
    const { calls, log, courier } = setUp({ kind: 'forbidden', description: `403: ${description}` });
    expect([await say(courier, 7), await say(courier, 7), await say(courier, 8)]).toEqual([
      'nothing',
      'nothing',
      'sent',
    ]);
    expect(calls).toHaveLength(2);
    expect(log.lines.filter((line) => /^(?:error|warn)/u.test(line))).toEqual([]);
  });

  test('a stop ends every wait', async () => {
    const { stop, courier } = setUp({ kind: 'flood', retryAfter: 30 });
    const sent = say(courier, 7);
    await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    expect(['aborted', 'flood']).toContain(await sent);
  });
});
