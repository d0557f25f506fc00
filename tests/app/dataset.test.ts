import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { App, Opened } from '../../src/app.js';
import { putIntoCatalog } from '../../src/reports/shelf/catalog-file.js';
import { CATALOG, type Folder, folderOf, quotesOf, TEXTS } from './folder.js';

// Indexes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ADMIN = 7;
const { 'phu-tho-2020.txt': PHU_THO = '', ...EARLY } = TEXTS;
const MEMBERS = 'Phú Thọ có bao nhiêu đảng viên?';

const opened: { app: App; folder: Folder }[] = [];
afterEach(async () => {
  for (const { app } of opened) await app.close();
  for (const folder of new Set(opened.map((one) => one.folder))) await folder.close();
  opened.length = 0;
});

async function open(folder: Folder): Promise<Opened> {
  const result = await folder.open();
  await result.app.dataset.remember();
  opened.push({ app: result.app, folder });
  return result;
}

async function begin(files: Readonly<Record<string, string>> = EARLY): Promise<{ app: App; folder: Folder }> {
  const folder = await folderOf(files, CATALOG);
  return { app: (await open(folder)).app, folder };
}

const sent = (text: string, name = 'bao-cao.txt') => ({ content: Buffer.from(text), name, by: ADMIN });
const status = async (app: App, question: string) => (await app.answer(question)).status;
const ids = async (app: App) => (await app.reports()).map((report) => report.id).sort();

/** Every file of the folder with its content. */
async function contents(folder: Folder): Promise<Record<string, string>> {
  const found = await readdir(folder.reports, { withFileTypes: true, recursive: true });
  const names = found
    .filter((one) => one.isFile())
    .map((one) => path.relative(folder.reports, path.join(one.parentPath, one.name)));
  return Object.fromEntries(await Promise.all(names.sort().map(async (name) => [name, await folder.read(name)])));
}

describe('what is sent', () => {
  test('names the reports that tell the same news', async () => {
    const { app } = await begin();
    const again = (EARLY['lao-cai-2022.txt'] ?? '').replace('sơ kết công tác', 'họp sơ kết công tác');
    const { alike } = await app.dataset.stage(sent(again));
    expect(alike.map((one) => one.id)).toEqual(['lao-cai-2022']);
    expect((await app.dataset.stage(sent(PHU_THO))).alike).toEqual([]);
  });

  test('is shown as it would be, and nothing of it answers or lies in the folder before it is taken in', async () => {
    const { app, folder } = await begin();
    const before = await contents(folder);
    const preview = await app.dataset.stage(sent(`Trang chủ\nĐăng nhập\n\n${PHU_THO}`, 'Báo cáo Phú Thọ.txt'));
    expect(preview).toMatchObject({ name: 'Báo cáo Phú Thọ.txt', report: { province: 'Phú Thọ' } });
    expect(preview.report.title).toContain('Bệnh viện Đa khoa Hùng Vương');
    expect(preview.dropped).toEqual({ count: 2, some: ['Trang chủ', 'Đăng nhập'] });
    expect(preview.oddities).toEqual(['no_date', 'short']);
    expect(preview.stated).toContain('members');
    const members = preview.changes.find((one) => one.known.intent === 'members');
    expect(members).toMatchObject({ kind: 'added', before: '', after: '140 đảng viên' });
    expect(preview.changes.every((one) => one.kind === 'added')).toBe(true);
    expect(await status(app, MEMBERS)).toBe('no_match');
    expect(await contents(folder)).toEqual(before);
  });

  // Rests on a question that the ranking refuses, or answers otherwise, today.
  test.fails('a second report of a province: what is answered now would be asked back', async () => {
    const { app } = await begin(TEXTS);
    const text = PHU_THO.replace('140 đảng viên', '150 đảng viên').replace(/2020/gu, '2021');
    const { changes } = await app.dataset.stage(sent(text));
    expect(changes.find((one) => one.kind === 'changed' && one.known.intent === 'members')).toMatchObject({
      before: '140 đảng viên',
      after: '?',
    });
  });

  test.each<[string, string, string[]]>([
    [
      'short, of nowhere, about nothing',
      'Xin chào các bạn, hôm nay trời đẹp.',
      ['no_province', 'no_date', 'short', 'no_facts'],
    ],
    ['dated before the year it sums up', PHU_THO.replace('\n\n', '\n\nNgày đăng: 05/01/2019\n\n'), ['early', 'short']],
  ])('oddities: %s', async (_, text, oddities) => {
    const { app } = await begin();
    expect((await app.dataset.stage(sent(text))).oddities).toEqual(oddities);
  });

  test('F46: it is kept under a generated name; the name it came with is shown, cleaned', async () => {
    const { app, folder } = await begin();
    const evil = `../../${'\u202e'}x\u0000/..\\..\\CON ${'dài '.repeat(100)}.txt`;
    const preview = await app.dataset.stage(sent(PHU_THO, evil));
    expect(preview.name).toMatch(/^CON dài /u);
    expect(preview.name.length).toBeLessThanOrEqual(120);
    expect(preview.name).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u);
    await app.dataset.apply([preview.id]);
    const names = Object.keys(await contents(folder));
    expect(names.filter((name) => !(name in EARLY) && name !== 'catalog.json')).toEqual([
      expect.stringMatching(/^con-dai[a-z-]*-[a-p]{8}\.txt$/u),
      expect.stringMatching(/^originals\/con-dai[a-z-]*-[a-p]{8}\.txt$/u),
    ]);
    const catalog = JSON.parse(await folder.read('catalog.json')) as { file: string; name?: string }[];
    expect(catalog.find((entry) => entry.file.startsWith('con-dai'))?.name).toBe(preview.name);
  });

  test.each<[string, Uint8Array | string]>([
    ['binary under a text name', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2])],
    ['empty', ''],
  ])('%s is refused with a reason, and leaves nothing behind', async (_, content) => {
    const { app, folder } = await begin();
    const upload = { content: Buffer.from(content), name: 'a.txt', by: ADMIN };
    await expect(app.dataset.stage(upload)).rejects.toMatchObject({ file: 'a.txt', code: expect.any(String) });
    expect(await app.dataset.waiting(ADMIN)).toEqual([]);
    expect(Object.keys(await contents(folder)).sort()).toEqual([...Object.keys(EARLY), 'catalog.json'].sort());
  });
});

