import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildIndex, type Index, IndexError, openIndex, readSnapshot, updateIndex } from '../../src/search/store.js';
import type { Weights } from '../../src/search/weights.js';
import { openDatabase } from '../../src/storage/database.js';
import { REPORTS, sampleFact, sampleReport, weights, words } from './sample.js';

const [first, second] = REPORTS as [(typeof REPORTS)[number], (typeof REPORTS)[number]];
const sense = {
  subject: { kind: 'body', name: 'Đảng bộ Sở' },
  modality: 'past',
  asOf: '06/2024',
} as const;
const put = REPORTS.map((report) => ({
  report,
  facts:
    report === first
      ? [{ ...sampleFact(first, '42 đảng viên'), ...sense }, sampleFact(first, 'Lê Thị Mận', 'Lê Thị Mận')]
      : [],
}));
let folder: string;
let file: string;
let fitted: Weights;
let index: Index | undefined;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  file = join(folder, 'index.sqlite');
  fitted = await weights();
});
afterEach(async () => {
  await index?.close();
  index = undefined;
  rmSync(folder, { recursive: true, force: true });
});
const open = async (): Promise<Index> => {
  await index?.close();
  index = await openIndex(file, fitted);
  return index;
};

describe('what is put in', () => {
  test('reports and facts are read back exactly', async () => {
    await buildIndex(file, undefined, { put, keep: [] });
    const opened = await open();
    for (const report of REPORTS) expect(await opened.report(report.meta.id)).toEqual(report);
    expect(await opened.reports()).toEqual([second.meta, first.meta]);
    expect(await opened.report('none')).toBeUndefined();
    expect(await opened.facts({})).toEqual(put[0]?.facts.map((fact) => ({ reportId: first.meta.id, fact })));
  });

  test('odd texts too: NUL, surrogate pairs, an original, an empty text', async () => {
    const odd = {
      ...sampleReport('odd', ['A\u0000b \u{1F600} đ. Câu hai.']),
      original: 'A\u0000b \u{1F600} đ. Ca\u0302u hai.',
    };
    const empty = sampleReport('empty', []);
    await buildIndex(file, undefined, { put: [odd, empty].map((report) => ({ report, facts: [] })), keep: [] });
    const opened = await open();
    expect(await opened.report('odd')).toEqual(odd);
    expect(await opened.report('empty')).toEqual(empty);
    const [hit] = await opened.search({ tokens: words('câu hai'), limit: 1 });
    expect(hit && odd.text.slice(hit.span.start, hit.span.end)).toBe(hit?.text);
  });

  test('facts by report, kind and person, marks and case of the name aside', async () => {
    await buildIndex(file, undefined, { put, keep: [] });
    const opened = await open();
    const kinds = async (filter: Parameters<Index['facts']>[0]): Promise<string[]> =>
      (await opened.facts(filter)).map(({ fact }) => fact.kind);
    expect(await kinds({ reports: [first.meta.id] })).toEqual(['members', 'chair']);
    expect(await kinds({ reports: [second.meta.id] })).toEqual([]);
    expect(await kinds({ kinds: ['chair'] })).toEqual(['chair']);
    expect(await kinds({ kinds: [] })).toEqual([]);
    expect(await kinds({ person: 'le thi MAN' })).toEqual(['chair']);
    expect(await kinds({ person: 'Lê' })).toEqual([]);
  });
});

