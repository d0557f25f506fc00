import type { ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FetchFault } from '../../../src/reports/fetching/fault.js';
import { type FetchOptions, fetchPage } from '../../../src/reports/fetching/fetch-page.js';
import { createLanes } from '../../../src/reports/fetching/lanes.js';
import { type Site, startSite } from './site.js';

const PAGE = '<html><body><p>Chi bộ có 12 đảng viên.</p></body></html>';
const page = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
};
let site: Site;
let answer: (path: string, response: ServerResponse) => void;
beforeEach(async () => {
  answer = (_, response) => page(response);
  site = await startSite((path, response) => answer(path, response));
});
afterEach(() => site.close());

const allowed = (...more: string[]): FetchOptions => ({ allow: new Set([site.host, ...more]) });

async function faultOf(url: string, options?: FetchOptions): Promise<string> {
  try {
    await fetchPage(url, options);
    return 'fetched';
  } catch (error) {
    return error instanceof FetchFault ? error.code : `other: ${String(error)}`;
  }
}

describe('what is not fetched', () => {
  test.each([
    ['a word', 'bad_url'],
    ['http://', 'bad_url'],
    [`http://a.example/${'x'.repeat(3000)}`, 'bad_url'],
    ['file:///etc/passwd', 'scheme'],
    ['ftp://a.example/x', 'scheme'],
    ['data:text/html,x', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['http://user@1.1.1.1/', 'credentials'],
    ['https://:secret@1.1.1.1/', 'credentials'],
    ['http://1.1.1.1:8080/', 'port'],
    ['http://1.1.1.1:22/', 'port'],
    ['http://127.0.0.1/', 'address'],
    ['http://2130706433/', 'address'],
    ['http://0x7f000001/', 'address'],
    ['http://0177.0.0.1/', 'address'],
    ['http://127.1/', 'address'],
    ['http://127.0.0.1./', 'address'],
    ['http://[::1]/', 'address'],
    ['http://[::ffff:7f00:1]/', 'address'],
    ['http://[64:ff9b::a00:1]/', 'address'],
    ['http://[fd00::1]/', 'address'],
    ['http://169.254.169.254/latest/meta-data/', 'address'],
    ['http://100.64.1.1/', 'address'],
    ['http://①②⑦.0.0.1/', 'address'],
    ['http://localhost/', 'address'],
  ])('F50: %s: %s', async (url, code) => expect(await faultOf(url)).toBe(code));

  test('F50: a name that stands for a private address, and one of several addresses that is private', async () => {
    const resolve = async (host: string): Promise<string[]> =>
      host === '169.254.169.254.nip.io' ? ['169.254.169.254'] : ['1.1.1.1', '10.0.0.5'];
    expect(await faultOf('http://169.254.169.254.nip.io/', { resolve })).toBe('address');
    expect(await faultOf('http://both.example/', { resolve })).toBe('address');
  });

  test('F50: a redirect to the metadata address, to a private one and to another scheme', async () => {
    for (const [location, code] of [
      ['http://169.254.169.254/latest/', 'address'],
      ['http://127.0.0.1/', 'address'],
      ['http://user:pass@1.1.1.1/', 'credentials'],
      ['file:///etc/passwd', 'scheme'],
      ['http://', 'bad_url'],
    ] as const) {
      answer = (_, response) => response.writeHead(302, { location }).end();
      expect(await faultOf(`http://${site.host}/`, allowed())).toBe(code);
    }
  });

  test('F50: more than three redirects', async () => {
    answer = (path, response) => {
      const n = Number(path.slice(1));
      if (n > 0) response.writeHead(301, { location: `/${n - 1}` }).end();
      else page(response);
    };
    expect(await faultOf(`http://${site.host}/4`, allowed())).toBe('redirects');
    const fetched = await fetchPage(`http://${site.host}/3`, allowed());
    expect([fetched.url, fetched.requested]).toEqual([`http://${site.host}/0`, `http://${site.host}/3`]);
  });

  test('F50: a host is exempt only with its port', async () => {
    expect(await faultOf(`http://${site.host}/`, { allow: new Set(['127.0.0.1:1']) })).toBe('port');
    expect(await faultOf(`http://${site.host}/`)).toBe('port');
    expect(site.seen).toEqual([]);
  });
});

describe('rebinding', () => {
  test('F50: a name is looked up once, and the socket goes to the address that was checked', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    let asked = 0;
    const resolve = async (): Promise<string[]> => answers[asked++] ?? [];
    const { body } = await fetchPage(`http://rebind.example:${site.port}/`, {
      ...allowed(`rebind.example:${site.port}`),
      resolve,
    });
    expect(body.toString()).toBe(PAGE);
    expect(asked).toBe(1);
    expect(site.seen[0]?.headers.host).toBe(`rebind.example:${site.port}`);
  });

  test('F50: a redirect to the same name is looked up and checked anew', async () => {
    answer = (_, response) => response.writeHead(302, { location: 'http://rebind.example/inner' }).end();
    let asked = 0;
    const resolve = async (): Promise<string[]> => (asked++ === 0 ? ['127.0.0.1'] : ['192.168.0.1']);
    const options = { ...allowed(`rebind.example:${site.port}`), resolve };
    expect(await faultOf(`http://rebind.example:${site.port}/`, options)).toBe('address');
    expect(asked).toBe(2);
  });
});

