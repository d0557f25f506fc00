import { expect, test } from 'vitest';
import { createChaos } from '../bench/soak/chaos.js';
import { isFlat, judge } from '../bench/soak/judge.js';
import type { Message } from '../support/bot-api-world.js';

const said = (...texts: string[]) => texts.map((text) => ({ text }) as Message);

test('the judge of the soak sees what is missing, doubled, out of order and beside the point', () => {
  const none = { answered: 3, unanswered: 0, again: 0, outOfOrder: 0, other: [] };
  expect(judge(['a', 'b', 'c'], said('a', 'b', 'c'))).toEqual(none);
  expect(judge(['a', 'b', 'c'], said('a', 'a', 'b', 'c'))).toEqual({ ...none, again: 1 });
  expect(judge(['a', 'b', 'c'], said('a', 'c', 'b'))).toEqual({ ...none, outOfOrder: 1 });
  expect(judge(['a', 'b', 'c'], said('a', 'x', 'c'))).toEqual({ ...none, answered: 2, unanswered: 1, other: ['x'] });
});

test('memory that climbs is not flat', () => {
  expect(isFlat(Array.from({ length: 40 }, (_, n) => 140 + (n % 7))).flat).toBe(true);
  expect(isFlat(Array.from({ length: 40 }, (_, n) => 140 + 5 * n)).flat).toBe(false);
});

test('the weather: about the share asked for, the same for a seed, and never twice running in a chat', () => {
  const run = () => {
    const chaos = createChaos(0.2, 7, () => true);
    return Array.from({ length: 2000 }, (_, n) => chaos.fault('sendMessage', { chat_id: n % 10 })?.kind ?? '');
  };
  const faults = run();
  expect(run()).toEqual(faults);
  const failed = faults.filter((kind) => kind !== '').length / faults.length;
  expect(failed).toBeGreaterThan(0.13);
  expect(failed).toBeLessThan(0.2);
  for (const [n, kind] of faults.entries()) if (kind !== '') expect(faults[n + 10] ?? '').toBe('');
});
