import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deriveApart } from '../app/derive-apart.js';
import { readDerived } from '../app/derived-text.js';
import type { Derived } from '../app.js';
import type { LanguageData } from '../data.js';
import { digestOf } from '../text/file-texts.js';

/** Changes with the way examples are read: data cached by another version is computed again. */
const VERSION = 8;

/**
 * The derived language data: from the cache in `stateDir` if it belongs to exactly this data, else computed and cached. An unwritable
 * folder only costs time.
 * @throws Error naming file and line of malformed data.
 */
export async function derivedOf(data: LanguageData, stateDir: string): Promise<Derived> {
  const file = path.join(stateDir, `language-${hashOf(data)}.json`);
  const kept = await readFile(file).catch(() => undefined);
  const known = kept && readKept(kept);
  if (known) return known;
  const text = await deriveApart(data);
  await keep(file, Buffer.concat([Buffer.from(`${sumOf(text)}\n`), text])).catch(() => {});
  return readDerived(text);
}

/** Changes with everything that it is derived from. */
function hashOf({ lexicon, lookedUp, utterances, tables }: LanguageData): string {
  const parts = [String(VERSION), ...[lexicon, lookedUp, utterances, tables].map(digestOf)];
  return createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 16);
}

const NEWLINE = 10;

function readKept(bytes: Buffer): Derived | undefined {
  const sum = bytes.toString('latin1', 0, bytes.indexOf(NEWLINE));
  const text = bytes.subarray(sum.length + 1);
  // A flipped bit may leave the data valid but wrong. This checksum proves that the data is ours, and of this version.
  return sum === sumOf(text) ? readDerived(text) : undefined;
}

const sumOf = (text: Buffer): string => createHash('sha256').update(text).digest('hex');

/** Writes a new file and renames it: a reader sees the whole file or none. */
async function keep(file: string, text: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomUUID().slice(0, 8)}`;
  await writeFile(temporary, text, { mode: 0o600 });
  await rename(temporary, file);
}
