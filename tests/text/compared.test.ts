import { expect, test } from 'vitest';
import { comparedWords } from '../../src/text/compared.js';

const wordsOf = (text: string): string[] => comparedWords(text).map(({ word }) => word);

test.each<[string, string[]]>([
  ['Tăng 15%, đạt 98 %.', ['tăng', '15%', 'đạt', '98%']],
  ['Giai đoạn 2020-2025', ['giai', 'đoạn', '2020', '-', '2025']],
  ['Giai đoạn 2020 – 2025', ['giai', 'đoạn', '2020', '-', '2025']],
  ['các năm 2020, 2025', ['các', 'năm', '2020', '2025']],
  ['giảm -5,2 điểm', ['giảm', '-5,2', 'điểm']],
  ['12-NQ/TW', ['12', 'nq', 'tw']],
  ['lúc 8h30', ['lúc', '8h30']],
  ['tỷ số 3:1', ['tỷ', 'số', '3', ':', '1']],
  ['“Kỷ cương”, (hòa – hoà)', ['kỷ', 'cương', 'hòa', 'hòa']],
  ['', []],
])('%j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('spans are those of the text', () => {
  const text = 'Đạt (-3,5 %) so với 2020–2025.';
  expect(comparedWords(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'Đạt',
    '-3,5 %',
    'so',
    'với',
    '2020',
    '–',
    '2025',
  ]);
});
