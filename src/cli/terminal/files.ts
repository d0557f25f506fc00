import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The most files with the same name. */
const MOST = 100;

/** Where a file was written, or the name of the system error ("EACCES"). */
export type Written = { readonly file: string } | { readonly path: string; readonly reason: string };

/** Writes a file. Never overwrites: it adds a number instead, "lai-chau-2.txt". Never throws. */
export async function writeBeside(file: string, bytes: Uint8Array): Promise<Written> {
  const { dir, name, ext } = path.parse(file);
  let reason = '';
  for (let number = 1; number <= MOST; number++) {
    const to = number === 1 ? file : path.join(dir, `${name}-${number}${ext}`);
    reason = await faultOf(writeFile(to, bytes, { flag: 'wx' }));
    if (reason === '') return { file: to };
    if (reason !== 'EEXIST') break;
  }
  return { path: file, reason };
}

/** The name of the error of a promise; empty if it resolves. */
const faultOf = (done: Promise<void>): Promise<string> =>
  done.then(
    () => '',
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  );
