import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, originalSpan, plain } from '../../src/text/normalise.js';

describe('canonical puts the tone mark in one place', () => {
  test.each([
    ['uỷ', 'ủy'],
    ['ủy', 'ủy'],
    ['thuỷ', 'thủy'],
    ['uý', 'úy'],
    ['tuỳ', 'tùy'],
    ['luỹ', 'lũy'],
    ['luỵ', 'lụy'],
    ['hoà', 'hòa'],
    ['hoá', 'hóa'],
    ['hoả', 'hỏa'],
    ['xoã', 'xõa'],
    ['hoạ', 'họa'],
    ['khoẻ', 'khỏe'],
    ['loè', 'lòe'],
    ['nhoè', 'nhòe'],
    // On the vowel behind qu, whatever was typed.
    ['quý', 'quý'],
    ['quí', 'quý'],
    ['qúy', 'quý'],
    ['quỷ', 'quỷ'],
    ['quỹ', 'quỹ'],
    ['qủa', 'quả'],
    ['quả', 'quả'],
    ['qùa', 'quà'],
    // Closed syllables have one place only.
    ['hoàn', 'hoàn'],
    ['toán', 'toán'],
    ['huỳnh', 'huỳnh'],
    ['khoét', 'khoét'],
    ['quốc', 'quốc'],
    ['oanh', 'oanh'],
    ['đảng', 'đảng'],
    ['hoá chất và thuỷ lợi', 'hóa chất và thủy lợi'],
  ])('%s → %s', (typed, expected) => {
    expect(canonical(typed.normalize('NFC'))).toBe(expected.normalize('NFC'));
  });

  test('keeps the length, and doing it twice changes nothing', () => {
    const words = fc.string({ unit: fc.constantFrom(...'qouyaeiòóỏõọàáảãạỳýỷỹỵùúủũụíìèéhk .'), maxLength: 40 });
    fc.assert(
      fc.property(words, (text) => {
        expect(canonical(text)).toHaveLength(text.length);
        expect(canonical(canonical(text))).toBe(canonical(text));
      }),
    );
  });
});

describe('plain', () => {
  test.each([
    ['a\u00a0b\u200b', 'a b'],
    ['“Đoàn kết” – ‘đổi mới’', '"Đoàn kết" - \'đổi mới\''],
    ['  nhiều \n\t chỗ  ', 'nhiều chỗ'],
    ['Đảng'.normalize('NFD'), 'Đảng'],
    ['\ufeffhỏi', 'hỏi'],
  ])('%j → %j', (typed, expected) => {
    expect(plain(typed)).toBe(expected);
  });
});

describe('originalSpan finds a span of the composed text in the text as it was', () => {
  test('in decomposed text', () => {
    const composed = 'Đảng ủy Sở họp tại Huế';
    const original = composed.normalize('NFD');
    const start = composed.indexOf('Sở');
    const found = originalSpan(original, { start, end: start + 'Sở họp'.length });
    expect(original.slice(found.start, found.end)).toBe('Sở họp'.normalize('NFD'));
  });

  test('for any span of whole words in text of mixed forms', () => {
    const word = fc
      .constantFrom('Đảng', 'uỷ', 'Sở', 'họp', 'Huế', '06/08/2024', '🌱', 'KH&CN', 'đ/c')
      .chain((w) => fc.constantFrom(w, w.normalize('NFD')));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (words, a, b) => {
        const original = words.join(' ');
        const first = a % words.length;
        const last = first + (b % (words.length - first));
        const composed = words.map((w) => w.normalize('NFC'));
        const start = composed.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
        const end = start + composed.slice(first, last + 1).join(' ').length;
        const found = originalSpan(original, { start, end });
        expect(original.slice(found.start, found.end)).toBe(words.slice(first, last + 1).join(' '));
      }),
    );
  });
});
