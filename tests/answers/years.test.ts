import { describe, expect, test } from 'vitest';
import { FEATURES, rowOf } from '../../src/answers/features.js';
import { yearsTold } from '../../src/answers/measures/told-years.js';
import { sampleReport } from '../search/sample.js';
import { modelWith } from './fitting.js';
import { questionPool } from './pool.js';

const model = modelWith({});
const REPORT = sampleReport('thac-bac-2022', [
  'title| Đảng bộ Sở Thác Bạc tổng kết năm 2022',
  'Trong năm kết nạp 4 đảng viên.',
  'Năm 2021, Đảng bộ kết nạp 6 đảng viên.',
  'Năm 2023, Đảng bộ đề ra chỉ tiêu kết nạp 9 đảng viên.',
]);

/** What a feature tells of the passage that holds some words. */
function told(feature: string, question: string, words: string): number {
  const pool = questionPool(question, [REPORT], model, { year: 2022 });
  const evidence = pool.evidence.find(
    ({ found }) => found.view.passage.text.includes(words) && found.view.passage.role === 'paragraph',
  );
  const report = pool.reports.get(REPORT.meta.id);
  if (!evidence || !report) throw new Error(`no passage: ${words}`);
  return rowOf({ evidence, report, pool })[FEATURES.findIndex(({ name }) => name === feature)] ?? Number.NaN;
}

describe('a year told without a figure', () => {
  test.each([
    ['trong năm đã kết nạp 3 đảng viên', [2022]],
    ['năm qua đảng bộ kết nạp 3 đảng viên', [2022]],
    ['cả năm trồng 40 ha rừng', [2022]],
    ['năm ngoái kết nạp 2 , năm nay 3', [2021, 2022]],
    ['năm tới phấn đấu kết nạp 5 đảng viên', [2023]],
    ['trong năm tới sửa 3 km mương', [2023]],
    ['trong năm 2021 kết nạp 6', []],
    ['5 năm qua kết nạp 40 đảng viên', []],
    ['trong năm học mới có 12 lớp', []],
    ['tăng 3 % so với năm trước', []],
    ['trong những năm qua có nhiều tiến bộ', []],
    ['kết nạp năm đảng viên', []],
    ['đạt 96 % , cao hơn năm trước', []],
  ])('%s', (words, years) => expect(yearsTold(words, 2022)).toEqual(years));

  test('of a report without a year it tells none', () => expect(yearsTold('trong năm', undefined)).toEqual([]));
});

describe('the year that a passage tells of', () => {
  test.each([
    ['year-held', 'Năm 2021 kết nạp mấy đảng viên?', '6 đảng viên', 1],
    ['year-held', 'Năm 2021 kết nạp mấy đảng viên?', '4 đảng viên', 0],
    ['year-held', 'kết nạp mấy đảng viên?', '6 đảng viên', 0],
    ['year-of-another', 'Năm 2022 kết nạp mấy đảng viên?', '6 đảng viên', 1],
    ['year-of-another', 'Năm 2022 kết nạp mấy đảng viên?', '4 đảng viên', 0],
    ['year-of-another', 'Năm 2021 kết nạp mấy đảng viên?', '6 đảng viên', 0],
    ['year-of-another', 'Năm 2021 kết nạp mấy đảng viên?', '4 đảng viên', 1],
    ['year-of-another', 'kết nạp mấy đảng viên?', '6 đảng viên', 0],
    ['year-ahead', 'kết nạp mấy đảng viên?', '9 đảng viên', 1],
    ['year-ahead', 'kết nạp mấy đảng viên?', '6 đảng viên', 0],
    ['year-ahead', 'Năm 2023 kết nạp mấy đảng viên?', '9 đảng viên', 0],
    ['year-ahead', 'năm sau phấn đấu kết nạp mấy đảng viên?', '9 đảng viên', 0],
  ])('%s: %s / %s', (feature, question, words, value) => {
    expect(told(feature, question, words)).toBe(value);
  });
});
