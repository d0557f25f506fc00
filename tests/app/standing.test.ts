import { execFile } from 'node:child_process';
import { copyFile, mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { App, Opened } from '../../src/app.js';
import { openDatabase } from '../../src/storage/database.js';
import { PROJECT } from '../support/project.js';
import { CATALOG, type Folder, folderOf, quotesOf, TEXTS } from './folder.js';

const MAIN = path.join(PROJECT, 'dist', 'cli', 'main.js');
const QUESTION = 'Cà Mau có bao nhiêu đảng viên?';
let folder: Folder;
let opened: Opened | undefined;
beforeEach(async () => {
  folder = await folderOf(TEXTS, CATALOG);
});
afterEach(async () => {
  await opened?.app.close();
  opened = undefined;
  await folder.close();
});

const start = async (): Promise<Opened> => {
  opened = await folder.open();
  return opened;
};
const said = async (app: App, question = QUESTION): Promise<string> =>
  quotesOf(await app.answer(question))
    .map(({ text }) => text)
    .join('\n');
const indexFile = async (): Promise<string> => {
  const name = (await readdir(folder.state)).find((one) => /^index-\w+\.sqlite$/u.test(one));
  return path.join(folder.state, name ?? '');
};
const run = (...args: readonly string[]): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)(process.execPath, [MAIN, ...args, '--reports', folder.reports], {
    env: { PATH: process.env['PATH'] ?? '', STATE_DIR: folder.state },
  }).catch((error: unknown) => error as { stdout: string; stderr: string });

describe('what another process has indexed', () => {
  test('is taken over within seconds: new words, and nothing of a report that is gone', async () => {
    const { app } = await start();
    const before = app.version();
    expect(await said(app)).toContain('19 đảng viên');
    await folder.write('ca-mau-2023.txt', (TEXTS['ca-mau-2023.txt'] ?? '').replace('19 đảng viên', '21 đảng viên'));
    await rm(path.join(folder.reports, 'phu-tho-2020.txt'));
    await run('index');
    await vi.waitFor(() => expect(app.version()).not.toBe(before), 6000);
    expect(await said(app)).toContain('21 đảng viên');
    expect((await app.reports()).map(({ id }) => id)).not.toContain('phu-tho-2020');
    expect(await said(app, 'Phú Thọ có bao nhiêu đảng viên?')).not.toContain('140');
  });

  test('is told by a reload that comes first', async () => {
    const { app } = await start();
    await folder.write('ca-mau-2023.txt', (TEXTS['ca-mau-2023.txt'] ?? '').replace('19 đảng viên', '21 đảng viên'));
    await run('index');
    const summary = await app.reload();
    // Either the reload took it over, or it was taken over just before.
    if (summary.swapped) expect(summary.changed).toEqual(['ca-mau-2023']);
    expect(await said(app)).toContain('21 đảng viên');
  });
});

describe('a folder that has lost most of its reports', () => {
  const empty = async (): Promise<void> => {
    for (const file of Object.keys(TEXTS)) await rm(path.join(folder.reports, file));
  };

  test('is held by a reload until somebody agrees, and can be gone back from', async () => {
    const { app } = await start();
    await app.dataset.remember();
    await empty();
    const held = await app.reload();
    expect(held).toMatchObject({ held: true, losing: 3, swapped: false });
    expect(await app.holds()).toBe(true);
    expect(await said(app)).toContain('19 đảng viên');
    expect(await app.reload(undefined, true)).toMatchObject({ swapped: true });
    expect(await app.reports()).toEqual([]);
    const [last] = await app.dataset.past();
    await app.dataset.undo(last?.id ?? '');
    expect(await said(app)).toContain('19 đảng viên');
  });

  test('does not replace the old index at a start, over and over, and is loaded when the reports are back', async () => {
    await (await start()).app.close();
    const files = await Promise.all(
      Object.keys(TEXTS).map(async (file) => [file, await readFile(path.join(folder.reports, file))] as const),
    );
    await empty();
    for (let i = 0; i < 2; i++) {
      const { app, summary } = await start();
      expect(summary).toMatchObject({ held: true, losing: 3, unchanged: 3 });
      expect(await said(app)).toContain('19 đảng viên');
      expect(await app.holds()).toBe(true);
      await app.close();
    }
    await rm(folder.reports, { recursive: true });
    const gone = await start();
    expect(gone.summary).toMatchObject({ held: true, losing: 3 });
    await gone.app.close();
    const { stderr } = await run('index');
    expect(stderr).toContain('3 of 3 reports are gone');
    await mkdir(folder.reports);
    for (const [file, content] of files) await folder.write(file, content);
    await folder.write('catalog.json', JSON.stringify(CATALOG));
    const { app, summary } = await start();
    expect(summary.held ?? false).toBe(false);
    expect(await app.holds()).toBe(false);
    await app.close();
    await empty();
    expect((await run('index', '--take-losses')).stdout).toContain('removed 3');
    opened = undefined;
  });

  test('may lose half of them without asking', async () => {
    const { app } = await start();
    await rm(path.join(folder.reports, 'phu-tho-2020.txt'));
    expect(await app.reload()).toMatchObject({ removed: ['phu-tho-2020'], swapped: true });
  });
});

