import { expect, test } from 'vitest';
import { breather } from '../../src/answers/breather.js';

test('long work lets others have their turn', async () => {
  let time = 0;
  const breathe = breather(() => time);
  let others = 0;
  const each = async (milliseconds: number): Promise<number> => {
    setImmediate(() => others++);
    time += milliseconds;
    await breathe();
    return others;
  };
  expect(await each(3)).toBe(0);
  expect(await each(6)).toBe(2);
  expect(await each(3)).toBe(2);
});
