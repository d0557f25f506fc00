import { describe, expect, test } from 'vitest';
import { sampleReport } from '../search/sample.js';
import { modelWith } from './fitting.js';
import { questionPool } from './pool.js';

const model = modelWith({ text: 5 });

/** The label of the best unit of a report of one paragraph. */
function labelOf(question: string, text: string): { readonly share: number; readonly covered: number } {
  const pool = questionPool(question, [sampleReport('tram', ['title| Trạm Khí tượng họp', text])], model);
  const labels = pool.evidence.map(({ label }) => label);
  return labels.reduce((best, one) => (one.share > best.share ? one : best), { share: 0, covered: 0 });
}

describe('what stands under a name', () => {
  test.each([
    ['Giải Vàng được bao nhiêu tiền?', 'Một Giải Vàng: 25.000.000 đồng và giấy chứng nhận.'],
    ['giai vang bao nhieu tien', '- Giải Vàng: 25.000.000 đồng'],
    ['Thư ký cuộc họp là ai?', 'Thư ký cuộc họp: Lê Thị Mơ.'],
    ['Lưu bình vào ghế phụ mấy phút?', 'Điều khiển: Ninh; ghế phụ: 15 phút.'],
    ['Quên đóng van bị phạt mấy ngày?', 'Quên đóng van | nhắc | ngưng việc 3 ngày'],
  ])('%s: %s', (question, text) => {
    expect(labelOf(question, text).share).toBeGreaterThan(0.14);
  });

  test.each([
    ['Giải Vàng được bao nhiêu tiền?', 'Giải Vàng thuộc về chị Vừ Thị Chở với 25.000.000 đồng.'],
    ['Giải Vàng được bao nhiêu tiền?', 'Giải Vàng: chị Vừ Thị Chở.'],
    ['Giải Vàng được bao nhiêu tiền?', 'Về Giải Vàng: chị Chở. Tổng chi 25.000.000 đồng.'],
    ['Giải Vàng được bao nhiêu tiền?', 'Giải Bạc: 15.000.000 đồng.'],
  ])('not: %s: %s', (question, text) => {
    expect(labelOf(question, text).share).toBeLessThan(0.14);
  });

  test('covered: how much of the label the question says', () => {
    expect(labelOf('Giải Vàng được bao nhiêu tiền?', 'Giải Vàng: 25.000.000 đồng').covered).toBe(1);
    expect(labelOf('Giải Vàng được bao nhiêu tiền?', 'Giải Vàng của khối lớp năm: 900 đồng').covered).toBeLessThan(0.7);
  });
});
