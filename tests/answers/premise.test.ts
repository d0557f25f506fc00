import { describe, expect, test } from 'vitest';
import { numbersAlike, type Said, strangersIn, verdictOf } from '../../src/answers/premise.js';
import type { Premise } from '../../src/questions/wants.js';
import { nameKey } from '../../src/text/people.js';
import { read, scopes } from '../questions/reading.js';

const said = (more: Partial<Said> = {}): Said => ({
  marked: [],
  numbers: [],
  alike: [],
  saysOf: () => true,
  left: false,
  ...more,
});
const premise = (more: Partial<Premise> = {}): Premise => ({ numbers: [], dates: [], ...more });
const about = (name: string): string[] =>
  scopes.find(read(`${name} là ai`).words).persons.flatMap((p) => p.people.map((who) => who.key));

describe('a number', () => {
  test.each([
    [85, 85, 'confirmed'],
    [85, 86, 'contradicted'],
    [86, 85, 'contradicted'],
    [0, 85, 'contradicted'],
  ] as const)('put forward %d, stated %d: %s', (asked, value, verdict) => {
    expect(verdictOf(premise({ numbers: [asked] }), said({ value }), [])).toBe(verdict);
  });

  test('of several says nothing, unless the passage holds none of them: a statement has one', () => {
    expect(verdictOf(premise({ numbers: [5, 63] }), said({ value: 63 }), [])).toBeUndefined();
    expect(verdictOf(premise({ numbers: [64, 5] }), said({ value: 63, numbers: [63, 5] }), [])).toBeUndefined();
    expect(verdictOf(premise({ numbers: [64, 9] }), said({ value: 63, numbers: [63, 5] }), [])).toBe('contradicted');
    expect(verdictOf(premise({ numbers: [63, 5] }), said({ value: 63 }), [])).toBeUndefined();
  });

  test('is neither where the passage says its value of something else', () => {
    const other = said({ value: 85, alike: [85, 8720], saysOf: (value) => value !== 85 });
    expect(verdictOf(premise({ numbers: [8720] }), other, [])).toBeUndefined();
    expect(verdictOf(premise({ numbers: [85] }), other, [])).toBeUndefined();
    expect(verdictOf(premise({ numbers: [9] }), said({ alike: [9], saysOf: () => false }), [])).toBeUndefined();
  });

  test('says nothing of evidence without one', () => {
    expect(verdictOf(premise({ numbers: [85] }), said(), [])).toBeUndefined();
  });

  test('is confirmed, never contradicted, where no one value is stated but the passage holds it of the same', () => {
    expect(verdictOf(premise({ numbers: [85] }), said({ numbers: [3, 85], alike: [85] }), [])).toBe('confirmed');
    expect(verdictOf(premise({ numbers: [85] }), said({ numbers: [3, 85] }), [])).toBeUndefined();
    expect(verdictOf(premise({ numbers: [85] }), said({ numbers: [3, 86], alike: [3] }), [])).toBeUndefined();
  });

  test.each([
    ['khu phố 3 có bị cắt nước không', 'Đợt 3: khu phố 1, khu phố 2 và khu phố 4.', []],
    ['khu phố 2 có bị cắt nước không', 'Đợt 3: khu phố 1, khu phố 2 và khu phố 4.', []],
    ['khối 9 có phải đóng tiền không', 'Phụ đạo buổi chiều cho khối 9, không thu tiền.', []],
    ['khối 9 có phải đóng tiền không', 'Quỹ có 9 triệu; lớp 9.', []],
    ['quyết định số 12 còn hiệu lực không', 'Quyết định số 12 hết hiệu lực.', []],
    ['điểm trung bình 95 không', 'Điểm trung bình 95, cao nhất tỉnh.', [95]],
    ['điều 5 nói về lương phải không', 'Chi bộ có 5 đảng viên.', []],
    ['có 5 đảng viên phải không', 'Chi bộ có 5 đảng viên; phòng 5.', [5]],
    ['giải thể 5 phòng phải không', 'Sở đã giải thể năm phòng.', [5]],
    ['đúng 12 hộ không', 'Tặng quà cho 12 hộ nghèo.', [12]],
    ['tặng 12 suất phải không', 'Tặng quà cho 12 hộ nghèo ngày 12 tháng 5.', []],
    ['có 3 không', 'Có 3 người dự.', []],
  ])('%s · %s: %j', (question, text, expected) => {
    const { words } = read(question);
    const light = new Set(words.flatMap(({ folded }, i) => (['co', 'la', 'khong'].includes(folded) ? [i] : [])));
    expect(
      numbersAlike(
        text,
        words.map(({ folded }) => folded),
        light,
      ),
    ).toEqual(expected);
  });
});

