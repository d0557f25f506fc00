import { stat } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { App, Opened } from '../../src/app.js';
import { FolderError } from '../../src/reports/fault.js';
import { CATALOG, expectExact, type Folder, folderOf, quotesOf, TEXTS } from './folder.js';

// Processes and indexes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const opened: { app: App; folder: Folder }[] = [];
afterEach(async () => {
  for (const { app } of opened) await app.close();
  for (const folder of new Set(opened.map((o) => o.folder))) await folder.close();
  opened.length = 0;
});

async function open(folder: Folder): Promise<Opened> {
  const result = await folder.open();
  opened.push({ app: result.app, folder });
  return result;
}

const LAO_CAI = TEXTS['lao-cai-2022.txt'] ?? '';
const MEMBERS = 'Lào Cai có bao nhiêu đảng viên?';
const ALL_QUESTIONS = [
  MEMBERS,
  'Ai chủ trì hội nghị ở Lào Cai?',
  'Lào Cai họp ở đâu',
  'Lào Cai họp ngày nào',
  'Lào Cai còn hạn chế gì',
  'Lào Cai có mấy chi bộ',
];

async function expectAnswers(app: App, folder: Folder): Promise<string[]> {
  const texts: string[] = [];
  for (const question of ALL_QUESTIONS) {
    const answer = await app.answer(question);
    expect(answer.status, question).toBe('answered');
    await expectExact(answer, folder);
    expect(await app.verify(answer)).toBe(true);
    texts.push(quotesOf(answer)[0]?.text ?? '');
  }
  return texts;
}

describe('quotes are slices of the file as it stands', () => {
  test.each<[string, (text: string) => string | Uint8Array]>([
    ['decomposed (NFD)', (text) => text.normalize('NFD')],
    [
      'of mixed forms',
      (text) =>
        text
          .split('\n')
          .map((line, i) => (i % 2 ? line.normalize('NFD') : line))
          .join('\n'),
    ],
    ['with byte order mark and CRLF', (text) => `\ufeff${text.replace(/\n/gu, '\r\n')}`],
    ['with old Mac line ends', (text) => text.replace(/\n/gu, '\r')],
    ['with no-break spaces and tabs', (text) => text.replace(/đảng viên/gu, 'đảng\u00a0viên').replace(/, /gu, ',\t')],
    ['with signs beyond the first plane', (text) => text.replace(/\n\n/gu, '\n\n🌱🌱 ')],
    ['with the newer tone marks', (text) => text.replace(/ủy/gu, 'uỷ').replace(/Ủy/gu, 'Uỷ')],
  ])('a report %s', async (_, change) => {
    const folder = await folderOf({ 'lao-cai-2022.txt': change(LAO_CAI) }, CATALOG.slice(0, 1));
    const { app } = await open(folder);
    expect((await expectAnswers(app, folder))[0]).toMatch(/63/u);
  });

  test('a decomposed report is quoted decomposed, with the marks in place', async () => {
    const folder = await folderOf({ 'lao-cai-2022.txt': LAO_CAI.normalize('NFD') }, CATALOG.slice(0, 1));
    const { app } = await open(folder);
    const [quote] = quotesOf(await app.answer(MEMBERS));
    expect(quote?.text).toContain('63 đảng viên'.normalize('NFD'));
    expect(quote?.marks.map((m) => quote.text.slice(m.start, m.end).normalize('NFC'))[0]).toContain('63 đảng viên');
  });

  test('verify refuses a quote that is not', async () => {
    const folder = await folderOf(TEXTS, CATALOG);
    const { app } = await open(folder);
    const answer = await app.answer(MEMBERS);
    if (answer.status !== 'answered') throw new Error('not answered');
    const [quote] = answer.quotes;
    if (!quote) throw new Error('no quote');
    const wrong = { ...quote, text: quote.text.replace('63', '64') };
    expect(await app.verify({ ...answer, quotes: [wrong] })).toBe(false);
    expect(await app.verify({ ...answer, quotes: [{ ...quote, report: { ...quote.report, id: 'gone' } }] })).toBe(
      false,
    );
  });
});

