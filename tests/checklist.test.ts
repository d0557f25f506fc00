import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What a bot in use has to bear, by subject, from the first number to the last: tests name the rows that they show ("A11: …"). */
const ROWS: Readonly<Record<string, readonly [number, number]>> = {
  A: [1, 13], // taking updates in
  B: [14, 19], // webhook
  C: [20, 29], // sending
  D: [30, 37], // groups, identity, commands
  E: [38, 42], // inline, buttons, links
  F: [43, 51], // documents and admin work
  G: [52, 58], // SQLite
  H: [59, 64], // secrets, abuse, privacy
  I: [65, 69], // operation
};

test('every row of what a bot in use has to bear is named by a test', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const tests = files.filter((file) => file.endsWith('.test.ts'));
  const names = tests
    .map((file) => readFileSync(path.join(import.meta.dirname, file), 'utf8'))
    .flatMap((text) => text.match(/'(?:[A-I]\d+, )*[A-I]\d+: /gu) ?? [])
    .join('');
  const rows = Object.entries(ROWS).flatMap(([subject, [first, last]]) =>
    Array.from({ length: last - first + 1 }, (_, i) => `${subject}${first + i}`),
  );
  expect(rows.filter((row) => !new RegExp(`\\b${row}\\b`, 'u').test(names))).toEqual([]);
});
