import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editsOf, isRepairable, repairTokens, telexReadings, type Vocabulary } from '../../src/text/repair.js';
import { tokenise } from '../../src/text/tokens.js';

/** A vocabulary of a few sentences, each counted as one passage. */
function vocabularyOf(...texts: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  const add = (terms: Iterable<string>): void => {
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  };
  for (const text of texts) {
    const tokens = tokenise(text);
    add([
      ...tokens.map((token) => token.folded),
      ...tokens.filter((token) => token.marked).map((token) => token.word),
      ...tokens.slice(1).map((token, i) => `${tokens[i]?.folded}_${token.folded}`),
    ]);
  }
  const count = (term: string): number => counts.get(term) ?? 0;
  return {
    count,
    knows: (word) => count(word) > 0,
    pairCount: (a, b) => count(`${a}_${b}`),
    near: (folded) => editsOf(folded).filter((one) => count(one) > 0),
  };
}

const DOMAIN = vocabularyOf(
  'Đảng bộ Sở Khoa học và Công nghệ có 42 đảng viên',
  'hội nghị tổng kết của Đảng bộ tỉnh Bình Dương',
  'đồng chí chủ trì hội nghị, các đảng viên dự họp',
  'doanh nghiệp đổi mới công nghệ, xây dựng Đảng',
);
const repair = (question: string): string =>
  repairTokens(tokenise(question), DOMAIN)
    .map((token) => token.folded)
    .join(' ');

describe('slips of the finger', () => {
  test.each([
    ['swapped', 'hội nghị tổng kết cua dảng bộ tỉnh Bình Dươgn', 'hoi nghi tong ket cua dang bo tinh binh duong'],
    ['dropped', 'hội ngị', 'hoi nghi'],
    ['doubled', 'đảng viênn', 'dang vien'],
    ['another key', 'doanh nghoep', 'doanh nghiep'],
    ['Telex keys', 'ddangr vieen', 'dang vien'],
    ['Telex keys with a tone in the middle', 'hooji nghij', 'hoi nghi'],
    ['s for x', 'sây dựng Đảng', 'xay dung dang'],
    ['short, without marks', 'dnag vien, cogn nghe', 'dang vien cong nghe'],
    ['no syllable ends so', 'tinh bing duong', 'tinh binh duong'],
    ['two slips side by side', 'đảnng vieen', 'dang vien'],
  ])('%s: %s', (_, typed, meant) => {
    expect(repair(typed)).toBe(meant);
  });

  test('a word with marks keeps them where they fit, else any marks count as typed', () => {
    const [, swapped] = repairTokens(tokenise('đảng viêên'), DOMAIN);
    expect(swapped).toMatchObject({ word: 'viên', folded: 'vien', marked: true });
    const [, lost] = repairTokens(tokenise('đảng vin'), DOMAIN);
    expect(lost).toMatchObject({ word: 'vien', marked: false, open: true });
  });
});

describe('what is left alone', () => {
  test.each([
    ['words that stand in the corpus', 'đảng bộ có hội nghị'],
    ['real words that the corpus lacks', 'bóng đá hôm nay thế nào'],
    ['names from elsewhere', 'sky nasa lane'],
    ['numbers, abbreviations, short words', '4 42 1/2 KH&CN ab'],
    ['a long foreign word far from any known', 'Manchester United'],
  ])('%s: %s', (_, typed) => {
    expect(repairTokens(tokenise(typed), DOMAIN)).toEqual(tokenise(typed));
  });

  test('any tokens: same number, known words the same, nothing thrown', () => {
    const word = fc.oneof(fc.constantFrom('đảng', 'viên', 'nghị', 'vieen', 'dagn'), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const typed = words.map((one) => ({ word: one, folded: one, marked: false }));
        const out = repairTokens(typed, DOMAIN);
        expect(out).toHaveLength(typed.length);
        out.forEach((token, i) => {
          if (DOMAIN.count(typed[i]?.folded ?? '') > 0) expect(token).toBe(typed[i]);
          else expect(token === typed[i] || DOMAIN.count(token.folded) > 0).toBe(true);
        });
      }),
    );
  });
});

test('edits are one step away and never the word itself', () => {
  const edits = editsOf('dang');
  for (const one of ['dag', 'adng', 'ddang', 'dong', 'giang', 'dan']) expect(edits).toContain(one);
  expect(edits).not.toContain('dang');
  expect(new Set(edits).size).toBe(edits.length);
  expect(telexReadings('ddaarng')).toContain('dang');
  expect(isRepairable('12')).toBe(false);
  expect(isRepairable('kh&cn')).toBe(false);
});
