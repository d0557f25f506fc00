import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBeside } from '../../src/cli/terminal/files.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hoi-bao-cao-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file of that name stays as it is; the new one gets a number', async () => {
  const file = path.join(folder, 'lai-chau.txt');
  await writeFile(file, 'của tôi');
  const names = [await writeBeside(file, Buffer.from('một')), await writeBeside(file, Buffer.from('hai'))];
  expect(names).toEqual([2, 3].map((n) => ({ file: path.join(folder, `lai-chau-${n}.txt`) })));
  expect(await readFile(file, 'utf8')).toBe('của tôi');
  expect(await readFile(path.join(folder, 'lai-chau-3.txt'), 'utf8')).toBe('hai');
});

test('a file that cannot be written is told with the reason', async () => {
  const file = path.join(folder, 'gone', 'lai-chau.txt');
  expect(await writeBeside(file, Buffer.from('một'))).toEqual({ path: file, reason: 'ENOENT' });
});
