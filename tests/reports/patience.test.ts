import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenSpent } from '../../src/reports/patience.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Seconds of the clock after which work of 20 seconds was ended, when it gets this share of a processor. */
async function endedAfter(share: number | undefined): Promise<number | undefined> {
  const began = performance.now();
  let ended: number | undefined;
  const spent = () => (share === undefined ? undefined : share * (performance.now() - began));
  whenSpent(20_000, spent, () => {
    ended = Math.round((performance.now() - began) / 1000);
  });
  await vi.advanceTimersByTimeAsync(1_000_000);
  return ended;
}

test.each([
  ['a processor of its own', 1, 20],
  ['more than one', 2, 20],
  ['half of one', 0.5, 40],
  ['next to nothing', 0.001, 120],
  ['nobody knows how much', undefined, 20],
])('work that gets %s', async (_, share, seconds) => {
  expect(await endedAfter(share)).toBe(seconds);
});

test('work that is done is not ended', async () => {
  const late = vi.fn();
  whenSpent(1000, () => 1000, late)();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(late).not.toHaveBeenCalled();
});