describe('taking in, taking out and going back', () => {
  test('taken in: it answers, its catalog entry stands beside the others, and it survives a restart', async () => {
    const { app, folder } = await begin();
    const { id } = await app.dataset.stage({ ...sent(PHU_THO), url: 'https://vi-du.example/phu-tho' });
    expect(await app.dataset.apply([id])).toMatchObject({ already: false });
    const answer = await app.answer(MEMBERS);
    expect(quotesOf(answer)[0]).toMatchObject({ report: { url: 'https://vi-du.example/phu-tho' } });
    const catalog = JSON.parse(await folder.read('catalog.json')) as unknown[];
    expect(catalog.slice(0, CATALOG.length)).toEqual(CATALOG);
    expect(await app.dataset.apply([id])).toMatchObject({ already: true });
    const again = await open(folder);
    expect(again.summary.swapped).toBe(false);
    expect(await status(again.app, MEMBERS)).toBe('answered');
  });

  test('taken out: file, entry, rows and passages; undone: all are back, byte for byte', async () => {
    const { app, folder } = await begin(TEXTS);
    const before = await contents(folder);
    expect(await app.dataset.remove('lao-cai-2022')).toMatchObject({ already: false });
    expect(await status(app, 'Lào Cai có bao nhiêu đảng viên?')).toBe('no_match');
    expect(Object.keys(await contents(folder))).not.toContain('lao-cai-2022.txt');
    expect(await folder.read('catalog.json')).not.toContain('lao-cai-2022');
    expect(await app.dataset.remove('lao-cai-2022')).toMatchObject({ already: true });
    const [operation] = await app.dataset.past();
    expect(operation).toMatchObject({ action: 'remove', back: ['lao-cai-2022.txt'], gone: [] });
    await app.dataset.undo(operation?.id ?? '');
    expect(await contents(folder)).toEqual(before);
    expect(await status(app, 'Lào Cai có bao nhiêu đảng viên?')).toBe('answered');
    expect(await app.dataset.undo(operation?.id ?? '')).toMatchObject({ already: true });
  });

  test('undone one after the other: an edit that was loaded, a removal, an addition', async () => {
    const { app, folder } = await begin();
    const first = await contents(folder);
    const { id } = await app.dataset.stage(sent(PHU_THO));
    await app.dataset.apply([id]);
    await app.dataset.remove('ca-mau-2023');
    await folder.write('lao-cai-2022.txt', (first['lao-cai-2022.txt'] ?? '').replace('63 đảng viên', '64 đảng viên'));
    await app.reload();
    expect((await app.dataset.past()).map((one) => one.action)).toEqual(['reload', 'remove', 'add']);
    for (const expected of ['reload', 'remove', 'add']) {
      const [operation] = await app.dataset.past();
      expect(operation?.action).toBe(expected);
      await app.dataset.undo(operation?.id ?? '');
    }
    expect(await contents(folder)).toEqual(first);
    expect(await app.dataset.past()).toEqual([]);
    expect(await ids(app)).toEqual(['ca-mau-2023', 'lao-cai-2022']);
  });

  test('what changed in the folder while the program was not running can be undone too', async () => {
    const { app, folder } = await begin();
    const before = await contents(folder);
    await app.close();
    await rm(path.join(folder.reports, 'ca-mau-2023.txt'));
    const again = (await open(folder)).app;
    const [operation] = await again.dataset.past();
    expect(operation?.action).toBe('start');
    await again.dataset.undo(operation?.id ?? '');
    expect(await contents(folder)).toEqual(before);
  });

  test('undone: what an import entered into the catalog meanwhile stays', async () => {
    const { app, folder } = await begin();
    const { id } = await app.dataset.stage(sent(PHU_THO));
    await app.dataset.apply([id]);
    await folder.write('nhap.txt', 'Đảng bộ Trạm Khí tượng Núi Sếu có 7 chi bộ trực thuộc.');
    await putIntoCatalog(folder.reports, [{ file: 'nhap.txt', title: 'Nhập' }]);
    const [last] = await app.dataset.past();
    await app.dataset.undo(last?.id ?? '');
    const files = (JSON.parse(await folder.read('catalog.json')) as { file: string }[]).map(({ file }) => file);
    expect(files).toEqual([...CATALOG.map(({ file }) => file), 'nhap.txt']);
  });

  test('a catalog that cannot be read keeps everything as it is', async () => {
    const { app, folder } = await begin();
    await folder.write('catalog.json', '[{"file": ');
    const before = await contents(folder);
    const { id } = await app.dataset.stage(sent(PHU_THO));
    await expect(app.dataset.apply([id])).rejects.toThrow(/catalog/u);
    expect(await contents(folder)).toEqual(before);
    expect(await status(app, MEMBERS)).toBe('no_match');
    expect(await app.dataset.waiting(ADMIN)).toHaveLength(1);
  });

  test('F49: two at once take turns: both are in, and each can be undone', async () => {
    const { app } = await begin({ 'ca-mau-2023.txt': TEXTS['ca-mau-2023.txt'] ?? '' });
    const one = await app.dataset.stage(sent(PHU_THO));
    const other = await app.dataset.stage(sent(TEXTS['lao-cai-2022.txt'] ?? ''));
    await Promise.all([
      app.dataset.apply([one.id]),
      app.reload(),
      app.dataset.apply([other.id]),
      app.dataset.apply([one.id]),
    ]);
    expect(await ids(app)).toHaveLength(3);
    expect((await app.dataset.past()).map((operation) => operation.action)).toEqual(['add', 'add']);
  });

  test('what waits and what is kept is for the owner alone', async () => {
    const { app, folder } = await begin();
    await app.dataset.stage(sent(PHU_THO));
    const changes = (await readdir(folder.state)).find((name) => name.endsWith('-changes')) ?? '';
    for (const name of ['waiting', 'objects']) {
      expect((await stat(path.join(folder.state, changes, name))).mode & 0o777).toBe(0o700);
    }
    expect(await readFile(path.join(folder.state, changes, 'history.json'), 'utf8')).toContain('ca-mau-2023.txt');
  });
});

