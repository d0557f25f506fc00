import { connect, createServer } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ConfigError, readConfig } from '../../src/config.js';
import type { ApiClient } from '../../src/telegram/api/client.js';
import { BotFailure } from '../../src/telegram/bot.js';
import { createTelegramTime } from '../../src/telegram/intake/telegram-time.js';
import { runWebhook } from '../../src/telegram/intake/webhook.js';
import { unreadiness } from '../../src/telegram/operation/health.js';
import { createVitals } from '../../src/telegram/operation/vitals.js';
import { refusal, TOKEN } from '../support/bot-api-server.js';
import { createFakeApp, type FakeApp } from '../support/fake-app.js';
import { freePort } from '../support/free-port.js';
import { createMemoryState } from '../support/memory-state.js';
import { createRecordingLog } from '../support/recording-log.js';
import { type RunningBot, runBot } from '../support/running-bot.js';
import { type Person, privateText, someone, tapOn } from '../support/updates.js';
import { createVirtualClock } from '../support/virtual-clock.js';

const SECRET = 'a-secret_of_more_than_32_characters_0';
const URL_ = 'https://bot.example/telegram/updates';
const PATH = '/telegram/updates';

let running: RunningBot | undefined;
let port = 0;
afterEach(async () => {
  const { server, log } = running ?? {};
  await running?.close();
  running = undefined;
  expect(server?.malformed ?? []).toEqual([]);
  for (const hidden of [TOKEN.slice(10), SECRET]) expect(log?.lines.join('\n') ?? '').not.toContain(hidden);
});

/** Starts the bot on a free port; on another one where somebody else was quicker to take it. */
async function start(options: Parameters<typeof runBot>[0] = {}, tries = 3): Promise<RunningBot> {
  port = await freePort();
  running = await runBot({ ...options, config: { webhook: { url: URL_, secret: SECRET, port, host: '127.0.0.1' } } });
  const told = running.server.waitFor(({ method }) => method === 'setWebhook', 20_000);
  const ended = running.ended.then(() => 'ended' as const);
  const first = await Promise.race([told, ended]);
  if (first !== 'ended') return running;
  told.catch(() => undefined);
  await running.close();
  if (tries <= 1) throw new Error('the bot has ended at its start');
  return start(options, tries - 1);
}

const post = (
  body: string | Buffer | object,
  headers: Readonly<Record<string, string>> = { 'x-telegram-bot-api-secret-token': SECRET },
  path = PATH,
): Promise<number> =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || Buffer.isBuffer(body) ? new Uint8Array(Buffer.from(body)) : JSON.stringify(body),
  }).then(({ status }) => status);

let ids = 1000;
const updateOf = (person: Person, text: string) => {
  running?.server.chats.describe(person.id, { type: 'private' });
  return { ...privateText(person, text), update_id: ids++ };
};
const answersTo = (person: Person, count: number) =>
  running?.server.until(() => {
    const messages = running?.server.messagesIn(person.id) ?? [];
    return messages.length >= count && messages;
  });
const slow = (milliseconds: number): FakeApp => {
  const app = createFakeApp();
  const { answer } = app;
  app.answer = async (question, previous) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return answer(question, previous);
  };
  return app;
};

describe('the secret', () => {
  const env = { BOT_TOKEN: TOKEN, WEBHOOK_URL: URL_ };

  test('B14: without one of 32 signs or more, or with another sign in it, nothing starts', () => {
    for (const secret of [undefined, '', 'short', 'x'.repeat(31), `${'x'.repeat(40)} `, `${'x'.repeat(40)}!`])
      expect(() => readConfig({ ...env, ...(secret === undefined ? {} : { WEBHOOK_SECRET: secret }) }, '/')).toThrow(
        /WEBHOOK_SECRET/u,
      );
    expect(readConfig({ ...env, WEBHOOK_SECRET: SECRET }, '/').webhook).toMatchObject({ url: URL_, secret: SECRET });
    expect(readConfig({ BOT_TOKEN: TOKEN }, '/').webhook).toBeUndefined();
  });

  test('B14: none, a wrong one, a longer one are refused; the right one is not', async () => {
    await start();
    const one = someone();
    const update = updateOf(one, 'Sơn La?');
    const named = (value: string) => ({ 'x-telegram-bot-api-secret-token': value });
    expect(await post(update, {})).toBe(403);
    for (const wrong of ['', 'x', SECRET.slice(1), `${SECRET}x`, SECRET.toUpperCase()])
      expect(await post(update, named(wrong))).toBe(403);
    expect(running?.app.asked).toEqual([]);
    expect(await post(update, named(SECRET))).toBe(200);
    await answersTo(one, 1);
  });
});

