import { describe, expect, test } from 'vitest';
import type { StatementKind } from '../../src/facts/attributes.js';
import { factsOf } from './extraction.js';

/** From this strength on a sentence counts as one that says it. */
const PLAIN = 2;
const plainly = (kind: StatementKind, ...lines: readonly string[]): string[] =>
  factsOf(kind, lines).flatMap((f) => (Number(f.attrs['strength']) >= PLAIN ? [f.text] : []));

const SAID: Readonly<Record<StatementKind, readonly string[]>> = {
  results: [
    'Chi bộ đã hoàn thành tốt nhiệm vụ chính trị.',
    'Công tác kiểm tra đạt được nhiều kết quả.',
    'Sở đã ban hành 14 kế hoạch chuyên đề.',
    'Nền nếp sinh hoạt được duy trì.',
    'Sản lượng điện thương phẩm đạt 612 triệu kWh, bằng 51,4% kế hoạch.',
    '6 tháng qua, huyện trồng mới 700 ha rừng.',
    'Tỷ lệ hộ nghèo giảm còn 3,1%.',
    'Chi bộ đạt 100% chỉ tiêu đề ra.',
    'Nghiệm thu 12 đề tài; cấp 40 giấy phép.',
    'Hai chi bộ được xếp loại hoàn thành xuất sắc nhiệm vụ.',
    'Kết nạp 05 đảng viên (kế hoạch 04).',
  ],
  shortcomings: [
    'Công tác tuyên truyền còn chậm.',
    'Một số hạn chế như: sinh hoạt chưa đều.',
    'Nguyên nhân là do thiếu nhân lực.',
    'Vẫn còn tình trạng trông chờ cấp trên.',
    'Tỷ lệ giải ngân thấp hơn mặt bằng chung của tỉnh.',
    'Chi bộ gặp không ít khó khăn.',
    'Tuy nhiên, việc thu phí chưa kịp thời.',
    'Song phong trào ở các bản xa còn trầm.',
    'Mặt chưa được: chất lượng môn Toán thấp.',
    'Hội nghị thẳng thắn chỉ ra: hai đề tài phải gia hạn.',
    'Chỉ tiêu phát triển đảng viên chưa đạt.',
  ],
  targets: [
    'Phấn đấu kết nạp 5 quần chúng mỗi năm.',
    'Thời gian tới, Chi bộ làm tốt công tác đoàn thể.',
    'Tiếp tục nâng cao chất lượng sinh hoạt.',
    'Năm tới, Chi hội đặt mục tiêu kết nạp 20 hội viên và tổ chức 3 buổi sinh hoạt.',
    'Đến năm 2030, xã phấn đấu thu nhập đạt 80 triệu đồng/người.',
    'Chỉ tiêu sáu tháng cuối năm: kết nạp 9 đảng viên, đưa tổn thất xuống dưới 4%.',
    'Đại hội đề ra 12 chỉ tiêu, trong đó kết nạp từ 20 đảng viên trở lên.',
    'Quyết tâm hoàn thành 100% kế hoạch trước ngày 30/11.',
    'Hội nghị thống nhất nhiệm vụ trọng tâm: giải ngân trên 95%.',
    'Từ nay đến cuối năm, Đảng ủy sẽ tập trung kiểm tra 4 chi bộ.',
    'Đồng chí yêu cầu các tổ tập trung chuyển đổi số.',
  ],
  awards: [
    'Dịp này, Đảng ủy tặng giấy khen cho 3 tập thể.',
    'Đồng chí Lê Văn Tám vinh dự đón nhận Huy hiệu 40 năm tuổi Đảng.',
    'Đảng ủy khen thưởng 5 cá nhân xuất sắc.',
    'Có 2 giấy khen của cấp trên.',
    'Hội nghị biểu dương 2 chi bộ, 7 đảng viên.',
    'Sáng 3/2, Đảng ủy tổ chức lễ trao tặng Huy hiệu Đảng.',
    'UBND tỉnh tặng bằng khen cho Công đoàn Sở.',
    'Giấy khen được trao cho bà Mai Thị Lúa.',
    'Hai tập thể nhận cờ thi đua của Bộ.',
    'Công bố quyết định khen thưởng 3 chi bộ.',
    'Liên đoàn tặng kỷ niệm chương cho 6 người.',
  ],
};