describe('a damaged index', () => {
  /** Flips bytes all over the file but its first page. */
  const flip = async (file: string, every: number): Promise<void> => {
    const { size } = await stat(file);
    const handle = await open(file, 'r+');
    for (let at = 4096 + 50; at < size; at += every)
      await handle.write(Buffer.from([0xa5, 0x5a, 0xff, 0x00]), 0, 4, at);
    await handle.close();
  };

  test('is built anew when a question finds it out, once, and the question is answered', async () => {
    const { app } = await start();
    const before = app.version();
    await flip(await indexFile(), 300);
    const questions = [QUESTION, 'Lào Cai có bao nhiêu đảng viên?', 'Ai chủ trì hội nghị ở Phú Thọ?'];
    const answers = await Promise.all(questions.map((question) => said(app, question)));
    expect(answers[0]).toContain('19 đảng viên');
    expect(answers[1]).toContain('63 đảng viên');
    expect(app.version()).not.toBe(before);
  });

  test.each([200, 900, 3000])(
    'flipped at every %i bytes: a start or `index` says so and builds it anew',
    async (every) => {
      await (await start()).app.close();
      await flip(await indexFile(), every);
      const { stdout, stderr } = await run('index');
      expect(stderr).toContain('the index was damaged; it was rebuilt');
      expect(stdout).toContain('failed 0');
      const { app } = await start();
      expect(await said(app)).toContain('19 đảng viên');
    },
  );

  test('whose rows do not fit each other any more is built anew, by a reload and by a start', async () => {
    const misfit = async (): Promise<void> => {
      const database = await openDatabase(await indexFile(), { journal: 'rollback' });
      await database.exec(
        'CREATE TABLE left_over (report INTEGER REFERENCES reports(num)); INSERT INTO left_over SELECT num FROM reports',
      );
      await database.close();
      await folder.write('ca-mau-2023.txt', `${TEXTS['ca-mau-2023.txt']}\n\nChi bộ có ${changes++} tổ đảng.`);
      await folder.write('lao-cai-2022.txt', `${TEXTS['lao-cai-2022.txt']}\n\nĐảng bộ có ${changes++} tổ đảng.`);
    };
    let changes = 30;
    const { app } = await start();
    await misfit();
    expect(await app.reload(undefined, true)).toMatchObject({ swapped: true, failed: [] });
    expect(await said(app)).toContain('19 đảng viên');
    await app.close();
    await misfit();
    const again = await start();
    expect(again.summary.failed).toEqual([]);
    expect(await said(again.app)).toContain('19 đảng viên');
  });

  test('that is no database any more is built anew at a start', async () => {
    await (await start()).app.close();
    await writeFile(await indexFile(), 'x'.repeat(100_000));
    const { app } = await start();
    expect(await said(app)).toContain('19 đảng viên');
  });

  test('is left alone where it is whole', async () => {
    await (await start()).app.close();
    const file = await indexFile();
    await copyFile(file, `${file}.copy`);
    expect((await run('index')).stderr).toBe('');
    expect(await readFile(file)).toEqual(await readFile(`${file}.copy`));
  });
});

test('kept language data that was damaged is worked out anew', async () => {
  await run('ask', QUESTION);
  const name = (await readdir(folder.state)).find((one) => one.startsWith('language-')) ?? '';
  const file = path.join(folder.state, name);
  const good = await readFile(file, 'utf8');
  await writeFile(file, good.replace(/"([\p{L} ]{4,})"/u, '"hỏng"'));
  expect((await run('ask', QUESTION)).stdout).toContain('19 đảng viên');
  expect(await readFile(file, 'utf8')).toBe(good);
});
