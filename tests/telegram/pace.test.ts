import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPace } from '../../src/telegram/outbox/pace.js';

/** The most that fall into any stretch of `length` milliseconds. */
function densest(moments: readonly number[], length: number): number {
  const sorted = [...moments].sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  for (const [index, moment] of sorted.entries()) {
    while ((sorted[first] ?? 0) <= moment - length) first++;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

describe('the pace of sending (C21)', () => {
  test('C21: a private chat: three at once, then one a second, in order', () => {
    const pace = createPace();
    const moments = Array.from({ length: 6 }, () => pace.reserve(7, 0));
    expect(moments.map((moment) => Math.round(moment / 100) / 10)).toEqual([0, 0, 0, 1, 2, 3]);
  });

  test('a group: eight at once, then the pace sets in', () => {
    const pace = createPace();
    const moments = Array.from({ length: 10 }, () => pace.reserve(-100, 0));
    expect(moments.slice(0, 8).every((moment) => moment < 1000)).toBe(true);
    expect(moments[8]).toBeGreaterThan(4000);
  });

  test('C21: a group: forty questions in a minute never make more than twenty messages in any minute', () => {
    const pace = createPace();
    const moments = Array.from({ length: 40 }, (_, index) => pace.reserve(-100, index * 1500));
    expect(densest(moments, 60_000)).toBeLessThanOrEqual(20);
  });

  test('C21: in all: never more than thirty in any second, and nobody waits long when there is room', () => {
    const pace = createPace();
    const moments = Array.from({ length: 300 }, (_, chat) => pace.reserve(chat + 1, 0));
    expect(densest(moments, 1000)).toBeLessThanOrEqual(30);
    expect(Math.max(...moments)).toBeLessThan(300 * 40);
    expect(pace.reserve(999, 60_000)).toBe(60_000);
  });

  test('C21: whatever comes when: no limit is broken, and a chat keeps its order', () => {
    const step = fc.record({ chat: fc.integer({ min: -3, max: 5 }), after: fc.integer({ min: 0, max: 900 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const pace = createPace();
        const byChat = new Map<number, number[]>();
        let now = 0;
        for (const { chat, after } of steps) {
          now += after;
          const at = pace.reserve(chat, now);
          expect(at).toBeGreaterThanOrEqual(now);
          byChat.set(chat, [...(byChat.get(chat) ?? []), at]);
        }
        expect(densest([...byChat.values()].flat(), 1000)).toBeLessThanOrEqual(30);
        for (const [chat, moments] of byChat) {
          expect(moments).toEqual([...moments].sort((a, b) => a - b));
          expect(densest(moments, 60_000)).toBeLessThanOrEqual(chat < 0 ? 20 : 63);
        }
      }),
      { numRuns: 60 },
    );
  });
});
