import { describe, expect, test } from 'vitest';
import { factKit } from '../../src/facts/kit.js';
import { sentenceWords } from '../../src/facts/sentence-words.js';
import { around } from '../../src/facts/statements/around.js';
import { isHeading } from '../../src/facts/statements/headings.js';
import { headedBy, periodsOf } from '../../src/facts/statements/periods.js';
import { type Signed, signed } from '../../src/facts/statements/signs.js';
import { orderOf, toneOf } from '../../src/facts/statements/wordings.js';
import { viewOf } from '../../src/facts/view.js';
import { shippedLexicon } from '../support/data.js';
import { reportOf } from './extraction.js';

const lexicon = await shippedLexicon();
const kit = factKit(lexicon);
const signsOf = (...lines: readonly string[]): Signed[] => signed(viewOf(reportOf(lines), kit), kit.statements);
const wordsOf = (text: string) => sentenceWords(text, lexicon.people);
const found = (text: string) => kit.statements.find(wordsOf(text));

describe('periods beside that of the report', () => {
  const report = { year: 2024, month: 8 };

  test.each<[string, string[]]>([
    ['NĂM 2025', ['year.later', 'opens.later']],
    ['Trong sáu tháng đầu năm vừa rồi và cả năm 2023', ['year.earlier']],
    ['Quý IV, chi bộ kết nạp thêm', ['quarter.later', 'opens.later']],
    ['Quý III', ['quarter.same', 'opens.same']],
    ['Tháng 9 sửa cổng', ['month.later', 'opens.later']],
    ['Mọi việc của đơn vị từ tháng 2', ['month.earlier']],
  ])('%s', (text, expected) => {
    expect(periodsOf(wordsOf(text), report)).toEqual(expected);
  });

  test.each(['9 tháng qua', 'quý khách', 'tháng trước', 'Điều 5', 'năm đơn vị'])('none in: %s', (text) => {
    expect(periodsOf(wordsOf(text), report)).toEqual([]);
  });

  test('nothing lies before or behind a report of no known month', () => {
    expect(periodsOf(wordsOf('NĂM 2025'), undefined)).toEqual([]);
    expect(periodsOf(wordsOf('Tháng 9'), { year: 2024 })).toEqual([]);
  });

  test.each<[string[], string[]]>([
    [['year.later'], ['above.targets']],
    [['month.earlier'], ['above.results']],
    [['year.same'], ['above.results']],
    [['month.same'], []],
    [['year.earlier', 'year.later'], []],
    [[], []],
  ])('a heading with %j', (periods, expected) => {
    expect(headedBy(periods, report)).toEqual(expected);
  });

  test('the year of a report of its first months lies ahead', () => {
    expect(headedBy(['year.same'], { year: 2024, month: 1 })).toEqual(['above.targets']);
    expect(headedBy(['year.same'], { year: 2024, month: 3 })).toEqual(['above.results']);
    expect(headedBy(['year.same'], undefined)).toEqual(['above.results']);
  });
});

describe('wordings in their order', () => {
  test('what is done before what is aimed at reads unlike the other way round', () => {
    const done = orderOf(found('Chi bộ đã đạt mục tiêu.'));
    const aimed = orderOf(found('Mục tiêu: nâng cao chất lượng đã có.'));
    expect(done).toContain('first.past');
    expect(aimed).toContain('first.targets.named');
    expect(orderOf(found('Trời đẹp.'))).toEqual([]);
  });

  test.each<[string, string]>([
    ['Kho dột, máy hỏng.', 'bad.2'],
    ['Nhà không dột.', 'bad-denied'],
    ['Việc làm chưa tốt.', 'good-denied'],
    ['Thu ngân sách tăng nhưng nợ đọng.', 'good>bad'],
    ['Hỏng máy nên chưa đạt.', 'bad>good'],
  ])('%s', (text, sign) => {
    expect(toneOf(wordsOf(text).words, found(text))).toContain(sign);
  });

  test('no word of blame in a plain sentence', () => {
    expect(toneOf(wordsOf('Hội nghị họp sáng nay.').words, found('Hội nghị họp sáng nay.'))).toEqual([
      'bad.0',
      'good.0',
      'bad-share.0',
    ]);
  });
});

describe('what stands above', () => {
  test.each([
    'KẾT LUẬN CỦA CUỘC HỌP NGÀY 03/4/2024',
    'NĂM 2025',
    'Đ. Việc khác',
    'II. Hạn chế',
    'Bà cũng không giấu những điều làm chưa tới:',
  ])('a heading: %s', (line) => {
    expect(isHeading(viewOf(reportOf([line]), kit).sentences[0] as Signed['sentence'])).toBe(true);
  });

  test.each(['Thu - chi | 16 | 10', '- Sửa cổng', 'Chi bộ họp sáng nay.', 'Đảng viên: 68 (nữ 29).'])(
    'no heading: %s',
    (line) => {
      expect(isHeading(viewOf(reportOf([line]), kit).sentences[0] as Signed['sentence'])).toBe(false);
    },
  );

  test.each<[string, string]>([
    ['Bà cũng không giấu những điều làm chưa tới:', 'above.shortcomings'],
    ['Công việc đến hết năm', 'above.targets'],
    ['Điều 1. Về tình hình chín tháng', 'above.results'],
    ['NGƯỜI ĐƯỢC KHEN', 'above.awards'],
    ['Chuyện bên lề', 'above.unknown'],
  ])('%s', (heading, sign) => {
    expect(signsOf(heading, '- Bà Tư Lành')[0]?.signs).toContain(sign);
  });
});

describe('the second look', () => {
  const all = signsOf('Chi bộ họp. Máy hỏng.', 'I. Kết quả', '- Sửa cổng', '- Xây bếp');
  const chances = all.map((_, i) => [i / 10, 0.5, 0, 1]);
  const strengths = (i: number) => new Map(around(all, chances)[i]);

  test('sentences of a paragraph see each other', () => {
    expect(strengths(0).get('around.behind.results')).toBe(0.1);
    expect(strengths(1).get('around.before.results')).toBe(0);
    expect(strengths(1).get('around.block.shortcomings')).toBe(0.5);
  });

  test('items of a list see each other, and what is above a heading they do not', () => {
    expect(strengths(3).get('around.list-before.results')).toBe(0.2);
    expect(strengths(3).get('around.section.results')).toBe(0.2);
    expect(strengths(2).has('around.before.results')).toBe(false);
    expect(strengths(2).has('around.section.results')).toBe(false);
  });

  test('certainty stays a finite number', () => {
    expect(Number.isFinite(strengths(0).get('around.own.awards'))).toBe(true);
    expect(Number.isFinite(strengths(0).get('around.own.targets'))).toBe(true);
  });
});
