import { describe, expect, test } from 'vitest';
import { closeReadings, isClose, type Tried } from '../../src/answers/close.js';
import type { Reply } from '../../src/answers/reply.js';
import type { Understanding } from '../../src/questions/understand.js';

const understanding = (...cued: string[]) =>
  ({ cued: new Map(cued.map((name) => [name, 1])) }) as unknown as Understanding;
const guess = (intent: string, probability: number) => ({ intent, probability });
const tried = (intent: string, start: number, end: number): Tried => ({
  intent,
  probability: 0.4,
  reply: { profile: { meta: { id: 'a' } }, quote: { start, end } } as unknown as Reply,
});
const reading = (intent: string, reports: readonly string[]) => ({ intent, reports, places: [], question: 'bài' });

describe('two readings are close', () => {
  test.each<[string, number, number, string[], boolean]>([
    ['about as likely', 0.4, 0.39, [], true],
    ['about as likely, both told by their words', 0.4, 0.39, ['author', 'date'], true],
    ['one told by its words', 0.4, 0.39, ['author'], false],
    ['one likelier', 0.45, 0.3, [], false],
    ['the first is clear', 0.55, 0.54, [], false],
  ])('%s', (_, first, second, cued, close) => {
    expect(isClose(guess('author', first), guess('date', second), understanding(...cued))).toBe(close);
  });

  test('not without a second one', () => {
    expect(isClose(guess('author', 0.3), undefined, understanding())).toBe(false);
  });
});

describe('the choice among readings', () => {
  test('names each once, in their order', () => {
    const answer = closeReadings([tried('author', 90, 120), tried('date', 0, 40)], reading);
    expect(answer).toMatchObject({
      status: 'ambiguous',
      choices: [{ reading: { intent: 'author', reports: ['a'] } }, { reading: { intent: 'date', reports: ['a'] } }],
    });
  });

  test('is none where both answer with the same words', () => {
    expect(closeReadings([tried('author', 0, 40), tried('date', 20, 60)], reading)).toBeUndefined();
  });
});
