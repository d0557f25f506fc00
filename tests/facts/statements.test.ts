import { describe, expect, test } from 'vitest';
import type { FactKind } from '../../src/facts/fact.js';
import { factsOf } from './extraction.js';

const strengths = (kind: FactKind, ...lines: readonly string[]): number[] =>
  factsOf(kind, lines).map((f) => Number(f.attrs['strength']));

describe('results', () => {
  test.each<[string, number]>([
    ['Chi bộ đã hoàn thành tốt nhiệm vụ chính trị.', 3],
    ['Công tác kiểm tra đạt được nhiều kết quả.', 3],
    ['Sở đã ban hành 14 kế hoạch chuyên đề.', 2],
    ['Nền nếp sinh hoạt được duy trì.', 2],
  ])('%s: strength %d', (sentence, strength) => {
    expect(strengths('results', sentence)).toEqual([strength]);
  });

  test.each([
    'Tuy nhiên, một số kết quả chưa cao.',
    'Trong thời gian tới, Chi bộ phấn đấu hoàn thành kế hoạch.',
    'Đồng chí đề nghị phát huy kết quả đã có.',
    'Trời hôm ấy nắng đẹp.',
  ])('none in: %s', (sentence) => {
    expect(strengths('results', sentence)).toEqual([]);
  });
});

describe('shortcomings', () => {
  test.each<[string, number]>([
    ['Công tác tuyên truyền còn chậm.', 3],
    ['Một số hạn chế như: sinh hoạt chưa đều.', 3],
    ['Nguyên nhân là do thiếu nhân lực.', 3],
    ['Vẫn còn tình trạng trông chờ cấp trên.', 3],
    ['Tỷ lệ giải ngân thấp hơn mặt bằng chung của tỉnh.', 3],
    ['Chi bộ gặp không ít khó khăn.', 2],
    ['Hội nghị nêu rõ tồn tại.', 1],
  ])('%s: strength %d', (sentence, strength) => {
    expect(strengths('shortcomings', sentence)).toEqual([strength]);
  });

  test.each([
    'Chi bộ không có khó khăn nào.',
    'Cần hạn chế tối đa việc in giấy.',
    'Tổ chức tồn tại và phát triển hai mươi năm.',
    'Chi bộ hoàn thành mọi nhiệm vụ.',
  ])('none in: %s', (sentence) => {
    expect(strengths('shortcomings', sentence)).toEqual([]);
  });
});

describe('targets', () => {
  test.each<[string, number]>([
    ['Phấn đấu kết nạp 5 quần chúng mỗi năm.', 3],
    ['Thời gian tới, Chi bộ làm tốt công tác đoàn thể.', 3],
    ['Đồng chí yêu cầu các tổ tập trung chuyển đổi số.', 2],
    ['Tiếp tục nâng cao chất lượng sinh hoạt.', 2],
    ['Năm tới, Chi hội đặt mục tiêu kết nạp 20 hội viên và tổ chức 3 buổi sinh hoạt.', 3],
  ])('%s: strength %d', (sentence, strength) => {
    expect(strengths('targets', sentence)).toEqual([strength]);
  });

  test.each([
    'Chi bộ đạt 100% chỉ tiêu đề ra.',
    'Nhiệm kỳ qua, Chi bộ đã tập trung chỉ đạo tốt.',
    'Số nhiệm vụ vượt mức kế hoạch.',
    'Trời hôm ấy nắng đẹp.',
  ])('none in: %s', (sentence) => {
    expect(strengths('targets', sentence)).toEqual([]);
  });
});

describe('awards', () => {
  test.each<[string, number]>([
    ['Dịp này, Đảng ủy tặng giấy khen cho 3 tập thể.', 3],
    ['Đồng chí Lê Văn Tám vinh dự đón nhận Huy hiệu 40 năm tuổi Đảng.', 3],
    ['Đảng ủy khen thưởng 5 cá nhân xuất sắc.', 3],
    ['Có 2 giấy khen của cấp trên.', 2],
  ])('%s: strength %d', (sentence, strength) => {
    expect(strengths('awards', sentence)).toEqual([strength]);
  });

  test.each([
    'Công tác thi đua, khen thưởng được chú trọng.',
    'Chi bộ lãnh đạo tốt phong trào thi đua khen thưởng.',
    'Phấn đấu mỗi năm giữ danh hiệu tiên tiến.',
    'Có 90% hộ gia đình đạt danh hiệu văn hóa.',
    'Chi bộ tặng hoa các đại biểu.',
  ])('none in: %s', (sentence) => {
    expect(strengths('awards', sentence)).toEqual([]);
  });

  test('a ceremony of awards is announced and is one', () => {
    const [strength] = strengths('awards', 'Sáng 3/2, Đảng ủy tổ chức lễ trao tặng Huy hiệu Đảng.');
    expect(strength).toBeGreaterThanOrEqual(2);
  });
});

describe('what a heading leads', () => {
  test('list items count, up to the next heading', () => {
    const facts = factsOf('shortcomings', [
      'II. Hạn chế',
      '- Sổ sách ghi sơ sài.',
      '- Phòng họp xuống cấp.',
      'III. Phương hướng',
      '- Mua thêm sổ.',
    ]);
    expect(facts.map((f) => f.text)).toEqual(['- Sổ sách ghi sơ sài.', '- Phòng họp xuống cấp.']);
  });

  test('the sentence that announces a meeting states no result', () => {
    expect(strengths('results', 'Ngày 2/3/2023, Chi bộ tổ chức hội nghị đánh giá kết quả công tác.')).toEqual([]);
  });

  test('a caption weighs less', () => {
    expect(strengths('results', 'caption| Chi bộ đã hoàn thành tốt nhiệm vụ')).toEqual([2]);
  });
});
