import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../src/reports/report.js';
import { IndexError } from '../../src/search/build.js';
import { type Readable, refreshIndex } from '../../src/search/refresh.js';
import { openIndex, readSnapshot } from '../../src/search/store.js';
import { sampleReport, weights, words } from './sample.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refresh-'));
  file = join(folder, 'index.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The reports read so far, by id. */
let read: string[] = [];
const source = (report: Report): Readable => ({
  id: report.meta.id,
  file: report.meta.file,
  hash: report.hash,
  read: async () => {
    read.push(report.meta.id);
    return { report, facts: [] };
  },
});
const refresh = (reports: readonly Report[], only?: ReadonlySet<string>) => {
  read = [];
  return refreshIndex({ file, sources: reports.map(source), only, fingerprint: 'x' });
};
const many = Array.from({ length: 60 }, (_, i) =>
  sampleReport(`r${i}`, [`Đảng bộ số ${i} có ${i + 10} đảng viên và một con tàu tên là Sao ${i}.`]),
);
const held = async () => [...((await readSnapshot(file))?.hashes.keys() ?? [])].sort();

describe('a refresh of some reports', () => {
  test('reads, adds and removes those and leaves all others as they are, though it is not told of them', async () => {
    await refresh(many);
    const before = await held();
    const more = sampleReport('moi', ['Trạm khí tượng Núi Sếu có 7 đảng viên.']);
    const added = await refresh([more], new Set(['moi']));
    expect(added).toMatchObject({ added: ['moi'], changed: [], removed: [], unchanged: 60, failed: [] });
    expect(read).toEqual(['moi']);
    expect(await held()).toEqual([...before, 'moi'].sort());
    const removed = await refresh([], new Set(['r7']));
    expect(removed).toMatchObject({ added: [], removed: ['r7'], unchanged: 60 });
    expect(read).toEqual([]);
    expect(await held()).toEqual([...before, 'moi'].filter((id) => id !== 'r7').sort());
  });

  test('is refused where there is no index: it would hold those reports only', async () => {
    await expect(refresh(many.slice(0, 1), new Set(['r0']))).rejects.toThrow(IndexError);
    expect(await readSnapshot(file)).toBeUndefined();
  });
});

test('reports written a few hundred at a time are found, each by its own words, in all or in some of them', async () => {
  const all = Array.from({ length: 700 }, (_, i) =>
    sampleReport(`t${i}`, [`Con tàu Sao${i} của đội ${i % 7} chở hàng ra đảo.`, 'Đội tàu họp mỗi tháng một lần.']),
  );
  await refresh(all);
  const index = await openIndex(file, await weights());
  try {
    const others = all.map(({ meta }) => meta.id).filter((id) => id !== 't421');
    for (const id of [0, 255, 256, 421, 699]) {
      const asked = { tokens: words(`con tàu Sao${id} chở gì`), limit: 1 };
      expect((await index.search(asked))[0]).toMatchObject({ reportId: `t${id}` });
      const [hit] = await index.search({ ...asked, reports: others });
      if (id === 421) expect(hit?.reportId).not.toBe('t421');
      else expect(hit?.reportId).toBe(`t${id}`);
    }
  } finally {
    await index.close();
  }
});
