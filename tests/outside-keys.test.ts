import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SRC = path.resolve(import.meta.dirname, '../src');
const TABLE = /const (?<name>\w+): Readonly<Record<string, /gu;

/** Tables with open keys, and why no key from outside finds `Object.prototype` in them. */
const KNOWN: Readonly<Record<string, string>> = {
  'answers/intents/index.ts CHAT_INTENTS': 'the names of our own intents',
  'answers/intents/topic.ts SCORES': 'what our own extractor wrote',
  'text/normalise.ts TONES': 'one letter that a pattern found',
  'text/normalise.ts Y_FOR_I': 'one letter that a pattern found',
  'text/numbers.ts DIGITS': 'words that a pattern found',
  'telegram/misses/review.ts KINDS': 'what our own program wrote',
  'questions/telex.ts TONES': 'one letter that a pattern found',
  'questions/telex.ts DOUBLED': 'one letter that a pattern found',
  'questions/telex.ts HORNED': 'one letter that a pattern found',
  'reports/fetching/target.ts PORTS': 'a scheme with its colon',
};

test('tables that are asked by keys from outside are Maps: an object also knows "constructor"', () => {
  const found = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(path.join(SRC, file), 'utf8').matchAll(TABLE)].map((m) => `${file} ${m.groups?.['name']}`),
    );
  expect(found.filter((one) => !Object.hasOwn(KNOWN, one))).toEqual([]);
});
