import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { FolderError, systemCode } from '../fault.js';
import { ORIGINALS } from './files.js';

/**
 * Runs `work` as the only import into a folder. The lock of a process that is gone does not count.
 * @throws FolderError when another import is under way.
 */
export async function alone<T>(dir: string, work: () => Promise<T>): Promise<T> {
  const file = path.join(dir, ORIGINALS, '.lock');
  await mkdir(path.dirname(file), { recursive: true });
  await acquire(file);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function acquire(file: string): Promise<void> {
  for (let tries = 0; tries < 2; tries++) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid)).finally(() => handle.close());
      return;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
      const holder = Number(await readFile(file, 'utf8').catch(() => ''));
      if (isAlive(holder)) throw new FolderError(`Another import into this folder is under way (process ${holder}).`);
      await rm(file, { force: true });
    }
  }
  throw new FolderError('Another import into this folder is under way.');
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}
