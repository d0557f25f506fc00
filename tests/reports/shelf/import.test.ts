import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FetchFault } from '../../../src/reports/fetching/fault.js';
import type { FetchedPage } from '../../../src/reports/fetching/fetch-page.js';
import { readReport, scanFolder } from '../../../src/reports/folder.js';
import { type Imported, importInto } from '../../../src/reports/shelf/import.js';
import { stemFor } from '../../../src/reports/shelf/names.js';
import { prepare } from '../../../src/reports/shelf/prepare.js';
import { TITLE } from '../roles.js';
import { pageOf } from './pages.js';

let dir: string;
let web: Map<string, string | FetchFault>;
let fetched: string[];
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'shelf-'));
  web = new Map();
  fetched = [];
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function fetch(address: string): Promise<FetchedPage> {
  const url = address.replace(/#.*$/u, '');
  fetched.push(url);
  const page = web.get(url);
  if (page === undefined || typeof page !== 'string')
    throw page ?? new FetchFault('status', 'The server answered 404.', 404);
  return { url, requested: url, body: Buffer.from(page), bytes: page.length };
}

async function imported(...sources: string[]): Promise<Imported[]> {
  const out: Imported[] = [];
  await importInto({ dir, sources, fetch, prepare: (came) => prepare(came, []), onDone: (one) => out.push(one) });
  return out;
}
const kinds = (outcomes: readonly Imported[]): string[] => outcomes.map(({ kind }) => kind);
const catalog = async (): Promise<Record<string, unknown>[]> =>
  JSON.parse(await readFile(path.join(dir, 'catalog.json'), 'utf8'));
const texts = async (): Promise<string[]> => (await readdir(dir)).filter((name) => name.endsWith('.txt'));

describe('import', () => {
  it('keeps text, original and what the page says of itself', async () => {
    web.set('https://a.example/tin/1.html', pageOf(1, '<link rel="canonical" href="https://a.example/tin/1">'));
    const [outcome] = await imported('https://a.example/tin/1.html#top');
    if (outcome?.kind !== 'added') throw new Error('not added');
    const { file, dropped } = outcome.prepared;
    expect(file).toMatch(/^dang-uy-so-khoa-hoc-[a-z0-9-]+-[a-p]{8}\.txt$/u);
    expect(dropped).toContain('© 2022. Tổng truy cập: 123.456');
    expect(await catalog()).toEqual([
      {
        file,
        title: 'Đảng ủy Sở Khoa học và Công nghệ sơ kết công tác quý I, kỳ 1',
        published: '2022-05-02',
        author: 'Thu Hà',
        publisher: 'Trang thử',
        url: 'https://a.example/tin/1',
      },
    ]);
    expect(await readFile(path.join(dir, 'originals', file.replace('.txt', '.html')), 'utf8')).toBe(
      web.get('https://a.example/tin/1.html'),
    );
    const { sources, faults } = await scanFolder(dir);
    expect([sources.map((one) => one.file), faults]).toEqual([[file], []]);
    const report = await readReport(sources[0] as never);
    expect(report.meta).toEqual(outcome.prepared.report.meta);
    expect(report.meta.author).toBe('Thu Hà');
    expect(report.text).not.toContain('Trang chủ');
  });

  it('takes nothing twice: same address, same page under another address, same text on another site', async () => {
    const canonical = '<link rel="canonical" href="https://a.example/tin/1">';
    web.set('https://a.example/tin/1', pageOf(1, canonical));
    web.set('https://a.example/tin/1?from=home', pageOf(1, canonical));
    web.set('https://b.example/1', pageOf(1));
    web.set('https://b.example/2', pageOf(2));
    expect(kinds(await imported('https://a.example/tin/1', 'https://a.example/tin/1'))).toEqual(['added']);
    expect(
      kinds(await imported('https://a.example/tin/1?from=home', 'https://b.example/1', 'https://b.example/2')).sort(),
    ).toEqual(['added', 'there', 'there']);
    fetched = [];
    expect(kinds(await imported(...web.keys()))).toEqual(['there', 'there', 'there', 'there']);
    expect(fetched).toEqual([]);
    expect(await texts()).toHaveLength(2);
    expect(await catalog()).toHaveLength(2);
  });

  it('takes files by their bytes, under names of its own (F46)', async () => {
    const name = path.join(dir, 'x', 'Biên bản \u202e họp CON.txt');
    await mkdir(path.dirname(name));
    await writeFile(name, `${TITLE}\n\nChi bộ có 12 đảng viên.`);
    expect(kinds(await imported(name, path.join(dir, 'x', 'none.txt')))).toEqual(['added', 'failed']);
    expect(await texts()).toEqual([expect.stringMatching(/^bien-ban-hop-con-[a-p]{8}\.txt$/u)]);
    expect(kinds(await imported(name))).toEqual(['there']);
    for (const odd of ['../../x', '..\\x', 'a\0b', '\u202e', 'x'.repeat(300), 'CON', '日本'])
      expect(stemFor(odd, 'k')).toMatch(/^[a-z0-9-]{3,70}$/u);
  });

  it('says what failed and goes on', async () => {
    web.set('https://a.example/1', pageOf(1));
    web.set('https://a.example/2', new FetchFault('timeout', 'The server took too long.'));
    web.set('https://a.example/3', '<html><body></body></html>');
    const outcomes = await imported(
      'https://a.example/0',
      'https://a.example/2',
      'https://a.example/3',
      'https://a.example/1',
    );
    expect(outcomes.map((one) => (one.kind === 'failed' ? one.code : one.kind))).toEqual([
      'status',
      'timeout',
      'empty',
      'added',
    ]);
  });

  it('keeps the other entries of the catalog as they are, and does not write over one that is broken', async () => {
    const mine = [{ file: 'a.txt', title: 'Của tôi', note: 'x' }];
    await writeFile(path.join(dir, 'catalog.json'), JSON.stringify(mine));
    web.set('https://a.example/1', pageOf(1));
    await imported('https://a.example/1');
    expect((await catalog())[0]).toEqual(mine[0]);
    expect(await catalog()).toHaveLength(2);
    await writeFile(path.join(dir, 'catalog.json'), '[{');
    await expect(imported('https://a.example/1')).rejects.toThrow(/not valid JSON/u);
    expect(await readFile(path.join(dir, 'catalog.json'), 'utf8')).toBe('[{');
  });

  it('goes on after a process was killed between any two writes', async () => {
    for (let n = 1; n <= 6; n++) web.set(`https://a.example/${n}`, pageOf(n));
    await imported(...web.keys());
    const files = await texts();
    // As if it had been killed before the catalog was written, and while a file was.
    await rm(path.join(dir, 'catalog.json'));
    await writeFile(path.join(dir, 'originals', 'imported.jsonl'), '{"source":"https://a.exa');
    await writeFile(path.join(dir, '.writing-12345678'), 'half');
    expect(kinds(await imported(...web.keys()))).toEqual(Array(6).fill('added'));
    expect(await texts()).toEqual(files);
    expect(await catalog()).toHaveLength(6);
    expect((await readdir(dir)).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(kinds(await imported(...web.keys()))).toEqual(Array(6).fill('there'));
  });

  it('lets one import at a time into a folder, and forgets the lock of a process that is gone', async () => {
    await mkdir(path.join(dir, 'originals'));
    const lock = path.join(dir, 'originals', '.lock');
    await writeFile(lock, '1');
    await expect(imported('https://a.example/1')).rejects.toThrow(/under way/u);
    await writeFile(lock, '999999999');
    expect(kinds(await imported('https://a.example/1'))).toEqual(['failed']);
  });

  it('lets the next pages come while one is read, one at a time', async () => {
    for (let n = 1; n <= 3; n++) web.set(`https://a.example/${n}`, pageOf(n));
    const sources = [...web.keys()];
    const out: Imported[] = [];
    let [now, most] = [0, 0];
    const slowly = async (address: string): Promise<FetchedPage> => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now--;
      return fetch(address);
    };
    const seen: number[] = [];
    await importInto({
      dir,
      sources,
      fetch: slowly,
      prepare: async (came) => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        seen.push(fetched.length);
        return prepare(came, []);
      },
      onDone: (one) => out.push(one),
    });
    expect(out.map(({ source }) => source)).toEqual(sources);
    expect([most, seen]).toEqual([1, [3, 3, 3]]);
  });

  it('begins nothing more once it is told to stop', async () => {
    for (let n = 1; n <= 5; n++) web.set(`https://a.example/${n}`, pageOf(n));
    const stop = new AbortController();
    const out: Imported[] = [];
    const onDone = (one: Imported): void => {
      out.push(one);
      stop.abort();
    };
    await importInto({
      dir,
      sources: [...web.keys()],
      fetch,
      prepare: (came) => prepare(came, []),
      signal: stop.signal,
      onDone,
    });
    // The second and third were under way while the first was written.
    expect(kinds(out)).toEqual(['added', 'added', 'added']);
    expect(await catalog()).toHaveLength(3);
  });

  it('reads a page while the one before is written, and ends with both in the folder', async () => {
    for (let n = 1; n <= 2; n++) web.set(`https://a.example/${n}`, pageOf(n));
    const out: string[] = [];
    await importInto({
      dir,
      sources: [...web.keys(), 'https://a.example/1#x'],
      fetch,
      prepare: (came) => {
        out.push(`read ${came.url}`);
        return prepare(came, []);
      },
      onDone: ({ kind, source }) => out.push(`${kind} ${source}`),
    });
    const second = 'https://a.example/2';
    expect(out.indexOf(`read ${second}`)).toBeLessThan(out.indexOf('added https://a.example/1'));
    expect(out.slice(-2)).toEqual([`added ${second}`, 'there https://a.example/1#x']);
    expect(await catalog()).toHaveLength(2);
  });
});
