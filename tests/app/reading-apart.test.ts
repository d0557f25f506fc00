import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createLoad, type Loading } from '../../src/app/loading.js';
import type { ReportReader } from '../../src/app/reading.js';
import { createReaderApart } from '../../src/app/reading-apart.js';
import { ReportFault } from '../../src/reports/fault.js';
import type { Incoming } from '../../src/reports/shelf/prepare.js';
import { LEXICON_FILES, type LexiconFiles } from '../../src/text/lexicon.js';
import { PROJECT } from '../support/project.js';
import { CATALOG, folderOf, TEXTS } from './folder.js';

const lexicon = Object.fromEntries(
  LEXICON_FILES.map((name) => [name, readFileSync(path.join(PROJECT, 'data', 'lexicon', `${name}.txt`), 'utf8')]),
) as LexiconFiles;
const came = (text: string, name = 'a.txt'): Incoming => ({ bytes: Buffer.from(text), name, key: text.slice(0, 40) });
const GOOD = came('Chi bộ Trạm Giống cây Năm Căn, tỉnh Cà Mau có 19 đảng viên.');
/** A few megabytes of lines, each different: seconds of work. */
const LONG = came(Array.from({ length: 90_000 }, (_, i) => `- Chi bộ ${i} có ${i} đảng viên`).join('\n'));

let reader: ReportReader | undefined;
afterEach(() => reader?.close());

/** Longest time (ms) that nothing else could run while `work` did. */
async function pauseDuring(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  await work.catch(() => undefined);
  clearInterval(timer);
  return longest;
}

// Limits are of the processor: a busy machine takes longer.
vi.setConfig({ testTimeout: 180_000 });

describe('a text read in a thread of its own', () => {
  test('is read as it would be here, one after the other', async () => {
    reader = createReaderApart(lexicon);
    const [one, two] = await Promise.all([
      reader.prepareWhole(GOOD),
      reader.prepareWhole(came('Đảng bộ có 7 chi bộ.')),
    ]);
    expect(one.prepared.report.meta.province).toBe('Cà Mau');
    expect(one.facts.map(({ kind }) => kind)).toContain('members');
    expect(two.facts.map(({ kind }) => kind)).toContain('branches');
    expect(await reader.prepare(GOOD)).toEqual(one.prepared);
  });

  test('what is being read when it may rest is read to the end, and the next text after it', async () => {
    reader = createReaderApart(lexicon);
    const under = reader.prepare(GOOD);
    reader.rest();
    expect((await under).text).toContain('19 đảng viên');
    expect((await reader.prepare(GOOD)).text).toContain('19 đảng viên');
  });

  test('that takes too long is a fault; nobody else waits, and the next one is read', async () => {
    reader = createReaderApart(lexicon, { milliseconds: 1500, megabytes: 512 });
    const long = reader.prepare(LONG);
    const pause = pauseDuring(long);
    await expect(long).rejects.toMatchObject({ name: 'ReportFault', code: 'too_slow', file: 'a.txt' });
    expect(await pause).toBeLessThan(700);
    expect((await reader.prepare(GOOD)).text).toContain('19 đảng viên');
  });

  test.each([
    ['sentences', '. '],
    ['clauses', ', '],
    ['words', ' '],
  ])('of 1.1 MB on one line is read within the limits: %s', async (_, sign) => {
    reader = createReaderApart(lexicon, { milliseconds: 20_000, megabytes: 512 });
    const words = 'Chi bộ Trạm Giống cây Năm Căn họp thường kỳ với 19 đảng viên, do đồng chí Lương Văn Thủy chủ trì';
    const line = Array.from({ length: 8000 }, (_, i) => `${words} lần ${i}`).join(sign);
    expect(Buffer.byteLength(line)).toBeGreaterThan(1_100_000);
    const { prepared } = await reader.prepareWhole(came(line));
    expect(prepared.text).toBe(line);
    expect(Math.max(...prepared.report.blocks.map(({ span }) => span.end - span.start))).toBeLessThanOrEqual(4000);
  });

  test('that takes long only because the machine gives it no time is read', async () => {
    reader = createReaderApart(lexicon, { milliseconds: 50, megabytes: 512, spent: () => 0 });
    expect((await reader.prepare(GOOD)).text).toContain('19 đảng viên');
  });

  test('of the folder that takes too long is told by name; all others are indexed', async () => {
    const folder = await folderOf({ 'a.txt': LONG.bytes, ...TEXTS }, CATALOG);
    await mkdir(folder.state);
    reader = createReaderApart(lexicon, { milliseconds: 3000, megabytes: 512 });
    const file = path.join(folder.state, 'index.sqlite');
    const load = createLoad({ file, reportsDir: folder.reports, fingerprint: 'x', reader });
    const { added, failed } = await load();
    await folder.close();
    expect(added).toEqual(
      Object.keys(TEXTS)
        .map((name) => path.parse(name).name)
        .sort(),
    );
    expect(failed).toMatchObject([{ file: 'a.txt', code: 'too_slow' }]);
  });

  test('that took too long before is not read again at a start, over restarts, until it or the rules change', async () => {
    const folder = await folderOf({ 'a.txt': LONG.bytes, ...TEXTS }, CATALOG);
    await mkdir(folder.state);
    const file = path.join(folder.state, 'index.sqlite');
    const all = createReaderApart(lexicon);
    reader = all;
    let begun: string[] = [];
    const reading: ReportReader = {
      read: async (source) => {
        begun.push(source.id);
        if (source.id === 'a') throw new ReportFault(source.file, 'too_slow', 'Reading took longer than 20 seconds.');
        return all.read(source);
      },
      prepare: () => Promise.reject(new Error('not asked for')),
      prepareWhole: () => Promise.reject(new Error('not asked for')),
      rest: () => {},
      close: () => {},
    };
    const load = async (how: Loading, fingerprint = 'x') => {
      begun = [];
      const { failed } = await createLoad({ file, reportsDir: folder.reports, fingerprint, reader: reading })(how);
      return [begun.includes('a'), failed.map(({ code }) => code)];
    };
    const slow = ['too_slow'];
    expect(await load({ quick: true })).toEqual([true, slow]);
    expect(await load({ quick: true })).toEqual([false, slow]);
    // Somebody who asks for it gets it tried again.
    expect(await load({})).toEqual([true, slow]);
    expect(await load({ quick: true }, 'other rules')).toEqual([true, slow]);
    await folder.write('a.txt', 'Chi bộ có 7 đảng viên.');
    expect(await load({ quick: true }, 'other rules')).toEqual([true, slow]);
    await writeFile(`${file}.costly.json`, '{"a":');
    expect(await load({ quick: true }, 'other rules')).toEqual([true, slow]);
    await folder.close();
  });

  test('that takes too much memory is a fault, and the next one is read', async () => {
    reader = createReaderApart(lexicon, { milliseconds: 30_000, megabytes: 60 });
    await expect(reader.prepare(LONG)).rejects.toMatchObject({ name: 'ReportFault', code: 'too_much_memory' });
    expect((await reader.prepare(GOOD)).text).toContain('19 đảng viên');
  });

  test('that cannot be parsed is a fault with the name of its file', async () => {
    reader = createReaderApart(lexicon, { milliseconds: 5000, megabytes: 512 });
    const deep = came(`<html><body>${'<div>'.repeat(100_000)}x</body></html>`, 'sau.html');
    await expect(reader.prepare(deep)).rejects.toMatchObject({ name: 'ReportFault', file: 'sau.html' });
    await expect(reader.prepare(came('\u0000\u0001\u0002'))).rejects.toMatchObject({ code: 'binary' });
  });
});