describe('the body', () => {
  test('B15: cut inside every letter of several bytes it is read whole', async () => {
    await start();
    const one = someone();
    const question = 'Đảng viên ở Sơn La 🌱?';
    const body = Buffer.from(JSON.stringify(updateOf(one, question)));
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    socket.write(
      `POST ${PATH} HTTP/1.1\r\nhost: x\r\nx-telegram-bot-api-secret-token: ${SECRET}\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    let from = 0;
    for (let at = 1; at <= body.length; at++) {
      const inside = at < body.length && ((body[at] ?? 0) & 0xc0) === 0x80;
      if (!inside && at < body.length) continue;
      socket.write(body.subarray(from, at));
      from = at;
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    await answersTo(one, 1);
    expect(running?.app.asked[0]?.question).toBe(question);
    socket.destroy();
  });

  test('B15: more bytes than an update can have are refused, told beforehand or not', async () => {
    await start();
    const big = Buffer.alloc(2 * 1024 * 1024, 0x20);
    expect(await post(big).catch(() => 413)).toBe(413);
    const status = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      let got = '';
      socket.on('data', (chunk) => (got += chunk.toString())).on('error', () => undefined);
      socket.on('close', () => resolve(got.slice(9, 12)));
      socket.write(
        `POST ${PATH} HTTP/1.1\r\nhost: x\r\nx-telegram-bot-api-secret-token: ${SECRET}\r\ntransfer-encoding: chunked\r\n\r\n`,
      );
      for (let part = 0; part < 24; part++) socket.write(`10000\r\n${'x'.repeat(65_536)}\r\n`);
    });
    expect(status).toBe('413');
    expect(running?.app.asked).toEqual([]);
  });

  test('B15: what is no update is refused and harms nobody', async () => {
    await start();
    for (const bad of ['', '{', '[]', 'null', '{"message":{}}', '{"update_id":"1"}', Buffer.from([0x22, 0xff, 0x22])])
      expect(await post(bad)).toBe(400);
    const one = someone();
    expect(await post(updateOf(one, 'Sơn La?'))).toBe(200);
    await answersTo(one, 1);
  });
});

describe('an update', () => {
  test('B16: is kept and answered with 200 at once, however long the work takes', async () => {
    await start({ app: slow(1500) });
    const one = someone();
    expect(await post(updateOf(one, 'Sơn La?'))).toBe(200);
    expect(running?.server.messagesIn(one.id)).toEqual([]);
    expect(await running?.state.parked()).toHaveLength(1);
    await answersTo(one, 1);
  });

  test('B16: sent twice, one after the other or at once, it is answered once', async () => {
    await start({ app: slow(100) });
    const one = someone();
    const update = updateOf(one, 'Sơn La?');
    expect(await Promise.all([post(update), post(update), post(update)])).toEqual([200, 200, 200]);
    await answersTo(one, 1);
    expect(await post(update)).toBe(200);
    const next = updateOf(one, 'Hà Nam?');
    expect(await post(next)).toBe(200);
    await answersTo(one, 2);
    expect(running?.app.asked.map(({ question }) => question)).toEqual(['Sơn La?', 'Hà Nam?']);
    await expect.poll(() => running?.state.parked()).toEqual([]);
  });

  test('B16: is handled after a restart when it was accepted before', async () => {
    const state = createMemoryState();
    const one = someone();
    const body = JSON.stringify({ ...privateText(one, 'Sơn La?'), update_id: 5 });
    await state.park({ id: 5, body, at: Date.now() });
    await start({ state, prepare: ({ chats }) => chats.describe(one.id, { type: 'private' }) });
    await answersTo(one, 1);
    await expect.poll(() => state.isHandled(5)).toBe(true);
  });

  test.each(['{"update_id":5,"message":{}}', '{"update_id":5,"callback_query":{}}', '{"upd', 'null'])(
    'B16: parked as %s, which nobody can handle, does not stop the start',
    async (body) => {
      const state = createMemoryState();
      await state.park({ id: 5, body, at: Date.now() });
      await start({ state });
      await expect.poll(() => state.isHandled(5)).toBe(true);
      const one = someone();
      expect(await post({ update_id: 6, message: {} })).toBe(200);
      expect(await post(updateOf(one, 'Sơn La?'))).toBe(200);
      await answersTo(one, 1);
    },
  );

  test('B16: that cannot be kept is not accepted: Telegram sends it again', async () => {
    const state = createMemoryState();
    const { park } = state;
    state.park = async () => Promise.reject(new Error('disk full'));
    await start({ state });
    const one = someone();
    const update = updateOf(one, 'Sơn La?');
    expect(await post(update)).toBe(500);
    expect(running?.app.asked).toEqual([]);
    state.park = park;
    expect(await post(update)).toBe(200);
    await answersTo(one, 1);
  });

  test('B17: whose handler throws costs an apology; the process lives and goes on', async () => {
    await start();
    const [one, two] = [someone(), someone()];
    expect(await post(updateOf(one, 'nổ'))).toBe(200);
    expect((await answersTo(one, 1))?.[0]?.text).toContain('Xin lỗi');
    // The apology goes out first, the line is written behind it.
    await vi.waitFor(() => {
      expect(running?.log.lines.some((line) => line.startsWith('error update failed'))).toBe(true);
    });
    expect(await post(updateOf(two, 'Sơn La?'))).toBe(200);
    await answersTo(two, 1);
  });

  test('B18: every call is a call of its own, and its failure is seen', async () => {
    await start();
    const one = someone();
    expect(await post(updateOf(one, '/baocao'))).toBe(200);
    const [list] = (await answersTo(one, 1)) ?? [];
    if (!list) throw new Error('no list');
    running?.server.script('answerCallbackQuery', refusal(400, 'Bad Request: something odd'));
    const tap = { ...tapOn(one, list, 'Sơn La'), update_id: ids++ };
    const response = await fetch(`http://127.0.0.1:${port}${PATH}`, {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': SECRET },
      body: JSON.stringify(tap),
    });
    expect(await response.text()).toBe('');
    await running?.server.waitFor(({ method }) => method === 'answerCallbackQuery');
    await running?.server.until(() =>
      running?.log.lines.some((line) => /error call refused.*answerCallbackQuery/u.test(line)),
    );
  });
});

