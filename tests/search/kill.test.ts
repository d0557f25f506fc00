import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIndex, openIndex, readSnapshot } from '../../src/search/store.js';
import { openDatabase } from '../../src/storage/database.js';
import { bundled } from '../support/bundled.js';
import { REPORTS, sampleReport, weights, words } from './sample.js';

let compiled: string;
let folder: string;
let script: string;
let file: string;

/** A process that builds an index of many reports with hash "new" again and again, telling when each build begins. */
const childOf = (store: string): string => `
import { buildIndex, updateIndex } from ${JSON.stringify(store)};
const [, , file, way] = process.argv;
const words = 'đảng bộ sở khoa học công nghệ hội nghị tổng kết nhiệm vụ chi bộ đồng chí chủ trì'.split(' ');
const report = (i) => {
  const text = Array.from({ length: 300 }, (_, k) => words[(i * 7 + k * k) % words.length] + (k % 9 === 0 ? i : '')).join(' ') + '.';
  const span = { start: 0, end: text.length };
  return { report: { meta: { id: 'r' + i, file: 'r.txt', title: 'r', kind: 'original' }, text, hash: 'new', blocks: [{ role: 'paragraph', span, sentences: [span] }] }, facts: [] };
};
for (;;) {
  process.stdout.write('begin\\n');
  const changes = { put: Array.from({ length: 60 }, (_, i) => report(i)), keep: [] };
  await (way === 'in place' ? updateIndex(file, changes) : buildIndex(file, undefined, changes));
}
`;

beforeAll(async () => {
  const store = await bundled('search/store.ts');
  compiled = store.folder;
  folder = mkdtempSync(join(tmpdir(), 'kill-'));
  mkdirSync(join(folder, 'state'));
  script = join(folder, 'child.mjs');
  writeFileSync(script, childOf(store.main));
  file = join(folder, 'state/index.sqlite');
}, 60_000);
afterAll(() => {
  for (const made of [folder, compiled]) rmSync(made, { recursive: true, force: true });
});

/** Kills the process `delay` milliseconds after it says that a build begins. */
function killAfter(delay: number, way: string): Promise<void> {
  return new Promise((resolve) => {
    const child: ChildProcess = spawn(process.execPath, [script, file, way], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.on('exit', () => resolve());
    child.stdout?.once('data', () => setTimeout(() => child.kill('SIGKILL'), delay));
  });
}

test.each(['beside', 'in place'])(
  'killed at any moment of writing %s, the index is the old one or the new one',
  async (way) => {
    await buildIndex(file, undefined, { put: REPORTS.map((report) => ({ report, facts: [] })), keep: [] });
    const fitted = await weights();
    for (let round = 0; round < 14; round++) {
      await killAfter(3 + ((round * 37) % 120), way);
      const hashes = (await readSnapshot(file))?.hashes ?? new Map<string, string>();
      const isNew = hashes.size === 60 && [...hashes.values()].every((hash) => hash === 'new');
      const isOld = hashes.size === 2 && hashes.get('song-thao') === REPORTS[0]?.hash;
      expect(isNew || isOld).toBe(true);
      const database = await openDatabase(file, { readOnly: true });
      expect(await database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
      await database.close();
      const index = await openIndex(file, fitted);
      expect((await index.search({ tokens: words('đảng bộ hội nghị'), limit: 1 })).length).toBe(1);
      await index.close();
      // Back to the old one, so that each round can show either.
      await buildIndex(file, undefined, { put: REPORTS.map((report) => ({ report, facts: [] })), keep: [] });
      expect(readdirSync(join(folder, 'state'))).toEqual(['index.sqlite']);
    }
  },
  60_000,
);

test('an old index stays while a new one is read from reports that never end', async () => {
  const before = await readSnapshot(file);
  async function* endless(): AsyncGenerator<{ report: ReturnType<typeof sampleReport>; facts: [] }> {
    for (let i = 0; i < 5; i++) yield { report: sampleReport(`x${i}`, ['Một câu.']), facts: [] };
    expect(await readSnapshot(file)).toEqual(before);
    throw new Error('stopped');
  }
  await expect(buildIndex(file, undefined, { put: endless(), keep: [] })).rejects.toThrow('stopped');
  expect(await readSnapshot(file)).toEqual(before);
});