describe('a reload that answers worse', () => {
  test('is held, over a restart too', async () => {
    const { app, folder } = await begin(TEXTS);
    const version = app.version();
    await folder.write('phu-tho-2020.txt', PHU_THO.replace('Đảng bộ có 140 đảng viên, 9 chi bộ trực thuộc. ', ''));
    const held = await app.reload();
    expect(held).toMatchObject({ held: true, swapped: false, changed: ['phu-tho-2020'] });
    expect(held.worse.find((one) => one.before === '140 đảng viên')).toMatchObject({ question: MEMBERS });
    expect(app.version()).toBe(version);
    expect(await status(app, MEMBERS)).toBe('answered');
    expect(await app.dataset.past()).toEqual([]);
    // Also over a restart, and no other change takes it in unasked.
    await expect(app.dataset.remove('ca-mau-2023')).rejects.toMatchObject({ code: 'held' });
    await app.close();
    const again = await open(folder);
    expect(again.summary).toMatchObject({ held: true, swapped: false });
    expect(await status(again.app, MEMBERS)).toBe('answered');
    expect(await again.app.dataset.past()).toEqual([]);
    await again.app.close();
    await folder.write('ca-mau-2023.txt', `${TEXTS['ca-mau-2023.txt']}\nTin thêm của năm nay, chỉ một dòng.\n`);
    // A folder that nobody has looked at is loaded.
    const { app: other, summary } = await open(folder);
    expect(summary).toMatchObject({ swapped: true, changed: ['ca-mau-2023', 'phu-tho-2020'] });
    await other.dataset.remove('lao-cai-2022');
  });

  test('is taken when forced, and other changes go on', async () => {
    const { app: next, folder } = await begin(TEXTS);
    await folder.write('phu-tho-2020.txt', PHU_THO.replace('Đảng bộ có 140 đảng viên, 9 chi bộ trực thuộc. ', ''));
    expect(await next.reload()).toMatchObject({ held: true });
    expect(await next.reload(undefined, true)).toMatchObject({ swapped: true, changed: ['phu-tho-2020'] });
    expect(await status(next, MEMBERS)).not.toBe('answered');
    await next.dataset.remove('ca-mau-2023');
    expect((await next.dataset.past()).map((operation) => operation.action)).toEqual(['remove', 'reload']);
    expect((await readdir(folder.state)).filter((name) => name.includes('aside'))).toEqual([]);
  });

  test('so is one that answers a kept question otherwise', async () => {
    const { app, folder } = await begin(TEXTS);
    expect(await app.selftest.keep('Bệnh viện Hùng Vương khám cho bao nhiêu lượt người bệnh?')).toBe(true);
    await folder.write('phu-tho-2020.txt', PHU_THO.replace('52.000 lượt', '53.000 lượt'));
    const held = await app.reload();
    expect(held.worse.map((one) => one.question)).toEqual(['Bệnh viện Hùng Vương khám cho bao nhiêu lượt người bệnh?']);
    await app.reload(undefined, true);
    expect((await app.selftest.run()).lost).toHaveLength(1);
    await app.selftest.drop('Bệnh viện Hùng Vương khám cho bao nhiêu lượt người bệnh?');
    expect(await app.selftest.run()).toMatchObject({ lost: [], kept: 0 });
  });
});

