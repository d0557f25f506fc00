import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Derived, derive } from '../app.js';
import type { LanguageData } from '../data.js';
import { readRows, rowsText } from '../text/rows.js';

/** Changes with the way examples are read: what was kept under another version is worked out again. */
const VERSION = 3;

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
  const text = textOf(derived);
  await keep(file, `${sumOf(text)}\n${text}`).catch(() => {});
  return derived;
}

/** A line a part, and at last a line a feature: what is not asked for is not parsed. */
function textOf({ words, pairs, examples, counts: { features, ...totals } }: Derived): string {
  return [...[words, pairs, examples, totals].map((part) => JSON.stringify(part)), rowsText(features)].join('\n');
}

function readKept(text: string): Derived | undefined {
  const [sum = '', words, pairs, examples, totals] = text.split('\n', 5);
  const body = text.slice(sum.length + 1);
  // A single flipped bit may leave it valid and make it wrong. What has this sum is ours, and of this version.
  if (sum !== sumOf(body) || !words || !pairs || !examples || !totals) return undefined;
  const features = body.slice(words.length + pairs.length + examples.length + totals.length + 4);
  return {
    // Needed only where something was taught.
    get examples() {
      return JSON.parse(examples) as Derived['examples'];
    },
    counts: { ...(JSON.parse(totals) as Omit<Derived['counts'], 'features'>), features: readRows(features) },
    words: JSON.parse(words) as Derived['words'],
    pairs: JSON.parse(pairs) as Derived['pairs'],
  };
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Written beside and renamed: a reader sees the whole file or none. */
async function keep(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomUUID().slice(0, 8)}`;
  await writeFile(temporary, text, { mode: 0o600 });
  await rename(temporary, file);
}
