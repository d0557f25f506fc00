import { describe, expect, test } from 'vitest';
import { FEATURES, rowOf } from '../../src/answers/features.js';
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

describe('the year that a passage tells of', () => {
  test.each([
    ['year-held', 'Năm 2021 kết nạp mấy đảng viên?', '6 đảng viên', 1],
    ['year-held', 'Năm 2021 kết nạp mấy đảng viên?', '4 đảng viên', 0],
    ['year-held', 'kết nạp mấy đảng viên?', '6 đảng viên', 0],
    ['year-of-another', 'Năm 2022 kết nạp mấy đảng viên?', '6 đảng viên', 1],
    ['year-of-another', 'Năm 2022 kết nạp mấy đảng viên?', '4 đảng viên', 0],
    ['year-of-another', 'Năm 2021 kết nạp mấy đảng viên?', '6 đảng viên', 0],
    ['year-of-another', 'kết nạp mấy đảng viên?', '6 đảng viên', 0],
    ['year-ahead', 'kết nạp mấy đảng viên?', '9 đảng viên', 1],
    ['year-ahead', 'kết nạp mấy đảng viên?', '6 đảng viên', 0],
    ['year-ahead', 'Năm 2023 kết nạp mấy đảng viên?', '9 đảng viên', 0],
    ['year-ahead', 'năm sau phấn đấu kết nạp mấy đảng viên?', '9 đảng viên', 0],
  ])('%s: %s / %s', (feature, question, words, value) => {
    expect(told(feature, question, words)).toBe(value);
  });
});
