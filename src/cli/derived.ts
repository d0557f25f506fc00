import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Derived, derive } from '../app.js';
import type { LanguageData } from '../data.js';
import { readRows, rowsText } from '../text/rows.js';

/** Changes with the way examples are read: what was kept under another version is worked out again. */
const VERSION = 6;

/**
 * What the language data comes to, from `stateDir` where it was kept for exactly this data, else worked out and kept there.
 * A folder that cannot be written costs only the time.
 * @throws Error naming file and line where a data file has not the form that its header describes.
 */
export async function derivedOf(data: LanguageData, stateDir: string): Promise<Derived> {
  const file = path.join(stateDir, `language-${hashOf(data)}.json`);
  const kept = await readFile(file).catch(() => undefined);
  const known = kept && readKept(kept);
  if (known) return known;
  const body = bodyOf(derive(data));
  await keep(file, `${sumOf(body)}\n${body}`).catch(() => {});
  // As it is read the next time, it takes far less memory than as it was worked out.
  return readBody(Buffer.from(body));
}

/** Stands for all that is worked out: the texts one by one, as one text of all of them would have to be made first. */
function hashOf({ lexicon, utterances, synonyms }: LanguageData): string {
  const hash = createHash('sha256').update(String(VERSION));
  for (const [name, text] of [...Object.entries(lexicon), ...Object.entries(utterances), ['synonyms', synonyms]])
    hash.update(`\0${name}\0${text?.length}\0`).update(text ?? '');
  return hash.digest('hex').slice(0, 16);
}

/** A line a part, and at last a line a feature: what is not asked for is not parsed. */
function bodyOf({
  words,
  folded,
  pairs,
  examples,
  synonyms,
  bodies,
  counts: { features, ...totals },
}: Derived): string {
  const parts = [words, folded, pairs, examples, synonyms, bodies, totals].map((part) => JSON.stringify(part));
  return [...parts, rowsText(features)].join('\n');
}

const NEWLINE = 10;

function readKept(bytes: Buffer): Derived | undefined {
  const sum = bytes.toString('latin1', 0, bytes.indexOf(NEWLINE));
  const body = bytes.subarray(sum.length + 1);
  // A single flipped bit may leave it valid and make it wrong. What has this sum is ours, and of this version.
  return sum === sumOf(body) ? readBody(body) : undefined;
}

function readBody(body: Buffer): Derived {
  let rest = body;
  const next = (): Buffer => {
    const line = rest.subarray(0, rest.indexOf(NEWLINE));
    rest = rest.subarray(line.length + 1);
    return line;
  };
  const [words, folded, pairs, examples] = [next(), next(), next(), next()];
  const [synonyms, bodies, totals] = [next(), next(), next()];
  return {
    // Needed only where something was taught.
    get examples() {
      return parsed<Derived['examples']>(examples);
    },
    counts: { ...parsed<Omit<Derived['counts'], 'features'>>(totals), features: readRows(rest) },
    // Read into tables once: what they were read from need not be held beside them.
    get words() {
      return parsed<Derived['words']>(words);
    },
    get folded() {
      return parsed<Derived['folded']>(folded);
    },
    get pairs() {
      return parsed<Derived['pairs']>(pairs);
    },
    get synonyms() {
      return parsed<string>(synonyms);
    },
    get bodies() {
      return parsed<string>(bodies);
    },
  };
}

const parsed = <T>(json: Buffer): T => JSON.parse(json.toString('utf8')) as T;

const sumOf = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

/** Written beside and renamed: a reader sees the whole file or none. */
async function keep(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomUUID().slice(0, 8)}`;
  await writeFile(temporary, text, { mode: 0o600 });
  await rename(temporary, file);
}
