import { expect, test } from 'vitest';
import { pageAt, paged } from '../../src/text/paging.js';

test.each([
  [0, 0, 0],
  [3, 0, 0],
  [-1, 25, 0],
  [1, 25, 1],
  [2, 25, 2],
  [3, 25, 2],
  [9, 20, 1],
])('page %i of %i items, ten a page, is page %i', (page, total, at) => {
  expect(pageAt(page, total, 10)).toBe(at);
});

test('a page has its own items, and an empty list has one page', () => {
  expect(paged(['a', 'b', 'c'], 1, 2)).toEqual({ shown: ['c'], at: 1, pages: 2 });
  expect(paged(['a', 'b', 'c'], 7, 2)).toEqual({ shown: ['c'], at: 1, pages: 2 });
  expect(paged([], 0, 2)).toEqual({ shown: [], at: 0, pages: 1 });
});