describe('the watch', () => {
  test('I65, B19: ready while Telegram gets through; not when it meets errors, nor when another takes the webhook', async () => {
    const clock = createVirtualClock();
    const vitals = createVitals(clock);
    const stop = new AbortController();
    const calls: string[] = [];
    let info: object = { url: URL_ };
    const client = {
      redact: (text: string) => text,
      call: async (method: string) => {
        calls.push(method);
        return method === 'getWebhookInfo' ? info : true;
      },
    } as unknown as ApiClient;
    const log = createRecordingLog();
    const over = runWebhook(
      {
        ...{ client, clock, log, vitals, signal: stop.signal, random: () => 0.5, kinds: ['message'] },
        time: createTelegramTime({ root: '', clock, log }),
        ...{ state: createMemoryState(), laneOf: () => 0, handle: async () => undefined, onFull: () => undefined },
      },
      { url: URL_, secret: SECRET, port: await freePort(), host: '127.0.0.1' },
    );
    const why = () => unreadiness({ vitals, clock, checkState: async () => 1, checkIndex: async () => 1 });
    await expect.poll(() => calls).toEqual(['setWebhook']);
    expect(await why()).toEqual([]);
    await clock.advance(60_000);
    expect(await why()).toEqual([]);
    info = { url: URL_, last_error_date: clock.now() / 1000 + 100, last_error_message: 'Connection refused' };
    await clock.advance(120_000);
    expect(await why()).toEqual(['telegram']);
    expect(log.lines.filter((line) => line.includes('Connection refused'))).toHaveLength(1);
    info = { url: 'https://other.example/x' };
    await clock.advance(31_000);
    expect(calls.filter((method) => method === 'setWebhook')).toHaveLength(2);
    stop.abort();
    await clock.advance(1);
    await over;
  });
});

