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

describe('somebody', () => {
  test('named beside what is asked is near, named far away is far', () => {
    const near = judged('ai vắng mặt', 'Vắng mặt ông Vũ Tá Lộc.', 'person-far');
    const far = judged(
      'ai vắng mặt',
      'Ông Vũ Tá Lộc dự và phát biểu chỉ đạo hội nghị tổng kết của cả trạm năm nay có hai đồng chí vắng mặt.',
      'person-far',
    );
    expect(near).toBeLessThan(0.3);
    expect(far).toBeGreaterThan(0.7);
    expect(judged('mấy người vắng mặt', 'Vắng mặt ông Vũ Tá Lộc.', 'person-far')).toBe(0);
  });
});

describe('conditions', () => {
  test.each<[string, string, number]>([
    ['bao nhiêu đảng viên bị kỷ luật', 'Đảng bộ có 40 đảng viên.', 1],
    ['bao nhiêu đảng viên bị kỷ luật', 'Có 2 đảng viên bị khiển trách.', 0],
    ['mấy đảng viên nữ bị kỷ luật', 'Đảng bộ có 12 đảng viên nữ.', 0.5],
    ['có bao nhiêu đảng viên', 'Đảng bộ có 40 đảng viên.', 0],
  ])('%s / %s: %d', (question, text, share) => {
    expect(judged(question, text, 'condition-missing')).toBe(share);
  });
});

describe('a claim', () => {
  test.each<[string, string, number]>([
    ['trạm có 60 bác sĩ phải không', 'Trạm có 12 máy đo và 30 nhân viên, bác sĩ khám mỗi tuần.', 1],
    ['trạm có 60 bác sĩ phải không', 'Trạm có 8 bác sĩ.', 0],
    ['trạm có 60 bác sĩ phải không', 'Trạm có 60 bác sĩ.', 0],
    ['trúng cử với 100% phiếu phải không', 'Ông Vũ Tá Lộc trúng cử.', 1],
  ])('%s / %s: uncounted %d', (question, text, uncounted) => {
    expect(judged(question, text, 'claim-uncounted')).toBe(uncounted);
  });
});

describe('a body', () => {
  test.each<[string, string, number]>([
    ['Sở Nội vụ có bao nhiêu đảng viên?', 'Đảng bộ có 40 đảng viên.', 1],
    ['Sở Nội vụ có bao nhiêu đảng viên?', 'Khách của Sở Nội vụ có 4 đảng viên.', 0],
    ['Sở Nội vụ có bao nhiêu đảng viên?', 'Đảng bộ có 40 đảng viên, UBND tỉnh khen.', 1],
    ['Sở Tài nguyên và Môi trường có bao nhiêu đảng viên?', 'Sở TN&MT có 40 đảng viên.', 0],
    ['Bệnh viện Chợ Rẫy có bao nhiêu đảng viên?', 'Đảng bộ bệnh viện có 40 đảng viên.', 1],
    ['Trạm Khí tượng có bao nhiêu đảng viên?', 'Đảng bộ có 40 đảng viên.', 0],
  ])('%s / %s: nowhere %d', (question, text, nowhere) => {
    expect(judged(question, text, 'body-nowhere')).toBe(nowhere);
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
