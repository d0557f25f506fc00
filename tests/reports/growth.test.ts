import { expect, test } from 'vitest';
import { leastTimes, slow } from '../bench/growth.js';

/** A machine whose every run but each `calm`-th takes up to three times as long. */
function machine(cost: (times: number) => number, calm: number) {
  let run = 0;
  return async (times: 1 | 2 | 4) => {
    const unrest = run++ % calm === 0 ? 1 : 1 + ((run * 7) % 5) / 2.5;
    return new Map([['stage', cost(times) * unrest]]);
  };
}

test.each([
  [1, 'calm'],
  [4, 'busy'],
  [7, 'very busy'],
])('what grows as the text does passes, what grows faster does not: one run in %i undisturbed, %s', async (calm) => {
  const linear = await leastTimes(machine((times) => 100 * times, calm));
  expect([...linear.values()].filter(slow)).toEqual([]);
  const square = await leastTimes(machine((times) => 100 * times ** 2, calm));
  expect([...square.values()].filter(slow)).toHaveLength(1);
});
