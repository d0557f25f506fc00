import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClient } from '../../src/telegram/api/client.js';
import { CallFault, createRedact } from '../../src/telegram/api/fault.js';
import { type BotApiServer, type Fault, flood, refusal, startBotApiServer, TOKEN } from '../support/bot-api-server.js';

let server: BotApiServer;
beforeEach(async () => {
  server = await startBotApiServer();
});
afterEach(() => server.close());

const send = (options: { readonly timeout?: number; readonly signal?: AbortSignal } = {}) =>
  createClient(TOKEN, server.root)
    .call('sendMessage', { chat_id: 1, text: 'bí mật' }, options)
    .then(
      () => undefined,
      (error: unknown) => error,
    );

describe('a call', () => {
  test.each<[string, Fault, object]>([
    ['429', flood(7), { kind: 'flood', retryAfter: 7, code: 429 }],
    [
      'a move',
      refusal(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -1009 }),
      { kind: 'migrated', migrateTo: -1009 },
    ],
    ['400', refusal(400, 'Bad Request: odd'), { kind: 'rejected', description: '400: Bad Request: odd' }],
    ['401', refusal(401, 'Unauthorized'), { kind: 'unauthorized' }],
    ['403', refusal(403, 'Forbidden: bot was kicked'), { kind: 'forbidden' }],
    ['409', refusal(409, 'Conflict'), { kind: 'conflict' }],
    ['502', { kind: 'html', status: 502 }, { kind: 'server', code: 502 }],
    ['a page with 200', { kind: 'html', status: 200 }, { kind: 'network' }],
    ['a page with 404', { kind: 'html', status: 404 }, { kind: 'network' }],
    ['nothing', { kind: 'empty' }, { kind: 'network' }],
    ['a reset', { kind: 'reset', after: false }, { kind: 'network' }],
  ])('H59, H60: that meets %s fails as what it is, without token, address or payload', async (_, fault, expected) => {
    server.script('sendMessage', fault);
    const error = await send();
    expect(error).toBeInstanceOf(CallFault);
    expect(error).toMatchObject(expected);
    const { stack = '', cause } = error as Error;
    const all = `${JSON.stringify(error)} ${String(error)} ${stack}`;
    expect(cause).toBeUndefined();
    expect(all).not.toContain(TOKEN.slice(10));
    expect(all).not.toContain('bí mật');
  });

  test('A8: without an answer in time is given up; a stop ends it at once', async () => {
    server.script('sendMessage', { kind: 'hang' }, { kind: 'hang' });
    expect(await send({ timeout: 50 })).toMatchObject({ kind: 'timeout' });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect(await send({ signal: stop.signal })).toMatchObject({ kind: 'aborted' });
  });

  test('that never arrives is known as such', async () => {
    const { root } = server;
    await server.close();
    const error = await createClient(TOKEN, root)
      .call('getMe', {})
      .catch((fault: unknown) => fault);
    expect(error).toMatchObject({ kind: 'unreached' });
    server = await startBotApiServer();
  });

  test('F51: never fetches an address or reads a file that stands in its parameters', async () => {
    let visits = 0;
    const canary = createServer((_, response) => {
      visits++;
      response.end();
    });
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/`;
    const client = createClient(TOKEN, server.root);
    for (const risky of [{ url }, { source: '/etc/hostname' }, { media: { url } }]) {
      const params = { chat_id: 1, text: 'x', reply_markup: risky } as unknown as { chat_id: number; text: string };
      await expect(client.call('sendMessage', params)).rejects.toMatchObject({ kind: 'rejected' });
    }
    server.chats.describe(1, { type: 'private' });
    await client.call('sendMessage', { chat_id: 1, text: 'x', link_preview_options: { url } });
    expect(visits).toBe(0);
    expect(server.callsOf('sendMessage')).toHaveLength(1);
    canary.close();
  });
});

test('a token is hidden as it is, in an address, and when it is not ours', () => {
  const redact = createRedact(TOKEN);
  for (const text of [
    TOKEN,
    `http://x/bot${TOKEN}/getMe`,
    encodeURIComponent(TOKEN),
    '987654321:BBother-token_0123456789',
  ]) {
    expect(redact(`a ${text} b`)).not.toMatch(/token_/);
  }
});

describe('a file that the bot has made', () => {
  const file = { bytes: Buffer.from('PNG…'), name: 'hình.png' };
  const upload = (root = server.root) =>
    createClient(TOKEN, root)
      .upload('sendPhoto', { chat_id: 1, caption: '12' }, file)
      .then(
        () => undefined,
        (error: unknown) => error,
      );

  test('arrives as it is, with its parameters and no other', async () => {
    server.chats.describe(1, { type: 'private' });
    expect(await upload()).toBeUndefined();
    expect(server.malformed).toEqual([]);
    expect(server.messages[0]).toMatchObject({ text: '12', upload: { kind: 'photo', bytes: file.bytes } });
  });

  test.each<[string, Fault, object]>([
    ['429', flood(7), { kind: 'flood', retryAfter: 7 }],
    ['403', refusal(403, 'Forbidden: bot was blocked by the user'), { kind: 'forbidden' }],
    ['a page', { kind: 'html', status: 502 }, { kind: 'network' }],
    ['a reset', { kind: 'reset', after: false }, { kind: 'network' }],
  ])('meets %s as any other call does, without the token', async (_, fault, expected) => {
    server.script('sendPhoto', fault);
    const error = await upload();
    expect(error).toMatchObject(expected);
    expect(JSON.stringify([String(error), (error as Error).stack, error])).not.toContain(TOKEN.slice(10));
  });

  test('is known not to have arrived where nobody listens', async () => {
    const gone = await startBotApiServer();
    await gone.close();
    expect(await upload(gone.root)).toMatchObject({ kind: 'unreached' });
  });
});
