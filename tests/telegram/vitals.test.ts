import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { BotFailure } from '../../src/telegram/bot.js';
import { READY_WITHIN, startHealthServer, unreadiness } from '../../src/telegram/operation/health.js';
import { createVitals } from '../../src/telegram/operation/vitals.js';
import { flood } from '../support/bot-api-server.js';
import { freePort } from '../support/free-port.js';
import { type RunningBot, runBot } from '../support/running-bot.js';
import { privateText, someone } from '../support/updates.js';
import { createVirtualClock } from '../support/virtual-clock.js';

let running: RunningBot | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

describe('readiness', () => {
  const fine = { checkState: async () => true, checkIndex: async () => true };

  test('I65: ready only while Telegram was heard within ninety seconds, whatever else works', async () => {
    const clock = createVirtualClock();
    const vitals = createVitals(clock);
    const deps = { vitals, clock, ...fine };
    expect(await unreadiness(deps)).toEqual(['telegram']);
    vitals.heard();
    expect(await unreadiness(deps)).toEqual([]);
    await clock.advance(READY_WITHIN);
    expect(await unreadiness(deps)).toEqual([]);
    await clock.advance(1);
    expect(await unreadiness(deps)).toEqual(['telegram']);
    vitals.heard();
    expect(await unreadiness(deps)).toEqual([]);
  });

  test('I65, A7: not ready while another instance polls, nor when state or index fail', async () => {
    const clock = createVirtualClock();
    const vitals = createVitals(clock);
    vitals.heard();
    vitals.unheard('conflict');
    expect(await unreadiness({ vitals, clock, ...fine })).toEqual(['conflict']);
    vitals.heard();
    const broken = async () => Promise.reject(new Error('closed'));
    expect(await unreadiness({ vitals, clock, ...fine, checkState: broken })).toEqual(['state']);
    expect(await unreadiness({ vitals, clock, ...fine, checkIndex: broken })).toEqual(['index']);
  });

  test('I65: the probes are on loopback and tell why', async () => {
    const clock = createVirtualClock();
    const vitals = createVitals(clock);
    const server = await startHealthServer(0, { vitals, clock, ...fine });
    const get = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
      return [response.status, await response.json()] as const;
    };
    expect(await get('/live')).toEqual([200, { live: true }]);
    expect(await get('/ready')).toEqual([503, { ready: false, why: ['telegram'] }]);
    vitals.heard();
    expect(await get('/ready')).toEqual([200, { ready: true, why: [] }]);
    expect((await get('/vitals'))[1]).toMatchObject({ failures: 0, conflict: false });
    expect((await get('/ready/..%2f'))[0]).toBe(404);
    await server.close();
  });
});

describe('the running bot', () => {
  test('I65: is not ready while polls hang, although getMe works, and live all the while', async () => {
    const port = await freePort();
    running = await runBot({
      config: { healthPort: port },
      prepare: (server) => server.script('getUpdates', { kind: 'hang' }),
    });
    await running.server.waitFor(({ method }) => method === 'getUpdates');
    expect(running.server.callsOf('getMe')).toHaveLength(1);
    expect((await fetch(`http://127.0.0.1:${port}/live`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(503);
  });

  test('I65: is ready after a poll', async () => {
    const port = await freePort();
    running = await runBot({ config: { healthPort: port } });
    await running.ask(privateText(someone(), 'Sơn La?'));
    expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(200);
  });

  test('a port that is taken ends it with one clear line', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    running = await runBot({ config: { healthPort: port } });
    const failure = await running.ended;
    expect(failure).toBeInstanceOf(BotFailure);
    expect(String(failure)).toContain(`HEALTH_PORT ${port}`);
    taken.close();
  });

  test('I66: updates, latencies, failed polls, 429 and failures by class are counted, and name nobody', async () => {
    const port = await freePort();
    running = await runBot({
      config: { healthPort: port },
      prepare: (server) => {
        server.script('getUpdates', { kind: 'html', status: 502 });
        server.script('sendMessage', flood(1), { kind: 'reset', after: false });
      },
    });
    const one = someone();
    await running.ask(privateText(one, 'Sơn La?'));
    const again = running.server.push(privateText(someone(), 'nổ')) + 10;
    await running.state.markHandled(again, Date.now());
    running.server.push({ ...privateText(one, 'Hà Nam?'), update_id: again });
    await running.server.until(() => running?.server.pending.length === 0, 10_000);
    const response = await fetch(`http://127.0.0.1:${port}/vitals`);
    const text = await response.text();
    const { counts, times, gauges } = JSON.parse(text) as Record<string, Record<string, number>>;
    expect(counts).toMatchObject({
      update_failed: 1,
      poll_failed: expect.any(Number),
      flood: 1,
      'call_failed.flood': 1,
      'call_failed.network': 1,
      update_again: 1,
      'update.message': 3,
    });
    expect(counts?.['flood_wait_ms']).toBeGreaterThan(1000);
    expect(times).toMatchObject({ handling: { count: 1 }, search: { count: 2 } });
    expect(gauges).toMatchObject({ queue: expect.any(Number), index_age_ms: expect.any(Number) });
    expect(text).not.toContain(String(one.id));
  }, 20_000);
});