describe('the index follows the folder', () => {
  const indexFile = async (folder: Folder): Promise<{ mtimeMs: number; size: number; ino: number }> => {
    const { readdir } = await import('node:fs/promises');
    const file = (await readdir(folder.state)).find((name) => name.endsWith('.sqlite')) ?? '';
    return stat(path.join(folder.state, file));
  };

  test('an unchanged folder does not rebuild', async () => {
    const folder = await folderOf(TEXTS, CATALOG);
    const first = await open(folder);
    expect(first.summary).toMatchObject({ swapped: true, unchanged: 0, removed: [], failed: [] });
    expect([...first.summary.added].sort()).toEqual(['ca-mau-2023', 'lao-cai-2022', 'phu-tho-2020']);
    const before = await indexFile(folder);
    const second = await open(folder);
    expect(second.summary).toMatchObject({ swapped: false, unchanged: 3, added: [], changed: [] });
    expect(await first.app.reload()).toMatchObject({ swapped: false, unchanged: 3 });
    const after = await indexFile(folder);
    expect([after.ino, after.size, after.mtimeMs]).toEqual([before.ino, before.size, before.mtimeMs]);
    await expectAnswers(second.app, folder);
  });

  test('a new, a changed and a removed report, and a changed catalog', async () => {
    const { 'ca-mau-2023.txt': later = '', ...early } = TEXTS;
    const folder = await folderOf(early, CATALOG);
    const { app, summary } = await open(folder);
    expect(summary.failed.map((f) => [f.file, f.code])).toEqual([['ca-mau-2023.txt', 'catalog_missing_file']]);
    expect(await app.answer('Cà Mau có bao nhiêu đảng viên')).toMatchObject({ status: 'no_match' });
    await folder.write('ca-mau-2023.txt', later);
    await folder.write('lao-cai-2022.txt', LAO_CAI.replace('63 đảng viên', '64 đảng viên'));
    expect(await app.reload(undefined, true)).toMatchObject({
      added: ['ca-mau-2023'],
      changed: ['lao-cai-2022'],
      failed: [],
    });
    expect(quotesOf(await app.answer('Cà Mau có bao nhiêu đảng viên'))[0]?.text).toContain('19 đảng viên');
    expect(quotesOf(await app.answer(MEMBERS))[0]?.text).toContain('64 đảng viên');
    await folder.write('catalog.json', JSON.stringify(CATALOG.map((entry) => ({ ...entry, publisher: 'Báo khác' }))));
    expect(await app.reload(undefined, true)).toMatchObject({ changed: ['ca-mau-2023', 'lao-cai-2022'], unchanged: 1 });
    expect((await app.card('ca-mau-2023'))?.report.publisher).toBe('Báo khác');
  });

  test('calls at the same time share one reload', async () => {
    const { app } = await open(await folderOf(TEXTS, CATALOG));
    const [one, other] = await Promise.all([app.reload(), app.reload()]);
    expect(one).toBe(other);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'empty'],
    ['not UTF-8', new Uint8Array([0x48, 0xff, 0xc3, 0x28, 0x20, 0xe1]), 'encoding'],
    ['binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x00]), 'binary'],
    ['a damaged PDF', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x00]), 'damaged'],
  ])('a new file that is %s keeps the rest', async (_, content, code) => {
    const folder = await folderOf(TEXTS, CATALOG);
    const { app } = await open(folder);
    await folder.write('hong.txt', content);
    const summary = await app.reload();
    expect(summary.failed.map((f) => [f.file, f.code])).toEqual([['hong.txt', code]]);
    expect(summary.unchanged).toBe(3);
    await expectAnswers(app, folder);
  });

  test('a report that breaks keeps its old state', async () => {
    const folder = await folderOf(TEXTS, CATALOG);
    const { app } = await open(folder);
    await folder.write('lao-cai-2022.txt', new Uint8Array([0xff, 0xfe, 0xff]));
    const summary = await app.reload();
    expect(summary.failed.map((f) => f.file)).toEqual(['lao-cai-2022.txt']);
    expect(summary.removed).toEqual([]);
    expect(quotesOf(await app.answer(MEMBERS))[0]?.text).toContain('63 đảng viên');
  });

  test('a folder that is not there is one clear error', async () => {
    const folder = await folderOf({});
    await folder.close();
    await expect(folder.open()).rejects.toThrow(FolderError);
  });

  test('an empty folder opens and knows nothing', async () => {
    const folder = await folderOf({});
    const { app } = await open(folder);
    expect(await app.reports()).toEqual([]);
    expect(await app.examples(3)).toEqual([]);
    expect((await app.answer(MEMBERS)).status).toBe('no_match');
  });
});

describe('what can be looked through', () => {
  test('reports newest first, cards with quotes, questions that are answered', async () => {
    const folder = await folderOf(TEXTS, CATALOG);
    const { app } = await open(folder);
    expect((await app.reports()).map((r) => r.id)).toEqual(['ca-mau-2023', 'lao-cai-2022', 'phu-tho-2020']);
    const card = await app.card('lao-cai-2022');
    expect(card?.facts.members?.text).toContain('63 đảng viên');
    expect(card?.facts.chair?.text).toContain('Lê Văn Tám');
    expect((await app.card('ca-mau-2023'))?.facts.chair).toBeUndefined();
    expect(await app.card('gone')).toBeUndefined();
    for (const question of [...(card?.questions ?? []), ...(await app.examples(3))])
      expect((await app.answer(question)).status, question).toBe('answered');
  });
});
