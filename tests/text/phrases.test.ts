import { describe, expect, test } from 'vitest';
import { isOneEdit } from '../../src/text/edits.js';
import { indexOfPhrase, PhraseTable, phrase, sameWord } from '../../src/text/phrases.js';
import { foldedWords, tokenise } from '../../src/text/tokens.js';

describe('marks that were typed count', () => {
  test.each<[string, string, boolean]>([
    ['đảng', 'đảng', true],
    ['dang', 'đảng', true],
    ['Đảng', 'đảng', true],
    ['đang', 'đảng', false],
    ['dảng', 'đảng', false],
    ['dang', 'đang', true],
    ['uỷ', 'ủy', true],
    ['bo', 'bộ', true],
    ['bố', 'bộ', false],
  ])('%s for %s: %s', (typed, known, same) => {
    expect(sameWord(tokenise(typed)[0] as never, tokenise(known)[0] as never)).toBe(same);
  });
});

describe('a table of phrases', () => {
  const table = new PhraseTable<string>()
    .add('bí thư', 'secretary')
    .add('phó bí thư', 'deputy')
    .add('phó bí thư thường trực', 'standing deputy')
    .add('cán bộ', 'cadre')
    .add('chi bộ', 'branch')
    .add('CB', 'cadre')
    .add('CB', 'branch')
    .add('   ', 'nothing');
  const found = (text: string): string[] => table.find(tokenise(text)).map((m) => `${m.from}-${m.to} ${m.value}`);

  test.each<[string, string[]]>([
    ['ai là phó bí thư thường trực', ['2-7 standing deputy']],
    ['pho bi thu', ['0-3 deputy']],
    ['phó bí thư và bí thư', ['0-3 deputy', '4-6 secretary']],
    ['phở bí thư', ['1-3 secretary']],
    ['cb nào', ['0-1 cadre', '0-1 branch']],
    ['bí thử', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('indexOfPhrase', () => {
    const words = tokenise('ai là bí thư, bí thư nào');
    expect(indexOfPhrase(words, phrase('bí thư'))).toBe(2);
    expect(indexOfPhrase(words, phrase('bí thư'), 3)).toBe(4);
    expect(indexOfPhrase(words, phrase('giám đốc'))).toBe(-1);
  });
});

describe('tokenise', () => {
  test.each<[string, string[]]>([
    ['Sở KH&CN họp ngày 06/08/2024.', ['so', 'kh&cn', 'hop', 'ngay', '06/08/2024']],
    ['1.234,5 đồng', ['1.234,5', 'dong']],
    ['chi bộ 12a', ['chi', 'bo', '12a']],
    ['đ/c A-B (C)', ['d', 'c', 'a', 'b', 'c']],
    ['', []],
    ['🌱 !!', []],
  ])('%s', (text, expected) => {
    expect(foldedWords(text)).toEqual(expected);
  });

  test('gives each word its place in the text', () => {
    const text = '  Đảng bộ: 85 đảng viên';
    expect(tokenise(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'Đảng',
      'bộ',
      '85',
      'đảng',
      'viên',
    ]);
  });
});

describe('one edit', () => {
  test.each<[string, string, boolean]>([
    ['dang', 'dan', true],
    ['dang', 'dangg', true],
    ['dang', 'dung', true],
    ['dang', 'dnag', true],
    ['dang', 'dang', false],
    ['dang', 'dgan', false],
    ['dang', 'nagd', false],
    ['dang', 'da', false],
    ['', 'a', true],
    ['ab', 'ba', true],
  ])('%s, %s: %s', (a, b, one) => {
    expect(isOneEdit(a, b)).toBe(one);
    expect(isOneEdit(b, a)).toBe(one);
  });
});
