import { describe, expect, test } from 'vitest';
import { DECISION, decisionRow } from '../../src/answers/decision.js';
import { rankPool } from '../../src/answers/rank.js';
import { sampleReport } from '../search/sample.js';
import { modelWith } from './fitting.js';
import { questionPool } from './pool.js';

const model = modelWith({ text: 5 });

/** A column of the decision on a report of one paragraph. */
function judged(question: string, text: string, column: string, year?: number): number {
  const report = sampleReport('tram', ['title| Trạm Khí tượng họp', text]);
  const row = decisionRow(
    rankPool(questionPool(question, [report], model, year === undefined ? {} : { year }), model.units),
  );
  return row?.[DECISION.findIndex(({ name }) => name === column)] ?? Number.NaN;
}

describe('names of a group', () => {
  test.each([
    ['Hai chi bộ nào làm thí điểm?', 'Đảng ủy làm thí điểm ở hai chi bộ.'],
    ['Những chi bộ nào gửi báo cáo trễ?', 'Có chi bộ gửi báo cáo trễ hạn.'],
    ['Ba cơ sở đó tên là gì?', 'Đoàn xử phạt 03 cơ sở vì bán hàng kém.'],
  ])('only how many: %s', (question, text) => {
    expect(judged(question, text, 'which-some')).toBe(1);
  });

  test.each([
    ['Hai chi bộ nào làm thí điểm?', 'Đảng ủy làm thí điểm ở hai chi bộ: Đo đạc và Dự báo.'],
    ['Hai chi bộ nào làm thí điểm?', 'Hai chi bộ làm thí điểm là Đo đạc, Dự báo.'],
    ['Chi bộ nào gửi báo cáo trễ?', 'Chi bộ Đo đạc gửi báo cáo trễ hạn.'],
    ['Có bao nhiêu chi bộ?', 'Đảng bộ có hai chi bộ.'],
  ])('named, or not asked for: %s %s', (question, text) => {
    expect(judged(question, text, 'which-some')).toBe(0);
  });
});

describe('a year', () => {
  test.each<[string, string, number]>([
    ['năm 2021 kết nạp mấy đảng viên', 'Trạm kết nạp 2 đảng viên.', 1],
    ['năm 2021 kết nạp mấy đảng viên', 'Năm 2021 trạm kết nạp 2 đảng viên.', 0],
    ['năm 2022 kết nạp mấy đảng viên', 'Trạm kết nạp 2 đảng viên.', 0],
    ['nhiệm kỳ 2020 - 2025 kết nạp mấy đảng viên', 'Trạm kết nạp 2 đảng viên.', 0],
    ['kết nạp mấy đảng viên', 'Trạm kết nạp 2 đảng viên.', 0],
  ])('%s / %s: of another year %d', (question, text, other) => {
    expect(judged(question, text, 'year-not-own', 2022)).toBe(other);
  });
});

test('a share counts nothing unless a share is asked for', () => {
  const text = '100% giảng viên dự giờ đúng quy định.';
  expect(judged('có bao nhiêu giảng viên', text, 'counted-next')).toBe(0);
  expect(judged('bao nhiêu phần trăm giảng viên dự giờ', text, 'counted-next')).toBe(1);
  expect(judged('có bao nhiêu giảng viên', 'Trường có 30 giảng viên.', 'counted-next')).toBe(1);
});
