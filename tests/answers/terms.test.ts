import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverage, expander, plainNumber, stopWords, type Term, termsOf } from '../../src/answers/terms.js';
import { tokenise } from '../../src/text/tokens.js';

const expand = expander([{ short: 'KHCN', long: ['khoa học và công nghệ'], upper: true }]);
/** Ten passages; "đảng" stands in nine of them, everything else in one. */
const FREQUENCIES = { count: (folded: string) => (folded === 'dang' ? 9 : 1), total: 10 };
const terms = (question: string, without: readonly number[] = [], added?: ReadonlySet<number>): Term[] =>
  termsOf(tokenise(question), new Set(without), FREQUENCIES, added);
const covers = (question: string, text: string): number => coverage(terms(question), text, expand);

describe('terms', () => {
  test('rare words weigh more than common ones', () => {
    const [common, rare] = terms('đảng robot');
    expect(rare?.weight).toBeGreaterThan(common?.weight ?? 0);
    expect(common?.weight).toBeGreaterThanOrEqual(0.2);
  });

  test('words that are left out are no terms and no neighbours', () => {
    const [first, second] = terms('số robot mới lạ', [0, 2]);
    expect([first?.word, first?.pairedWith, second?.word]).toEqual(['robot', undefined, 'lạ']);
  });

  test('added words weigh more than those taken over', () => {
    const [old, added] = terms('robot lạ', [], new Set([1]));
    expect(added?.weight).toBeGreaterThan(old?.weight ?? 0);
  });
});

describe('coverage', () => {
  test.each<[string, string, number]>([
    ['robot lạ', 'Có một robot lạ ở đây.', 1],
    ['robot la', 'Có một robot lạ ở đây.', 1],
    ['robot lạ', 'Không có gì.', 0],
    ['06 nhiệm vụ', 'Sở có 6 nhiệm vụ.', 1],
    ['30/5', 'Họp ngày 30/5/2023.', 1],
    ['khoa học và công nghệ', 'Sở KHCN họp.', 1],
    ['', 'Có gì.', 0],
  ])('of "%s" in "%s" is %d', (question, text, share) => {
    expect(covers(question, text)).toBeCloseTo(share, 9);
  });

  test('more where the words stand together, less where the marks differ', () => {
    expect(covers('robot lạ', 'Robot thì lạ.')).toBeLessThan(covers('robot lạ', 'Robot lạ.'));
    expect(covers('đảng', 'đang họp')).toBeLessThan(covers('đảng', 'đảng họp'));
    expect(covers('đảng', 'đang họp')).toBeGreaterThan(0);
  });

  test('an abbreviation is read in full only in capitals', () => {
    expect(covers('công nghệ', 'khcn')).toBe(0);
  });

  test('lies between 0 and 1 and never falls when the text grows', () => {
    const words = fc.array(fc.constantFrom('robot', 'lạ', 'la', 'đảng', 'đang', '06', '30/5', 'KHCN', 'công', 'nghệ'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, words, words, (question, text, more) => {
        const share = covers(question.join(' '), text.join(' '));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
        expect(covers(question.join(' '), [...text, ...more].join(' '))).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });
});

test.each([
  ['06', '6'],
  ['05/06/2024', '5/6/2024'],
  ['0', '0'],
  ['100', '100'],
  ['1.050', '1.050'],
  ['0,5', '0,5'],
  ['so', 'so'],
])('plainNumber(%s) is %s', (written, plain) => {
  expect(plainNumber(written)).toBe(plain);
});

test('stop words: phrases, also typed without marks, but not other words that look like them', () => {
  const stop = stopWords('# ghi chú\nlà gì, bao nhiêu\nai, được');
  const left = (text: string): string =>
    tokenise(text)
      .filter((_, i) => !stop(tokenise(text)).has(i))
      .map((t) => t.word)
      .join(' ');
  expect(left('robot là gì')).toBe('robot');
  expect(left('co bao nhieu robot duoc tang')).toBe('co robot tang');
  expect(left('là nhà, gì đó')).toBe('là nhà gì đó');
});
