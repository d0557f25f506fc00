import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDownload, MAX_FILE, TooLarge } from '../../src/telegram/api/download.js';
import { CallFault } from '../../src/telegram/api/fault.js';

const TOKEN = '123456789:AAfake-token_for_tests_0123456789abcde';
let server: Server;
let root: string;
let dir: string;
let answer: (response: ServerResponse) => void;
let asked: string[];

beforeEach(async () => {
  asked = [];
  dir = await mkdtemp(path.join(tmpdir(), 'tai-tep-'));
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await rm(dir, { recursive: true, force: true });
});

const into = () => path.join(dir, 'content');
const never = new AbortController().signal;
const get = (at = 'documents/a', deadline?: number, signal = never) =>
  createDownload(TOKEN, root, deadline)(at, into(), signal);

describe('F43: a file that was sent', () => {
  test('is streamed to a file that only its owner may read', async () => {
    answer = (response) => void response.end('nội dung');
    await get();
    expect(await readFile(into(), 'utf8')).toBe('nội dung');
    expect((await stat(into())).mode & 0o777).toBe(0o600);
    expect(asked).toEqual([`/file/bot${TOKEN}/documents/a`]);
  });

  test('is cut off when more comes than may, whatever was said of its size', async () => {
    const chunk = Buffer.alloc(1 << 20);
    answer = (response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    await expect(get()).rejects.toThrow(TooLarge);
    expect((await stat(into())).size).toBeLessThanOrEqual(MAX_FILE);
  });

  test('is given up when it does not come', async () => {
    answer = (response) => void response.write('một nửa');
    await expect(get('documents/a', 200)).rejects.toMatchObject({ kind: 'timeout' });
  });

  test('is given up when the bot stops', async () => {
    answer = (response) => void response.write('một nửa');
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    await expect(get('documents/a', undefined, stop.signal)).rejects.toMatchObject({ kind: 'aborted' });
  });

  test.each(['/etc/passwd', '../../etc/passwd', 'a/../b', 'file:///etc/passwd', '', 'a?b', 'http://x/y', 'a//b'])(
    'F45: is never asked for at "%s"',
    async (at) => {
      answer = (response) => void response.end('x');
      await expect(get(at)).rejects.toThrow(CallFault);
      expect(asked).toEqual([]);
    },
  );
});

test.each<[string, (response: ServerResponse) => void]>([
  ['a refusal', (response) => void response.writeHead(404).end()],
  ['a redirect', (response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
  ['a cut connection', (response) => void response.destroy()],
])('F44: %s is told without the address, which holds the token', async (_, how) => {
  answer = how;
  const error: unknown = await get().catch((one: unknown) => one);
  expect(error).toBeInstanceOf(CallFault);
  const told = `${String(error)} ${(error as Error).stack} ${JSON.stringify(error)} ${String((error as Error).cause)}`;
  expect(told).not.toContain(TOKEN.slice(10));
  expect(told).not.toContain('/file/');
});