describe('limits', () => {
  const limited = (): FetchOptions => ({ ...allowed(), maxBytes: 50_000 });

  test('F50: more bytes than allowed: declared, streamed without an end, and packed', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-length': '900000' }).write('x');
    expect(await faultOf(`http://${site.host}/`, limited())).toBe('too_large');
    answer = (_, response) => {
      const more = (): boolean => response.write('x'.repeat(16_000), () => !response.destroyed && more());
      more();
    };
    expect(await faultOf(`http://${site.host}/`, limited())).toBe('too_large');
    const bomb = gzipSync(Buffer.alloc(5_000_000));
    expect(bomb.length).toBeLessThan(50_000);
    answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    expect(await faultOf(`http://${site.host}/`, limited())).toBe('too_large');
  });

  test('F50: a server that never ends, and one that never begins', async () => {
    answer = (path, response) => path === '/begun' && response.writeHead(200).write('x');
    for (const path of ['/begun', '/silent'])
      expect(await faultOf(`http://${site.host}${path}`, { ...allowed(), timeout: 60 })).toBe('timeout');
  });

  test('F50: a resolver that never answers', async () => {
    const resolve = (): Promise<string[]> => new Promise(() => {});
    expect(await faultOf('http://slow.example/', { resolve, timeout: 30 })).toBe('timeout');
  });

  test('F50: types that no report has', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x');
    expect(await faultOf(`http://${site.host}/`, allowed())).toBe('type');
    answer = (_, response) => response.writeHead(200, { 'content-type': 'APPLICATION/PDF; x=y' }).end('x');
    expect((await fetchPage(`http://${site.host}/`, allowed())).contentType).toBe('APPLICATION/PDF; x=y');
  });
});

describe('servers as they are', () => {
  test('says who asks', async () => {
    await fetchPage(`http://${site.host}/`, allowed());
    expect(site.seen[0]?.headers['user-agent']).toContain('hoi-bao-cao');
  });

  test('unpacks gzip and brotli, and refuses what was not asked for', async () => {
    for (const [encoding, packed] of [
      ['gzip', gzipSync(PAGE)],
      ['br', brotliCompressSync(PAGE)],
    ] as const) {
      answer = (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(packed);
      expect((await fetchPage(`http://${site.host}/`, allowed())).body.toString()).toBe(PAGE);
    }
    for (const encoding of ['zstd', 'constructor', '__proto__', 'toString', 'gzip, gzip']) {
      answer = (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end('x');
      expect(await faultOf(`http://${site.host}/`, allowed()), encoding).toBe('network');
    }
    answer = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(PAGE);
    expect(await faultOf(`http://${site.host}/`, allowed())).toBe('network');
  });

  test('tells status, resets and refusals apart', async () => {
    answer = (_, response) => response.writeHead(404).end('none');
    await expect(fetchPage(`http://${site.host}/`, allowed())).rejects.toMatchObject({ code: 'status', status: 404 });
    answer = (_, response) => response.socket?.destroy();
    expect(await faultOf(`http://${site.host}/`, allowed())).toBe('network');
    answer = (_, response) => {
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .write(gzipSync(PAGE).subarray(0, 15), () => response.socket?.destroy());
    };
    expect(await faultOf(`http://${site.host}/`, allowed())).toBe('network');
    expect(await faultOf('http://127.0.0.1:1/', { allow: new Set(['127.0.0.1:1']) })).toBe('network');
    const nowhere = { resolve: async () => [] };
    expect(await faultOf('http://nowhere.example/', nowhere)).toBe('unknown_host');
  });

  test('is broken off by its signal', async () => {
    const stop = new AbortController();
    answer = () => stop.abort();
    expect(await faultOf(`http://${site.host}/`, { ...allowed(), signal: stop.signal })).toBe('aborted');
  });

  test('asks a host one thing at a time', async () => {
    let open = 0;
    let most = 0;
    answer = (_, response) => {
      most = Math.max(most, ++open);
      setImmediate(() => {
        open--;
        page(response);
      });
    };
    const lanes = createLanes();
    const asked = [1, 2, 3, 4].map((n) => fetchPage(`http://${site.host}/${n}`, { ...allowed(), lanes }));
    expect(await Promise.all(asked)).toHaveLength(4);
    expect(most).toBe(1);
    expect(site.seen.map(({ path }) => path)).toEqual(['/1', '/2', '/3', '/4']);
  });
});