describe('known questions', () => {
  test('coverage tells what each report states', async () => {
    const { app } = await begin(TEXTS);
    const { intents, total, reports } = await app.coverage({ from: 0, count: 2 });
    expect(total).toBe(3);
    expect(intents.slice(0, 2)).toEqual(['members', 'chair']);
    expect(reports.map((one) => [one.report.id, one.answered.has('members'), one.answered.has('place')])).toEqual([
      ['ca-mau-2023', true, false],
      ['lao-cai-2022', true, true],
    ]);
    expect((await app.coverage({ from: 2, count: 2 })).reports.map((one) => one.report.id)).toEqual(['phu-tho-2020']);
  });

  // Rests on a question that the ranking refuses, or answers otherwise, today.
  test('the test finds them right, exact and refused, and says what changed since the last one', async () => {
    const { app, folder } = await begin(TEXTS);
    const first = await app.selftest.run();
    expect(first).toMatchObject({ inexact: 0, changed: [], kept: 0, lost: [] });
    expect(first.right + first.refused + first.missed.length + first.wrong.length).toBe(first.asked);
    expect(first.right).toBeGreaterThan(first.asked / 3);
    // One is quoted for another, by the weights: what is still lacking, for what came of it.
    expect(first.wrong.length).toBeLessThanOrEqual(1);
    await folder.write('phu-tho-2020.txt', PHU_THO.replace('140 đảng viên', '141 đảng viên'));
    await app.reload();
    expect((await app.selftest.run()).changed).toContainEqual({
      question: MEMBERS,
      before: '140 đảng viên',
      after: '141 đảng viên',
    });
  });
});

describe('what lies changed in the folder, and nobody has loaded', () => {
  const FILE = 'ca-mau-2023.txt';
  const CHANGED = (EARLY[FILE] ?? '').replace('19 đảng viên', '23 đảng viên');
  const count = async (app: App) => {
    const [quote] = quotesOf(await app.answer('Cà Mau có bao nhiêu đảng viên?'));
    return quote?.text ?? '';
  };

  test('waits for a reload when a report is taken in or out, and stays when that is undone', async () => {
    const { app, folder } = await begin();
    await folder.write(FILE, CHANGED);
    const { id } = await app.dataset.stage(sent(PHU_THO));
    await app.dataset.apply([id]);
    expect(await status(app, MEMBERS)).toBe('answered');
    expect(await count(app)).toContain('19 đảng viên');
    const added = (await ids(app)).find((one) => one !== 'ca-mau-2023' && one !== 'lao-cai-2022') ?? '';
    await app.dataset.remove(added);
    expect(await status(app, MEMBERS)).toBe('no_match');
    expect(await count(app)).toContain('19 đảng viên');
    const [last] = await app.dataset.past();
    await app.dataset.undo(last?.id ?? '');
    expect(await status(app, MEMBERS)).toBe('answered');
    expect(await folder.read(FILE)).toBe(CHANGED);
    await app.reload(undefined, true);
    expect(await count(app)).toContain('23 đảng viên');
  });
});
