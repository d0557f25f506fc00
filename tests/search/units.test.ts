import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitsOf } from '../../src/search/units.js';
import { sentences } from '../../src/text/sentences.js';

const cut = (text: string, longest?: number): string[] =>
  unitsOf(text, sentences(text, { start: 0, end: text.length }), longest).map(({ span }) =>
    text.slice(span.start, span.end),
  );

describe('units', () => {
  test('each sentence, and each two that fit together', () => {
    expect(cut('Câu một. Câu hai. Câu ba.')).toEqual([
      'Câu một.',
      'Câu một. Câu hai.',
      'Câu hai.',
      'Câu hai. Câu ba.',
      'Câu ba.',
    ]);
  });

  test('two that do not fit stand alone', () => {
    expect(cut('Câu dài thứ nhất. Câu dài thứ hai.', 20)).toEqual(['Câu dài thứ nhất.', 'Câu dài thứ hai.']);
  });

  test('a long sentence gives its longest runs of clauses', () => {
    expect(cut('Một hai ba, bốn năm sáu; bảy tám: chín mười, hết.', 26)).toEqual([
      'Một hai ba, bốn năm sáu;',
      'bốn năm sáu; bảy tám:',
      'bảy tám: chín mười, hết.',
    ]);
  });

  test('a clause without any comma is cut between words', () => {
    const parts = cut(`${'từ '.repeat(50)}hết.`, 40);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(40);
    expect(new Set(parts.join(' ').split(' '))).toEqual(new Set(['từ', 'hết.']));
  });

  test('any text: inside its sentences, not too long, trimmed, and no letter is lost', () => {
    const text = fc
      .array(fc.constantFrom('đảng', 'viên', 'a', '😀', ', ', '. ', '; ', ' ', '\n', 'X'.repeat(45)), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (one) => {
        const all = sentences(one, { start: 0, end: one.length });
        const units = unitsOf(one, all, 40);
        const covered = new Uint8Array(one.length);
        for (const { span } of units) {
          const part = one.slice(span.start, span.end);
          expect(part.length).toBeLessThanOrEqual(40);
          expect(part).toBe(part.trim());
          expect(part.length).toBeGreaterThan(0);
          expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(part)).toBe(false);
          covered.fill(1, span.start, span.end);
        }
        for (const { start, end } of all)
          for (let at = start; at < end; at++) if (/\S/u.test(one.charAt(at))) expect(covered[at]).toBe(1);
      }),
    );
  });
});
