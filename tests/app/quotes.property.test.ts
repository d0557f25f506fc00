import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Answer, Reading } from '../../src/answers/answer.js';
import type { App } from '../../src/app.js';
import { expectExact, type Folder, quotesOf, useFolder } from './folder.js';

// Processes and indexes on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const FIXTURES = path.resolve(import.meta.dirname, '../fixtures');
/** Texts of meetings and of other kinds, in one folder. */
const TEXTS = Object.fromEntries(
  ['bodies', 'press', 'minutes', 'other', 'kinds'].flatMap((dir) =>
    readdirSync(path.join(FIXTURES, dir))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [`${dir}-${name}`, readFileSync(path.join(FIXTURES, dir, name), 'utf8')] as const),
  ),
);
const WORDS = Object.values(TEXTS).map((text) => text.split(/\s+/u).filter((word) => word !== ''));

let folder: Folder;
let app: App;

useFolder(TEXTS, (opened, at) => {
  [app, folder] = [opened, at];
});

/** A few words of one of the texts, as they stand there. */
const stretch = fc
  .tuple(fc.nat({ max: WORDS.length - 1 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 8 }))
  .map(([which, at, count]) => {
    const words = WORDS[which] ?? [];
    const from = Math.floor(at * Math.max(0, words.length - count));
    return words.slice(from, from + count).join(' ');
  });
const asking = fc.constantFrom(
  'ai',
  'bao nhiêu',
  'khi nào',
  'ở đâu',
  'vì sao',
  'thế nào',
  'là gì',
  'phải không',
  'nào',
  '',
);
const question = fc
  .tuple(stretch, asking, stretch, fc.constantFrom('', 'NFD', 'bare'))
  .map(([before, ask, behind, form]) => {
    const text = `${before} ${ask} ${behind}?`;
    if (form === 'NFD') return text.normalize('NFD');
    return form === 'bare' ? text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd') : text;
  });

async function expectSound(answer: Answer): Promise<void> {
  await expectExact(answer, folder);
  expect(await app.verify(answer)).toBe(true);
  if (answer.status !== 'answered') return;
  expect(answer.quotes.length).toBeGreaterThan(0);
  if (answer.chance !== undefined) {
    expect(answer.chance).toBeGreaterThan(0);
    expect(answer.chance).toBeLessThanOrEqual(1);
  }
}

test('every quote of any question, follow-up and chosen reading is an exact slice of its file', async () => {
  let before: Reading | undefined;
  let quotes = 0;
  await fc.assert(
    fc.asyncProperty(question, fc.boolean(), async (text, goesOn) => {
      const answer = await app.answer(text, goesOn ? before : undefined);
      await expectSound(answer);
      quotes += quotesOf(answer).length;
      if (!('reading' in answer)) return;
      before = answer.reading;
      await expectSound(await app.answerReading(answer.reading));
      if (answer.status === 'ambiguous')
        for (const { reading } of answer.choices.slice(0, 2)) await expectSound(await app.answerReading(reading));
    }),
    { numRuns: 120 },
  );
  // Else the property says nothing.
  expect(quotes).toBeGreaterThan(30);
});

test('the same question has the same answer', async () => {
  await fc.assert(
    fc.asyncProperty(question, async (text) => {
      expect(await app.answer(text)).toEqual(await app.answer(text));
    }),
    { numRuns: 15 },
  );
});
