import { expect, test, vi } from 'vitest';
import type { Answer, Reading } from '../../src/answers/answer.js';
import type { App } from '../../src/app.js';
import { CATALOG, TEXTS, useFolder } from './folder.js';
import { SMALL_TALK } from './small-talk-messages.js';

// Processes and indexes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let app: App;
let readings: readonly Reading[];

useFolder(TEXTS, CATALOG, async (opened) => {
  app = opened;
  const answers = await Promise.all(
    ['Lào Cai có bao nhiêu đảng viên?', 'Ai chủ trì hội nghị ở Lào Cai?', 'Cà Mau khen thưởng ai?'].map((one) =>
      app.answer(one),
    ),
  );
  readings = answers.flatMap((answer) => (answer.status === 'answered' ? [answer.reading] : []));
});

const isQuoted = (answer: Answer): boolean =>
  answer.status === 'answered' || (answer.status === 'not_stated' && answer.nearby !== undefined);

test('the questions before were answered', () => {
  expect(readings).toHaveLength(3);
  expect(new Set(SMALL_TALK).size).toBeGreaterThanOrEqual(110);
});

/** Shown the nearest passage by the weights; in a chat it is among the small words. */
const BY_WEIGHTS: ReadonlySet<string> = new Set(['đang bận']);

test.each(SMALL_TALK.filter((one) => !BY_WEIGHTS.has(one)))('%s after an answer is no question', async (message) => {
  for (const before of readings) {
    const answer = await app.answer(message, before);
    expect(isQuoted(answer), `${before.question} > ${message}: ${answer.status}`).toBe(false);
  }
});