describe('the address', () => {
  test('B19: only the exact path is it, whatever a header claims of the sender', async () => {
    await start();
    const update = updateOf(someone(), 'Sơn La?');
    const right = { 'x-telegram-bot-api-secret-token': SECRET };
    for (const path of ['/', '/telegram', `${PATH}/`, `${PATH}?a=1`, `${PATH}x`, `//${PATH}`, '/TELEGRAM/updates'])
      expect(await post(update, right, path)).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}${PATH}`, { headers: right })).status).toBe(404);
    expect(await post(update, { 'x-forwarded-for': '149.154.160.1', 'x-real-ip': '149.154.160.1' })).toBe(403);
    expect(running?.app.asked).toEqual([]);
  });

  test('B19: only https addresses with a path, on the ports that Telegram knows', () => {
    const read = (url: string) => readConfig({ BOT_TOKEN: TOKEN, WEBHOOK_SECRET: SECRET, WEBHOOK_URL: url }, '/');
    for (const url of [
      'http://x.example/a',
      'https://x.example/',
      'https://x.example:444/a',
      'https://x.example/a?b',
      'x',
    ])
      expect(() => read(url)).toThrow(ConfigError);
    expect(() => read(`https://x.example/${TOKEN}`)).toThrow(/token/u);
    expect(read('https://x.example:8443/a').webhook).toMatchObject({ port: 8080, host: '127.0.0.1' });
  });

  test('B19: Telegram is told it with secret and kinds, again and again until it listens, and nothing is dropped', async () => {
    await start({ prepare: (server) => server.script('setWebhook', { kind: 'html', status: 502 }) });
    await running?.server.until(() => (running?.server.callsOf('setWebhook').length ?? 0) === 2);
    expect(running?.server.callsOf('setWebhook')[1]?.params).toMatchObject({
      url: URL_,
      secret_token: SECRET,
      drop_pending_updates: false,
      allowed_updates: expect.arrayContaining(['message', 'callback_query', 'my_chat_member']),
    });
    expect(running?.server.callsOf('getUpdates')).toEqual([]);
  });

  test('B19: an address that Telegram refuses, and a port that is taken, end it with one line', async () => {
    await start({
      prepare: (server) => server.script('setWebhook', refusal(400, 'Bad Request: bad webhook: HTTPS url')),
    });
    expect(String(await running?.ended)).toMatch(/WEBHOOK_URL/u);
    await running?.close();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port: used } = taken.address() as { port: number };
    running = await runBot({ config: { webhook: { url: URL_, secret: SECRET, port: used, host: '127.0.0.1' } } });
    const failure = await running.ended;
    expect(failure).toBeInstanceOf(BotFailure);
    expect(String(failure)).toContain(`WEBHOOK_PORT ${used}`);
    taken.close();
  });

  test('B19: back to polling, a webhook that is still set is taken away and what waits is kept', async () => {
    const one = someone();
    running = await runBot({
      prepare: (server) => {
        void server.perform('setWebhook', { url: URL_ }, () => undefined);
        server.push(privateText(one, 'Sơn La?'));
      },
    });
    await answersTo(one, 1);
    expect(running.server.callsOf('deleteWebhook')[0]?.params).toEqual({ drop_pending_updates: false });
    expect(running.server.webhook).toBeUndefined();
  });
});
