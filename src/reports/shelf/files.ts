import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Folders inside the reports folder, which its scan passes over: files as they came, and digests whose originals are there. */
export const ORIGINALS = 'originals';
export const DIGESTS = 'digests';

/** Mode of what belongs to the bot and nobody else. */
export const PRIVATE = 0o600;

/** What a file is called while it is being written. */
export const UNDER_WAY = '.writing-';

/**
 * Writes a file beside its place and renames it: whoever reads sees the whole file, old or new. Makes its folder.
 * `mode`: who may read it; others too unless told. `flush`: not to lie in the system's memory only, unless it can be done without.
 */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  mode = 0o666,
  flush = true,
): Promise<void> {
  const dir = path.dirname(file);
  const temporary = path.join(dir, `${UNDER_WAY}${randomUUID().slice(0, 8)}`);
  const write = (): Promise<void> => writeFile(temporary, content, { flush, mode });
  try {
    await write().catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      await mkdir(dir, { recursive: true });
      await write();
    });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Is there anything under this name? What cannot be looked at counts as not there. */
export async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}

/** Removes what a process that was killed left half written. Only for who alone writes to the folder. */
export async function sweep(dir: string): Promise<void> {
  for (const place of [dir, path.join(dir, ORIGINALS), path.join(dir, DIGESTS)]) {
    const names = await readdir(place).catch((): string[] => []);
    await Promise.all(
      names.filter((name) => name.startsWith(UNDER_WAY)).map((name) => rm(path.join(place, name), { force: true })),
    );
  }
}
