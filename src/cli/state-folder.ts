import { chmod, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { FolderError, systemCode, systemReason } from '../reports/fault.js';

/** Rights of anybody but the owner. */
const OTHERS = 0o077;

/**
 * Makes the state folder if it is missing, readable by its owner only. Files that others may read are closed to them, with a warning.
 * @throws FolderError when it is not a folder, or cannot be made or read.
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
    // Whoever may only read it can still ask; what has to be written says so itself.
    if (systemCode(error) === 'EPERM') return warn('the state folder can be read by others, and is not ours to mend');
    const reason = systemCode(error) === 'EEXIST' ? 'is a file' : systemReason(error);
    throw new FolderError(`The state folder "${dir}" ${reason}.`);
  }
}
