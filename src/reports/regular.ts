import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { ReportFault, systemReason } from './fault.js';

/**
 * What the system says of a regular file. With `within`, a link must lead to a file inside that folder.
 * @throws ReportFault `not_a_file` (a pipe, a device, a socket, a folder), `link_outside`, `unreadable`.
 */
export async function lookAt(full: string, within?: string): Promise<Stats> {
  const file = path.basename(full);
  try {
    if (within !== undefined && (await lstat(full)).isSymbolicLink()) {
      const [target, folder] = await Promise.all([realpath(full), realpath(within)]);
      if (!target.startsWith(folder + path.sep))
        throw new ReportFault(file, 'link_outside', 'The file is a link that leads out of the folder.');
    }
    const found = await stat(full);
    if (!found.isFile()) throw notAFile(file);
    return found;
  } catch (error) {
    throw asFault(error, file);
  }
}

/**
 * The bytes of a regular file; a pipe or device is not waited for, and nothing larger than `most` bytes is read.
 * @throws ReportFault as `lookAt`, and `too_large`.
 */
export async function readRegular(full: string, most: number, within?: string): Promise<Buffer> {
  const file = path.basename(full);
  await lookAt(full, within);
  let handle: FileHandle | undefined;
  try {
    // What was a file a moment ago may be a pipe now: opening that would wait for ever.
    handle = await open(full, constants.O_RDONLY | constants.O_NONBLOCK);
    const found = await handle.stat();
    if (!found.isFile()) throw notAFile(file);
    if (found.size > most)
      throw new ReportFault(file, 'too_large', `The file is larger than ${Math.round(most / 1024 / 1024)} MB.`);
    return await handle.readFile();
  } catch (error) {
    throw asFault(error, file);
  } finally {
    await handle?.close();
  }
}

function notAFile(file: string): ReportFault {
  return new ReportFault(file, 'not_a_file', 'This is no regular file (a pipe, a device or a folder).');
}

function asFault(error: unknown, file: string): ReportFault {
  return error instanceof ReportFault ? error : new ReportFault(file, 'unreadable', `The file ${systemReason(error)}.`);
}
