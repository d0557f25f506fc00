import { describe, expect, test } from 'vitest';
import { chooseReadings, wordsOfReadings } from '../../src/questions/readings.js';
import { foldedText, utteranceReader } from '../../src/questions/utterance.js';
import { bodyFinder } from '../../src/text/bodies.js';
import { shippedLexicon } from '../support/data.js';

/** Pairs that stand side by side, and how often. */
const PAIRS: Readonly<Record<string, number>> = {
  'nhung dong': 9,
  'chi nao': 6,
  'lam duoc': 9,
  'voi chi': 8,
  'tieu giao': 7,
  'nap duoc': 8,
  'duoc may': 5,
  'tich hoi': 5,
  'hy sinh': 9,
  'ky thuat': 9,
  'bac si': 9,
};
const beside = { count: () => 10, pairCount: (a: string, b: string): number => PAIRS[`${a} ${b}`] ?? 0 };
const own = await shippedLexicon();
const reader = utteranceReader(own, bodyFinder(own));
const known = { knows: () => false, knowsFolded: () => false };
const read = (text: string): string => foldedText(reader.read(text, { ...known, beside }, (words) => words).words);

describe('an abbreviation of several readings', () => {
  test.each([
    ['gồm những đc nào', 'gom nhung dong chi nao'],
    ['đã làm đc gì', 'da lam duoc gi'],
    ['kết nạp đc mấy người', 'ket nap duoc may nguoi'],
    ['so với CT giao', 'so voi chi tieu giao'],
    ['CT hội là ai', 'chu tich hoi la ai'],
    ['hi sinh ngày nào', 'hy sinh ngay nao'],
    ['hi ad', 'xin chao'],
    // Either spelling of a syllable is written; alone it stays.
    ['trung tâm kĩ thuật', 'trung tam ky thuat'],
    ['ki thuat', 'ky thuat'],
    ['mấy bác sỹ', 'may bac si'],
    ['kỹ thuật', 'ky thuat'],
    ['kì họp', 'ki hop'],
    ['XL cuối năm', 'xep loai cuoi nam'],
    // Nothing is known of its neighbours: as the list has it.
    ['đc zzz', 'duoc zzz'],
    ['CT xyz', 'chu tich xyz'],
  ])('%s: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('without counts it is read as the list has it first', () => {
    const { words } = reader.read('gồm những đc nào', known, (all) => all);
    expect(foldedText(words)).toBe('gom nhung duoc nao');
  });

  test('every reading is looked up between its neighbours', () => {
    const { words } = reader.read('những đc nào', known, (all) => all);
    expect(foldedText(wordsOfReadings(words))).toContain('nhung dong chi nao');
    expect(chooseReadings([], beside)).toEqual([]);
  });
});

test.each([
  ['ĐU Sở KHCN Gia Lai', 'dang uy so khoa hoc va cong nghe gia lai'],
  ['ĐU Khối yêu cầu', 'dang uy khoi yeu cau'],
  ['BTV ĐU Sở KHCN Bắc Ninh họp', 'ban thuong vu dang uy so khoa hoc va cong nghe bac ninh hop'],
  ['tập thể Ban Thường vụ ĐU Sở KH&CN Huế', 'tap the ban thuong vu dang uy so khoa hoc va cong nghe hue'],
])('a body keeps its kind: %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});
