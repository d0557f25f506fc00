import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deriveApart } from '../app/derive-apart.js';
import { readDerived } from '../app/derived-text.js';
import type { Derived } from '../app.js';
import type { LanguageData } from '../data.js';
import { digestOf } from '../text/file-texts.js';

/** Changes with the way examples are read: what was kept under another version is worked out again. */
const VERSION = 8;

/**
 * What is derived from the language data: from `stateDir` where it was kept for exactly this data, else worked out and kept there.
 * A folder that cannot be written costs only the time.
 * @throws Error naming file and line where a data file has not the form that its header describes.
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

/** Changes with everything that is derived from. */
function hashOf({ lexicon, lookedUp, utterances, tables }: LanguageData): string {
  const parts = [String(VERSION), ...[lexicon, lookedUp, utterances, tables].map(digestOf)];
  return createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 16);
}

const NEWLINE = 10;

function readKept(bytes: Buffer): Derived | undefined {
  const sum = bytes.toString('latin1', 0, bytes.indexOf(NEWLINE));
  const text = bytes.subarray(sum.length + 1);
  // A single flipped bit may leave it valid and make it wrong. What has this sum is ours, and of this version.
  return sum === sumOf(text) ? readDerived(text) : undefined;
}

const sumOf = (text: Buffer): string => createHash('sha256').update(text).digest('hex');

/** Written beside and renamed: a reader sees the whole file or none. */
async function keep(file: string, text: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomUUID().slice(0, 8)}`;
  await writeFile(temporary, text, { mode: 0o600 });
  await rename(temporary, file);
}
