import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFigures } from '../../src/text/numbers/figures.js';
import { findRatios } from '../../src/text/numbers/ratios.js';
import { parseNumberWords } from '../../src/text/numbers/words.js';
import { findNumbers } from '../../src/text/numbers.js';

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
  ['bốn chục', 40],
  ['hai trăm', 200],
  ['một trăm hai mươi', 120],
  ['một trăm linh ba', 103],
  ['ba trăm mười lăm', 315],
  ['hai mươi năm'.normalize('NFD'), 25],
])('words "%s" are %d', (words, value) => {
  expect(parseNumberWords(words)).toBe(value);
});

test.each(['', 'trăm', 'mươi', 'chục', 'mười gì'])('"%s" is no number', (words) => {
  expect(parseNumberWords(words)).toBeNaN();
});

const found = (text: string): string[] =>
  findNumbers(text).map(({ span, value }) => `${text.slice(span.start, span.end)}=${value}`);

describe('findRatios', () => {
  const ratios = (text: string): string[] =>
    findRatios(text).map(({ span, value, of }) => `${text.slice(span.start, span.end)}=${value} of ${of}`);

  test.each<[string, string[]]>([
    ['đạt 14/16 chỉ tiêu', ['14/16=14 of 16']],
    ['có 74/79 đảng viên', ['74/79=74 of 79']],
    ['được 33/34 phiếu', ['33/34=33 of 34']],
    ['thu 1.200/1.500 triệu', ['1.200/1.500=1200 of 1500']],
    ['33 trên tổng số 35 đảng viên', ['33 trên tổng số 35=33 of 35']],
    ['5 trong số 7 chỉ tiêu', ['5 trong số 7=5 of 7']],
    ['vượt 12/10 lớp', ['12/10=12 of 10']],
    ['Hai mươi chín trong số ba mươi mốt đảng viên', ['Hai mươi chín trong số ba mươi mốt=29 of 31']],
    ['bảy trên tổng số chín chi bộ', ['bảy trên tổng số chín=7 of 9']],
    ['ba trong số năm đơn vị', ['ba trong số năm=3 of 5']],
    ['31 / 33 phiếu', ['31 / 33=31 of 33']],
    ['106/106, đạt 100%', ['106/106=106 of 106']],
    ['3/4 chỉ tiêu', ['3/4=3 of 4']],
  ])('%s', (text, expected) => {
    expect(ratios(text)).toEqual(expected);
  });

  test.each([
    'ngày 3/4',
    'sáng 22/6',
    'hai mươi chín trong ba mươi mốt ngày',
    'một trong những đơn vị, hai trong số đó',
    '06/08/2024',
    'số 12/QĐ',
    '12/2019/QĐ-TTg',
    'dịp 30/4',
    'A1/2',
    'hôm nay (28/5)',
    '1/0',
    '5/6-7',
  ])('none in: %s', (text) => {
    expect(ratios(text)).toEqual([]);
  });
});

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
    ['mười năm qua', ['mười=10']],
    ['hai mươi năm xây dựng', ['hai mươi=20']],
    ['có năm đơn vị dự, năm 2017', ['năm=5', '2017=2017']],
    ['trong năm đơn vị đã cố gắng', []],
    ['kết nạp một trăm hai mươi đảng viên', ['một trăm hai mươi=120']],
    ['hơn bốn chục cán bộ', ['bốn chục=40']],
    ['thu được 291. 400 tỷ đồng', ['291. 400=291400']],
    ['mục 291. 400 người', ['291=291', '400=400']],
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
