import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumbers, parseFigures, parseNumberWords } from '../../src/text/numbers.js';

test.each([
  ['85', 85],
  ['03', 3],
  ['1.234', 1234],
  ['12.345.678', 12_345_678],
  ['1,5', 1.5],
  ['1.234,56', 1234.56],
  ['12.5', 12.5],
])('figures %s are %d', (figures, value) => {
  expect(parseFigures(figures)).toBe(value);
});

test.each([
  ['một', 1],
  ['năm', 5],
  ['mười', 10],
  ['mười lăm', 15],
  ['hai mươi', 20],
  ['hai mươi mốt', 21],
  ['ba mươi lăm', 35],
  ['bốn mươi tư', 44],
  ['chín mươi chín', 99],
  ['Hai Mươi', 20],
  ['hai mươi năm'.normalize('NFD'), 25],
])('words "%s" are %d', (words, value) => {
  expect(parseNumberWords(words)).toBe(value);
});

test.each(['', 'trăm', 'mươi', 'chục', 'mười gì'])('"%s" is no number', (words) => {
  expect(parseNumberWords(words)).toBeNaN();
});

const found = (text: string): string[] =>
  findNumbers(text).map(({ span, value }) => `${text.slice(span.start, span.end)}=${value}`);

describe('findNumbers', () => {
  test.each<[string, string[]]>([
    ['Đảng bộ có 85 đảng viên, 06 chi bộ.', ['85=85', '06=6']],
    ['hỗ trợ 1.250 lượt, tăng 12,5%', ['1.250=1250', '12,5=12.5']],
    ['gồm bảy đồng chí', ['bảy=7']],
    ['sinh hoạt ở năm chi bộ', ['năm=5']],
    ['trong năm qua', []],
    ['năm 2024', ['2024=2024']],
    ['Nghị quyết số 05-NQ/TW', ['05=5']],
    ['ngày 06/08/2024', []],
    ['mã A12 và 5G', []],
    ['Hai mươi ba đại biểu', ['Hai mươi ba=23']],
    ['không có số nào', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('looks only where it is told to', () => {
    const text = '12 rồi 34 rồi 56';
    expect(findNumbers(text, { start: 3, end: 10 }).map((n) => n.value)).toEqual([34]);
  });

  test('gives numbers in order, each at its place, for any text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789.,/- ămườihabốnsáuvcó'), maxLength: 60 });
    fc.assert(
      fc.property(text, (any) => {
        const all = findNumbers(any);
        for (const [i, { span, value }] of all.entries()) {
          expect(Number.isFinite(value)).toBe(true);
          expect(span.start).toBeGreaterThanOrEqual(all[i - 1]?.span.end ?? 0);
          expect(any.slice(span.start, span.end)).not.toBe('');
        }
      }),
    );
  });
});
