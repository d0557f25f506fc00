import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { INTENTS } from '../answers/intents/index.js';
import type { LanguageData } from '../data.js';
import { classifierFrom, type IntentClassifier } from '../questions/classifier.js';
import { classifierOf, type Derived, examplesOf } from '../questions/language.js';

/** Utterances taught by admins, in addition to the shipped ones. */
export interface Teaching {
  /** Intents that can be taught. */
  readonly intents: readonly string[];
  /** Stores an utterance of an intent, effective from the next reload or start. Returns false if it is unusable or already stored. */
  teach(intent: string, text: string): Promise<boolean>;
  /** Removes an utterance. Returns false if it was not stored. */
  unteach(intent: string, text: string): Promise<boolean>;
}

export interface Learning extends Teaching {
  /** The latest taught utterances, as read by `refresh`. */
  readonly classifier: IntentClassifier;
  /** Reads the taught utterances, and retrains if they changed. */
  refresh(): Promise<void>;
}

/** A taught utterance has the weight of this many shipped ones. */
const WEIGHT = 5;
const LONGEST = 200;

/**
 * Taught utterances are in `folder`: one file per intent, one utterance per line, as in `data/utterances`.
 * @throws Error if the folder exists and cannot be read.
 */
export async function openLearning(folder: string, data: LanguageData, derived: Derived): Promise<Learning> {
  const intents = INTENTS.map(({ name }) => name);
  let known: string | undefined;
  let classifier: IntentClassifier;

  const refresh = async (): Promise<void> => {
    const taught = await readTaught(folder, intents);
    const now = JSON.stringify(taught);
    if (now === known) return;
    const examples = Object.keys(taught).length === 0 ? [] : examplesOf(taught, data, derived.words);
    classifier =
      examples.length === 0
        ? classifierFrom(derived.counts)
        : classifierOf([...derived.examples, ...Array.from({ length: WEIGHT }, () => examples).flat()]);
    known = now;
  };
  const change = async (intent: string, edit: (lines: readonly string[]) => readonly string[]): Promise<boolean> => {
    if (!intents.includes(intent)) return false;
    const lines = linesOf((await readTaught(folder, intents))[intent] ?? '');
    const edited = edit(lines);
    if (edited.length === lines.length) return false;
    await keep(path.join(folder, `${intent}.txt`), `${edited.join('\n')}\n`);
    return true;
  };

  await refresh();
  return {
    intents,
    classifier: { guess: (words, cued) => classifier.guess(words, cued) },
    refresh,
    teach: (intent, text) => {
      const line = lineOf(text);
      return change(intent, (lines) => (line === '' || lines.includes(line) ? lines : [...lines, line]));
    },
    unteach: (intent, text) => change(intent, (lines) => lines.filter((line) => line !== lineOf(text))),
  };
}

/** One line without the special syntax of these files: comments and slots. */
function lineOf(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[{}#\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
  return /\p{L}/u.test(line) ? line.replace(/[\uD800-\uDBFF]$/u, '') : '';
}

function linesOf(file: string): string[] {
  return file.split('\n').filter((line) => line.trim() !== '');
}

async function readTaught(folder: string, intents: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder).catch((error: unknown): string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const files = intents.filter((intent) => names.includes(`${intent}.txt`));
  const texts = files.map(
    async (intent) => [intent, await readFile(path.join(folder, `${intent}.txt`), 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}

/** Writes a new file and renames it: a reader sees either the whole file or the old one. */
async function keep(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
