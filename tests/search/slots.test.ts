import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slotOf, slotsWith } from '../../src/search/slots.js';

test('a word of a list is always in a slot that the list marks', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (some, others) => {
      const slots = slotsWith(some, others);
      for (const word of [...some, ...others]) expect(slots[slotOf(word)]).toBe(1);
    }),
  );
});

test('hardly any of a thousand other words is in the slot of one of ten', () => {
  const slots = slotsWith(Array.from({ length: 10 }, (_, i) => `dang${i}`));
  const met = Array.from({ length: 1000 }, (_, i) => `hoi${i}`).filter((word) => slots[slotOf(word)] === 1);
  expect(met.length).toBeLessThan(30);
});
