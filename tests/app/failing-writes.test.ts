import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/app.js';
import { CATALOG, type Folder, folderOf, TEXTS } from './folder.js';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

/** Writes so far, and which of them fail. */
const disk = vi.hoisted(() => ({ writes: 0, every: 0 }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const failing =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (disk.every > 0 && ++disk.writes % disk.every === 0)
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      return call(...args);
    };
  const writing = {
    writeFile: failing(real.writeFile as (...args: unknown[]) => Promise<void>),
    rename: failing(real.rename),
    copyFile: failing(real.copyFile),
  };
  return { ...real, ...writing, default: { ...real, ...writing } };
});

let folder: Folder;
let app: App;
const { 'phu-tho-2020.txt': PHU_THO = '', ...EARLY } = TEXTS;

beforeEach(async () => {
  folder = await folderOf(EARLY, CATALOG);
  app = (await folder.open()).app;
  await app.dataset.remember();
});
afterEach(async () => {
  disk.every = 0;
  await app.close();
  await folder.close();
});

/** What lies in the folder and what answers. */
async function state(): Promise<unknown> {
  const names = (await readdir(folder.reports)).sort();
  const files = await Promise.all(names.map(async (name) => [name, await folder.read(name)]));
  return { files, reports: (await app.reports()).map((one) => one.id).sort(), past: (await app.dataset.past()).length };
}

describe('F49: writes fail', () => {
  test.each([3, 5, 7])('one of %s: each change is made wholly or not at all', async (every) => {
    let [failed, done] = [0, 0];
    const attempt = async (work: () => Promise<unknown>): Promise<void> => {
      const before = await state();
      disk.every = every;
      const outcome = await work().then(
        () => 'done',
        () => 'failed',
      );
      disk.every = 0;
      if (outcome === 'done') done++;
      else {
        failed++;
        expect(await state()).toEqual(before);
      }
    };
    for (let round = 0; round < 4; round++) {
      const { id } = await app.dataset.stage({ content: Buffer.from(PHU_THO), name: 'a.txt', by: 1 });
      await attempt(() => app.dataset.apply([id]));
      await attempt(() => app.dataset.remove('lao-cai-2022'));
      await attempt(async () => app.dataset.undo((await app.dataset.past())[0]?.id ?? ''));
      await folder.write('ca-mau-2023.txt', `${TEXTS['ca-mau-2023.txt']}\nTin thêm lần thứ ${round} của năm nay.\n`);
      await attempt(() => app.reload());
      await app.reload(undefined, true);
    }
    expect(failed + done).toBe(16);
    expect(failed).toBeGreaterThan(0);
  });
});