describe('a day', () => {
  test.each([
    [{ day: 30, month: 5 }, '2023-05-30', 'confirmed'],
    [{ day: 30, month: 5, year: 2023 }, '2023-05-30', 'confirmed'],
    [{ day: 30, month: 5, year: 2022 }, '2023-05-30', 'contradicted'],
    [{ day: 31, month: 5 }, '2023-05-30', 'contradicted'],
    [{ day: 5, month: 6 }, '2023-06-05', 'confirmed'],
  ] as const)('%o, stated %s: %s', (date, day, verdict) => {
    expect(verdictOf(premise({ dates: [date] }), said({ day }), [])).toBe(verdict);
  });

  test('goes before a number', () => {
    const both = premise({ dates: [{ day: 30, month: 5 }], numbers: [7] });
    expect(verdictOf(both, said({ day: '2023-05-30', value: 8 }), [])).toBe('confirmed');
  });
});

describe('a person', () => {
  test.each([
    ['Lê Văn Tám', ['Lê Văn Tám'], 'confirmed'],
    ['le van tam', ['Lê Văn Tám'], 'confirmed'],
    ['Lê Văn Tám', ['Trần Thị Bưởi', 'Lê Văn Tám'], 'confirmed'],
    ['Lê Văn Tám', ['Trần Thị Bưởi'], 'contradicted'],
    ['Lê Văn Tám', ['đồng chí Lê Văn Tám'], 'confirmed'],
  ] as const)('%s, marked %j: %s', (name, marked, verdict) => {
    expect(verdictOf(premise(), said({ marked }), about(name), 'decides')).toBe(verdict);
  });

  test('says nothing where nothing is marked', () => {
    expect(verdictOf(premise(), said({ marked: [] }), about('Lê Văn Tám'), 'decides')).toBeUndefined();
  });

  test('who came is confirmed by name, never contradicted', () => {
    expect(verdictOf(premise(), said({ marked: ['Lê Văn Tám'] }), about('Lê Văn Tám'), 'confirms')).toBe('confirmed');
    expect(verdictOf(premise(), said({ marked: ['Trần Thị Bưởi'] }), about('Lê Văn Tám'), 'confirms')).toBeUndefined();
  });

  test('a name alone settles nothing where more than the name is asked', () => {
    expect(verdictOf(premise(), said({ marked: ['Lê Văn Tám'] }), about('Lê Văn Tám'))).toBeUndefined();
  });
});

test.each([
  ['có phải Ngô Bá Tạ là Bí thư Chi bộ không', ['Ngô Bá Tạ']],
  ['bí thư Lào Cai là Nguyễn Văn A phải không', ['Nguyễn Văn A']],
  ['co phai tran thi hat la bi thu khong', ['tran thi hat']],
  ['bí thư là ai', []],
  ['Lào Cai họp ở Trần Phú phải không', []],
  ['hồ chứa có 5 triệu khối phải không', []],
])('%s names %j', (question, names) => {
  const { words } = read(question);
  const scope = scopes.find(words);
  const surnames = new Set(['nguyễn', 'ngô', 'trần', 'hồ']);
  const used = new Set([...scope.used, ...words.flatMap(({ folded }, at) => (folded === 'phu' ? [at] : []))]);
  expect(strangersIn(words, used, surnames).map(({ key }) => key)).toEqual(names.map(nameKey));
});

test('an open question has no verdict', () => {
  expect(
    verdictOf(undefined, said({ value: 85, marked: ['Lê Văn Tám'] }), about('Lê Văn Tám'), 'decides'),
  ).toBeUndefined();
});
