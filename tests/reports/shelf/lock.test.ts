import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putIntoCatalog } from '../../../src/reports/shelf/catalog-file.js';
import { alone, writing } from '../../../src/reports/shelf/lock.js';
import { bundled } from '../../support/bundled.js';
import { runNode } from '../../support/run-node.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-lock-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const lock = (): string => path.join(dir, '.writer.lock');
let compiled: readonly { readonly folder: string; readonly main: string }[];
beforeAll(async () => {
  compiled = await Promise.all(['lock', 'catalog-file'].map((name) => bundled(`reports/shelf/${name}.ts`)));
}, 60_000);
afterAll(() => Promise.all(compiled.map(({ folder }) => rm(folder, { recursive: true, force: true }))));
/** Puts `count` entries into the catalog, one at a time, as another process. */
const writer = (name: string, count: number): string => `
  const { writing } = await import(${JSON.stringify(compiled[0]?.main)});
  const { putIntoCatalog } = await import(${JSON.stringify(compiled[1]?.main)});
  for (let i = 0; i < ${count}; i++)
    await writing(${JSON.stringify(dir)}, () => putIntoCatalog(${JSON.stringify(dir)}, [{ file: '${name}-' + i + '.txt' }]));`;

describe('the lock of the folder', () => {
  test('entries that several processes write side by side are all there', async () => {
    const others = ['a', 'b', 'c'].map((name) => runNode(writer(name, 20)));
    const own = Array.from({ length: 20 }, (_, i) => writing(dir, () => putIntoCatalog(dir, [{ file: `d-${i}.txt` }])));
    await Promise.all([...others, ...own]);
    const entries = JSON.parse(await readFile(path.join(dir, 'catalog.json'), 'utf8')) as { file: string }[];
    expect(new Set(entries.map(({ file }) => file)).size).toBe(80);
    expect((await readdir(dir)).filter((name) => name !== 'catalog.json')).toEqual([]);
  });

  test.each([
    ['a process that is gone', '999999999 1 x'],
    ['a process whose number another one has now', `${process.pid} 1 x`],
    ['nobody', ''],
    ['something else', 'x y z'],
  ])('of %s does not count', async (_, held) => {
    await writeFile(lock(), held);
    expect(await writing(dir, async () => 'done')).toBe('done');
    expect(await readdir(dir)).toEqual([]);
  });

  test('that is none and cannot be taken away ends the work with a word, not never', async () => {
    await mkdir(path.join(dir, 'originals', '.lock'), { recursive: true });
    await expect(alone(dir, async () => 'done')).rejects.toThrow('Another import');
    expect(await readdir(path.join(dir, 'originals'))).toEqual(['.lock']);
  });

  test('is given back when the work fails', async () => {
    await expect(writing(dir, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await writing(dir, async () => 'done')).toBe('done');
  });
});
