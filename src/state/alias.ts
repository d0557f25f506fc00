import { createHmac, randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AliasOf } from '../storage/state/part.js';

const BYTES = 32;

/** The aliases of a state folder. */
export interface Aliases {
  readonly aliasOf: AliasOf;
  /** The key was incomplete and has been replaced; earlier aliases match nobody any more. */
  readonly damaged: boolean;
}

/**
 * The aliases of a state folder, derived with a random key that is created once in `alias.key`, readable by its owner only.
 * @throws Error if the key file cannot be read or created.
 */
export async function openAliases(folder: string): Promise<Aliases> {
  const file = path.join(folder, 'alias.key');
  const before = await keyIn(file);
  const damaged = before.length !== BYTES;
  // A process killed while creating the key leaves an empty file.
  if (damaged) await rename(file, `${file}.damaged`);
  const key = damaged ? await keyIn(file) : before;
  return {
    aliasOf: (user) => createHmac('sha256', key).update(String(user)).digest('base64url').slice(0, 22),
    damaged,
  };
}

async function keyIn(file: string): Promise<Buffer> {
  await writeFile(file, randomBytes(BYTES), { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  return readFile(file);
}
