import { createHmac, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AliasOf } from '../storage/state/part.js';

const BYTES = 32;

/**
 * The aliases of a state folder, by a random key that is made once and kept in `alias.key`, readable by its owner only.
 * @throws Error when the key file cannot be read or made, or is not whole.
 */
export async function openAliases(folder: string): Promise<AliasOf> {
  const file = path.join(folder, 'alias.key');
  await writeFile(file, randomBytes(BYTES), { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  const key = await readFile(file);
  if (key.length !== BYTES) throw new Error(`${file} is damaged; delete it, and a new one is made`);
  return (user) => createHmac('sha256', key).update(String(user)).digest('base64url').slice(0, 22);
}
