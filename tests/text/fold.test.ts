import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, hasMarks, lower } from '../../src/text/fold.js';

const anyText = fc.string({ unit: 'binary', maxLength: 80 });
/** Letters of Vietnamese and its neighbours, whole or in pieces, with a few that change length when lowered. */
const letters = fc.string({
  unit: fc.constantFrom(...'aăâeêioôơuưyđĐẤỀỘựƯỷİßŒﬁ\u0301\u0323\u031b🌱 ĂÂÊÔƠ019&'),
  maxLength: 60,
});

describe('fold', () => {
  test.each([
    ['Đảng ủy Sở KH&CN', 'dang uy so kh&cn'],
    ['ĐẢNG ỦY', 'dang uy'],
    ['Hỗ trợ khởi nghiệp', 'ho tro khoi nghiep'],
    ['ăâêôơưđ ẵẫễỗỡữ', 'aaeooud aaeoou'],
    ['06/08/2024 – 85%', '06/08/2024 – 85%'],
    ['', ''],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('keeps the length of any text, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, letters), (text) => {
        expect(fold(text)).toHaveLength(text.length);
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('keeps offsets: a part folded is the part of the folded text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, letters), fc.nat(80), fc.nat(80), (text, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        expect(fold(text).slice(from, to)).toBe(fold(text.slice(from, to)));
      }),
    );
  });

  test('takes long texts', () => {
    expect(fold('Ộ'.repeat(200_001))).toBe('o'.repeat(200_001));
  });
});

describe('lower', () => {
  test('keeps the length of any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, letters), (text) => {
        expect(lower(text)).toHaveLength(text.length);
      }),
    );
  });

  test('leaves what would grow, lowers the rest', () => {
    expect(lower('İ ĐẢNG')).toBe('İ đảng');
    expect(lower('ĐẢNG ỦY')).toBe('đảng ủy');
  });
});

test.each([
  ['đảng', true],
  ['Đ', true],
  ['dang', false],
  ['DANG 12', false],
  ['', false],
])('hasMarks(%s) is %s', (text, marked) => {
  expect(hasMarks(text)).toBe(marked);
});
