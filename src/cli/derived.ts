import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Derived, derive } from '../app.js';
import type { LanguageData } from '../data.js';

/** Changes with the way examples are read: what was kept under another version is worked out again. */
const VERSION = 2;
const schema = z.object({
  examples: z.array(z.tuple([z.string(), z.string()])),
  words: z.array(z.string()),
  pairs: z.array(z.tuple([z.string(), z.number()])),
});

/**
 * What the language data comes to, from `stateDir` where it was kept for exactly this data, else worked out and kept there.
 * A folder that cannot be written costs only the time.
 * @throws Error naming file and line where a data file has not the form that its header describes.
 */
export async function derivedOf(data: LanguageData, stateDir: string): Promise<Derived> {
  const hash = createHash('sha256')
    .update(JSON.stringify([VERSION, data.lexicon, data.utterances]))
    .digest('hex')
    .slice(0, 16);
  const file = path.join(stateDir, `language-${hash}.json`);
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) {
    const parsed = readKept(kept);
    if (parsed) return parsed;
  }
  const derived = derive(data);
  const text = JSON.stringify(derived);
  await keep(file, `${sumOf(text)}\n${text}`).catch(() => {});
  return derived;
}

function readKept(text: string): Derived | undefined {
  try {
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    // A single flipped bit may leave it valid and make it wrong.
    return text.slice(0, end) === sumOf(body) ? schema.safeParse(JSON.parse(body)).data : undefined;
  } catch {
    return undefined;
  }
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Written beside and renamed: a reader sees the whole file or none. */
async function keep(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomUUID().slice(0, 8)}`;
  await writeFile(temporary, text, { mode: 0o600 });
  await rename(temporary, file);
}
