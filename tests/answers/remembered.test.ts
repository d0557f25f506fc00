import { expect, test } from 'vitest';
import { remembered } from '../../src/answers/remembered.js';

test('a text is read once for as long as it is kept', () => {
  const read: string[] = [];
  const sizeOf = remembered((text) => {
    read.push(text);
    return text.length;
  }, 2);
  expect(['a', 'bc', 'a', 'bc', 'def', 'a'].map(sizeOf)).toEqual([1, 2, 1, 2, 3, 1]);
  expect(read).toEqual(['a', 'bc', 'def', 'a']);
});