describe('building anew from the one before', () => {
  test('keeps, changes, adds and removes; equal to an index built at once', async () => {
    await buildIndex(file, undefined, { put, keep: [] });
    const before = (await open()).version;
    const changed = sampleReport('nui-voi', ['Đại hội Núi Voi bầu 11 đồng chí vào Ban Chấp hành.'], 'other hash');
    const added = sampleReport('bai-cat', ['Hội nghị Bãi Cát có 20 đảng viên dự.']);
    const others = [changed, added].map((report) => ({ report, facts: [] }));
    await buildIndex(file, file, { put: others, keep: [first.meta.id] });
    const snapshot = await readSnapshot(file);
    expect(Object.fromEntries(snapshot?.hashes ?? [])).toEqual({
      'song-thao': first.hash,
      'nui-voi': 'other hash',
      'bai-cat': added.hash,
    });
    expect((await open()).version).not.toBe(before);
    expect(await (await open()).facts({})).toHaveLength(2);
    const fresh = join(folder, 'fresh.sqlite');
    await buildIndex(fresh, undefined, { put: [...put.slice(0, 1), ...others], keep: [] });
    const terms = async (path: string): Promise<unknown> => {
      const database = await openDatabase(path, { readOnly: true });
      const rows = await database.all('SELECT * FROM terms ORDER BY term');
      await database.close();
      return rows;
    };
    expect(await terms(file)).toEqual(await terms(fresh));
    const ask = async (path: string): Promise<unknown> => {
      const opened = await openIndex(path, fitted);
      const hits = await opened.search({ tokens: words('Núi Voi bầu bao nhiêu đồng chí'), limit: 5 });
      await opened.close();
      return hits;
    };
    expect(await ask(file)).toEqual(await ask(fresh));
  });

  test('changed in place it answers as one built anew, and an open one sees the change', async () => {
    const others = [
      sampleReport('x', ['Chi bộ Sông Thao có 7 đảng viên dự bị.']),
      sampleReport('song-thao', ['Câu mới.']),
    ];
    const changes = others.map((report) => ({ report, facts: [] }));
    await buildIndex(file, undefined, { put, keep: [] });
    const opened = await open();
    await updateIndex(file, { put: changes, keep: [first.meta.id, second.meta.id] });
    const fresh = `${file}-fresh`;
    const kept = put.filter((one) => one.report.meta.id !== 'song-thao');
    await buildIndex(fresh, undefined, { put: [...kept, ...changes], keep: [] });
    const content = async (of: string): Promise<unknown> => {
      const database = await openDatabase(of, { readOnly: true });
      const rows = [
        await database.all('SELECT id, hash, text FROM reports ORDER BY id'),
        await database.all('SELECT term, passages FROM terms ORDER BY term'),
        await database.all("SELECT value FROM about WHERE key = 'passages'"),
      ];
      await database.close();
      return rows;
    };
    expect(await content(file)).toEqual(await content(fresh));
    const found = await opened.search({ tokens: words('bao nhiêu đảng viên dự bị'), limit: 1 });
    expect(found[0]?.reportId).toBe('x');
    await opened.close();
    expect(readdirSync(folder).sort()).toEqual(['index.sqlite', 'index.sqlite-fresh']);
  });

  test('a change in place that fails midway leaves everything as it was', async () => {
    await buildIndex(file, undefined, { put, keep: [] });
    const before = await readSnapshot(file);
    async function* failing(): AsyncGenerator<(typeof put)[number]> {
      yield { report: sampleReport('x', ['Một câu.']), facts: [] };
      throw new Error('cannot be read');
    }
    await expect(updateIndex(file, { put: failing(), keep: [] })).rejects.toThrow('cannot be read');
    expect(await readSnapshot(file)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['index.sqlite']);
  });

  test('an index that is open goes on answering from the old file', async () => {
    await buildIndex(file, undefined, { put, keep: [] });
    const opened = await open();
    await buildIndex(file, file, { put: [], keep: [second.meta.id] });
    expect((await opened.reports()).map((meta) => meta.id)).toEqual(['nui-voi', 'song-thao']);
    expect(await opened.search({ tokens: words('Sông Thao bao nhiêu đảng viên'), limit: 1 })).toHaveLength(1);
  });

  test('progress is told for each report', async () => {
    const seen: number[] = [];
    await buildIndex(file, undefined, { put, keep: [] }, (done) => seen.push(done));
    expect(seen).toEqual([1, 2]);
  });

  test('a reader that fails midway, a double id or a missing report leave the old index and no other file', async () => {
    await buildIndex(file, undefined, { put, keep: [] });
    const before = readFileSync(file);
    async function* failing(): AsyncGenerator<(typeof put)[number]> {
      yield { report: sampleReport('x', ['Một câu.']), facts: [] };
      throw new Error('cannot be read');
    }
    await expect(buildIndex(file, file, { put: failing(), keep: [first.meta.id] })).rejects.toThrow('cannot be read');
    await expect(buildIndex(file, file, { put: [...put, ...put], keep: [] })).rejects.toThrow(IndexError);
    await expect(buildIndex(file, file, { put: [], keep: ['none'] })).rejects.toThrow(/none/u);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['index.sqlite']);
  });

  test('what killed builds left is removed, what others are writing is not', async () => {
    const dead = `${file}.building-999999999-aaaaaaaa`;
    const alive = `${file}.building-${process.ppid}-bbbbbbbb`;
    for (const path of [dead, alive, `${dead}-journal`]) writeFileSync(path, 'half');
    await buildIndex(file, undefined, { put, keep: [] });
    expect(existsSync(dead)).toBe(false);
    expect(existsSync(`${dead}-journal`)).toBe(false);
    expect(existsSync(alive)).toBe(true);
  });
});

describe('opening', () => {
  test('nothing there, or something else', async () => {
    expect(await readSnapshot(file)).toBeUndefined();
    await expect(openIndex(file, fitted)).rejects.toThrow(IndexError);
    writeFileSync(file, 'no database');
    expect(await readSnapshot(file)).toBeUndefined();
    await expect(openIndex(file, fitted)).rejects.toThrow(IndexError);
  });

  test('an index of another version is told from a current one', async () => {
    await buildIndex(file, undefined, { put, keep: [] });
    const database = await openDatabase(file, { journal: 'off' });
    await database.exec('PRAGMA user_version = 999');
    await database.close();
    expect(await readSnapshot(file)).toBeUndefined();
    await expect(openIndex(file, fitted)).rejects.toThrow(/version/u);
  });
});
