import { chmod, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { FolderError, systemCode, systemReason } from '../reports/fault.js';

/** Permissions of anybody but the owner. */
const OTHERS = 0o077;

/**
 * Creates the state folder if it is missing, readable by its owner only. Removes others' permissions from its files, with a warning.
 * @throws FolderError if it is no folder, or cannot be created or read.
 */
export async function openStateFolder(dir: string, warn: (line: string) => void): Promise<void> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    const files = (await readdir(dir, { withFileTypes: true })).filter((one) => one.isFile());
    const open = [];
    for (const place of [dir, ...files.map(({ name }) => path.join(dir, name))])
      if (((await stat(place)).mode & OTHERS) !== 0) open.push(place);
    for (const place of open) await chmod(place, place === dir ? 0o700 : 0o600);
    if (open.length > 0)
      warn(`the state folder could be read by others; mended: ${open.map((one) => path.basename(one)).join(', ')}`);
  } catch (error) {
    // A user with read access only can still ask; each write reports its own failure.
    if (systemCode(error) === 'EPERM') return warn('the state folder can be read by others, and is not ours to mend');
    const reason = systemCode(error) === 'EEXIST' ? 'is a file' : systemReason(error);
    throw new FolderError(`The state folder "${dir}" ${reason}.`);
  }
}
