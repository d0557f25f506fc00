import { expect, test } from 'vitest';
import { controlFree, printable } from '../../src/cli/output.js';

test.each([
  ['27 đảng viên\r\nvà', '27 đảng viên \nvà'],
  ['27 đảng viên\u0085và', '27 đảng viên\nvà'],
  ['a\u2028b\u2029c', 'a\nb\nc'],
  ['a\rb', 'a\ufffdb'],
  ['a\r\u0085b', 'a\ufffd\nb'],
  ['a\u0084b\u0086c', 'a\ufffdb\ufffdc'],
])('a line end is one, whatever it is written with: %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
  expect(controlFree(text)).toBe(shown);
});
