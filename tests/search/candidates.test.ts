import { describe, expect, test } from 'vitest';
import { planProbes } from '../../src/search/candidates.js';
import { prepareQuery } from '../../src/search/query.js';
import { quoteTerm } from '../../src/storage/search/words.js';
import { words } from './sample.js';

const counts = new Map(
  Object.entries({ cua: 90_000, dang: 40_000, vien: 30_000, dang_vien: 20_000, nghe: 3000, an: 2500, nghe_an: 40 }),
);
const query = prepareQuery(
  { tokens: words('của đảng viên Nghệ An'), limit: 1 },
  (term) => counts.get(term) ?? 0,
  100_000,
);

describe('which terms candidates are found by', () => {
  test('the rarest first, and no more rows than allowed', () => {
    expect(planProbes(query, 100).map((probe) => probe.term)).toEqual(['nghe_an']);
    expect(planProbes(query, 6000).map((probe) => probe.term)).toEqual(['nghe_an', 'an', 'nghe']);
  });

  test('the rarest even where it alone is too common', () => {
    expect(planProbes(query, 1).map((probe) => probe.term)).toEqual(['nghe_an']);
  });

  test('words that stand nowhere are not looked for', () => {
    expect(planProbes(prepareQuery({ tokens: words('không có gì'), limit: 1 }, () => 0, 10))).toEqual([]);
  });
});

test('no term is an operator', () => {
  expect(quoteTerm('a" OR "b')).toBe('"a"" OR ""b"');
});