const NOT_SAID: Readonly<Record<StatementKind, readonly string[]>> = {
  results: [
    'Tuy nhiên, một số kết quả chưa cao.',
    'Trong thời gian tới, Chi bộ phấn đấu hoàn thành kế hoạch.',
    'Đồng chí đề nghị phát huy kết quả đã có.',
    'Trời hôm ấy nắng đẹp.',
    'Ngày 2/3/2023, Chi bộ tổ chức hội nghị đánh giá kết quả công tác.',
    'Dự hội nghị có 45 đảng viên.',
    'Đại hội bầu 9 đồng chí vào Ban Chấp hành.',
  ],
  shortcomings: [
    'Cần hạn chế tối đa việc in giấy.',
    'Tổ chức tồn tại và phát triển hai mươi năm.',
    'Chi bộ hoàn thành mọi nhiệm vụ.',
    'Công đoàn giúp 12 hộ có hoàn cảnh khó khăn.',
    'Chưa phát hiện vi phạm.',
    'Đồng chí Lê Văn Tám đến dự.',
  ],
  targets: [
    'Nhiệm kỳ qua, Chi bộ đã tập trung chỉ đạo tốt.',
    'Số nhiệm vụ vượt mức kế hoạch.',
    'Trời hôm ấy nắng đẹp.',
    'Kết nạp 05 đảng viên (kế hoạch 04).',
    '14/16 chỉ tiêu đã đạt và vượt.',
    'Hội nghị bàn phương hướng năm 2024 diễn ra sáng 5/1.',
  ],
  awards: [
    'Công tác thi đua, khen thưởng được chú trọng.',
    'Chi bộ lãnh đạo tốt phong trào thi đua khen thưởng.',
    'Phấn đấu mỗi năm giữ danh hiệu tiên tiến.',
    'Có 90% hộ gia đình đạt danh hiệu văn hóa.',
    'Chi bộ tặng hoa các đại biểu.',
    'Đồng chí trao quyết định bổ nhiệm.',
  ],
};

const rows = (table: Readonly<Record<StatementKind, readonly string[]>>): [StatementKind, string][] =>
  (Object.keys(table) as StatementKind[]).flatMap((kind) =>
    table[kind].map((sentence): [StatementKind, string] => [kind, sentence]),
  );

describe('what a sentence states by its wording', () => {
  test.each(rows(SAID))('%s: %s', (kind, sentence) => {
    expect(plainly(kind, sentence)).toHaveLength(1);
  });

  test.each(rows(NOT_SAID))('no %s: %s', (kind, sentence) => {
    expect(plainly(kind, sentence)).toEqual([]);
  });
});

describe('what a heading leads', () => {
  const lines = [
    'I. Kết quả',
    '- Phục vụ chu đáo hai kỳ họp.',
    '- Thẩm định xong 7 tờ trình.',
    'II. Hạn chế',
    '- Sổ sách ghi sơ sài.',
    '- Phòng họp xuống cấp.',
    'III. Phương hướng',
    '- Mua thêm sổ.',
    '- Sửa phòng họp.',
    'IV. Khen thưởng',
    '- Tổ Văn thư.',
  ];

  test.each<[StatementKind, string[]]>([
    ['results', ['- Phục vụ chu đáo hai kỳ họp.', '- Thẩm định xong 7 tờ trình.']],
    ['shortcomings', ['- Sổ sách ghi sơ sài.', '- Phòng họp xuống cấp.']],
    ['targets', ['- Mua thêm sổ.', '- Sửa phòng họp.']],
    ['awards', ['- Tổ Văn thư.']],
  ])('%s: the items below it, up to the next heading', (kind, expected) => {
    expect(plainly(kind, ...lines)).toEqual(expected);
  });

  test('a target is one by its modality', () => {
    expect(factsOf('targets', ['Phấn đấu kết nạp 5 quần chúng mỗi năm.']).map((f) => f.modality)).toEqual(['target']);
  });
});
