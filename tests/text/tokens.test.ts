import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachWord, firstFolded, spellingsOf, tokenise } from '../../src/text/tokens.js';

/** What words are made of, and what is not. */
const unit = fc.constantFrom(...'aBđĐé1２Ⅷ٣.,/& \n\u0301', '😀', '𝐀', '𝟏', '\ud835', '\udc00');

/** What a word is, said shortly. */
const WORD = /\p{N}+(?:[.,/]\p{N}+)*(?![\p{L}\p{M}\p{N}])|\p{Lu}+(?:&\p{Lu}+)+|[\p{L}\p{M}\p{N}]+/gu;

const written = (text: string): string[] => tokenise(text).map(({ span }) => text.slice(span.start, span.end));

describe('tokenise', () => {
  it.each([
    ['Đảng bộ Sở KH&CN có 1.234 đảng viên.', ['Đảng', 'bộ', 'Sở', 'KH&CN', 'có', '1.234', 'đảng', 'viên']],
    ['ngày 06/08/2024, tăng 12,5%', ['ngày', '06/08/2024', 'tăng', '12,5']],
    ['lớp 2a, mục 1.2b, 3.', ['lớp', '2a', 'mục', '1', '2b', '3']],
    ['R&Dx &A A& B', ['R&D', 'x', 'A', 'A', 'B']],
    ['👍ok 𝐀𝐁 \ud835', ['ok', '𝐀𝐁']],
    ['', []],
  ])('cuts %j', (text, words) => {
    expect(written(text)).toEqual(words);
  });

  it('cuts as the regular expression does, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 14 }), (units) => {
        const text = units.join('');
        expect(tokenise(text).map(({ span }) => span)).toEqual(
          [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length })),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('gives offsets into the whole text, and sees nothing beyond the part asked for', () => {
    const text = 'Số 12a Đảng bộ';
    expect(tokenise(text, { start: 3, end: 5 })).toEqual([
      { span: { start: 3, end: 5 }, word: '12', folded: '12', marked: false },
    ]);
    const seen: unknown[] = [];
    eachWord(text, { start: 7, end: 99 }, ({ word, folded }, start, end) => seen.push([word, folded, start, end]));
    expect(seen).toEqual([
      ['đảng', 'dang', 7, 11],
      ['bộ', 'bo', 12, 14],
    ]);
  });
});

describe('spellingsOf', () => {
  it('has the words of tokenise, met before or not', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 10 }), (units) => {
        const text = units.join('');
        const before = spellingsOf(text);
        const words = tokenise(text).map(({ span: _, ...spelling }) => spelling);
        expect(before).toEqual(words);
        expect(spellingsOf(text)).toEqual(words);
        expect(firstFolded(text)).toBe(words[0]?.folded);
      }),
      { numRuns: 2000 },
    );
  });
});
