import { describe, expect, test } from 'vitest';
import { arranged, type Piece, wordsOfOrders } from '../../src/questions/english-order.js';
import { fold } from '../../src/text/fold.js';
import { tokenise } from '../../src/text/tokens.js';
import { language } from './reading.js';

/** Words that stand side by side in reports. */
const PAIRS: ReadonlySet<string> = new Set(
  'ty che,dang uy,uy cong,vi mau,tham du,du hoi,vu viec,thu ly,ly vu,trung hai,phieu bau,tieu khong'.split(','),
);
const beside = {
  count: () => 5,
  pairCount: (a: string, b: string): number => (PAIRS.has(`${a} ${b}`) ? 3 : 0),
};

const pieceOf = (text: string): Piece => ({
  fixed: text.startsWith('|'),
  words: tokenise(text.replace('|', '')).map(({ word, marked }) => ({
    word,
    folded: fold(word),
    marked,
    raw: word,
    capitals: false,
    proper: false,
    derived: true,
  })),
});
const order = (pieces: string): string =>
  arranged(pieces.split(', ').map(pieceOf), beside)
    .flatMap(({ words }) => words.map(({ word }) => word))
    .join(' ');

describe('what is said more closely stands behind', () => {
  test.each([
    ['chè, công ty', 'công ty chè'],
    ['chè, công ty, đảng ủy', 'đảng ủy công ty chè'],
    ['máu, đơn vị', 'đơn vị máu'],
    // A verb and its object are in one order in both languages, and words that nothing is known of stay.
    ['đảng viên, tham dự, hội nghị', 'đảng viên tham dự hội nghị'],
    ['hàu, dự án', 'hàu dự án'],
    // Nothing moves past a little word.
    ['chè, |của, công ty', 'chè của công ty'],
    ['chè, |công ty', 'chè công ty'],
  ])('%s', (pieces, expected) => {
    expect(order(pieces)).toBe(expected);
  });

  test('every pair that is asked for was looked up before', () => {
    const pieces = ['a', 'b', '|c', 'd', 'e', 'f', 'g'].map(pieceOf);
    const looked = wordsOfOrders(pieces).map(({ folded }) => folded);
    const known = new Set(looked.slice(1).map((word, i) => `${looked[i]} ${word}`));
    expect(known.has('e d')).toBe(true);
    expect(known.has('g d')).toBe(true);
    expect(known.has('c b')).toBe(false);
  });
});

/** A question as read beside reports. */
const read = (text: string): string =>
  language.reader
    .read(text, { ...language.words, beside }, (words) => words)
    .words.map(({ word }) => word)
    .join(' ');

describe('English beside reports', () => {
  test.each([
    // What is a figure is asked for by how much.
    ['What is the average age of the members?', 'tuổi bình quân bao nhiêu của đảng viên'],
    ['What was the pre-tax profit?', 'lợi nhuận trước thuế bao nhiêu'],
    ['What is the theme of the congress?', 'chủ đề là gì của đại hội'],
    // What is asked in earnest is no yes or no.
    ['What time did it end?', 'kết thúc lúc mấy giờ'],
    ['Why did they refuse?', 'vì sao từ chối'],
    // Numbers and names go before what waits for its noun.
    ['Which two targets were missed?', 'hai mục tiêu nào không đạt'],
    ['Who leads the new Hai Ly commune?', 'ai đứng đầu hai ly xã mới'],
    // Of several meanings the one that goes with its neighbours, else the first.
    ['How many were raised?', 'bao nhiêu tăng'],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toBe(expected);
  });
});
