import { describe, expect, test } from 'vitest';
import { factsOf } from './extraction.js';

type Found = ReturnType<typeof factsOf>[number];

/** "text | modality | as of | subject", what is absent left out. */
const told = (fact: Found): string =>
  [fact.text, fact.modality, fact.asOf, fact.subject?.name].filter((one) => one !== undefined).join(' | ');
const counts = (kind: 'members' | 'branches' | 'counted', sentence: string): string[] =>
  factsOf(kind, [sentence]).map(told);

describe('whose members, and of when', () => {
  test.each<[string, string[]]>([
    [
      'Đảng bộ Sở Lao động - Thương binh và Xã hội có 94 đảng viên.',
      ['94 đảng viên | Đảng bộ Sở Lao động - Thương binh và Xã hội'],
    ],
    ['Chi bộ Hội Phụ nữ tỉnh có 14 đảng viên.', ['14 đảng viên | Chi bộ Hội Phụ nữ tỉnh']],
    ['Nhiệm kỳ trước, Chi bộ chỉ có 12 đảng viên.', ['12 đảng viên | past | nhiệm kỳ trước | Chi bộ']],
    ['Khi thành lập, Chi bộ có 12 đảng viên.', ['12 đảng viên | past | khi thành lập | Chi bộ']],
    ['Sau khi thành lập, Chi bộ có 12 đảng viên.', ['12 đảng viên | Chi bộ']],
    ['Chỉ có 5 đảng viên nhưng năm 2024, Chi bộ làm được nhiều việc.', ['5 đảng viên']],
    ['Đảng viên: triệu tập 61 đồng chí; có mặt 57 đồng chí.', ['61 đồng chí']],
    ['1. Đảng viên: triệu tập 61 đồng chí.', ['61 đồng chí']],
    ['1. Đảng viên được khen: 6 đồng chí.', []],
    ['Khách mời: triệu tập 61 đồng chí.', []],
    ['Chi bộ có 45 đảng viên, tăng 7 so với đầu nhiệm kỳ.', ['45 đảng viên | Chi bộ']],
    ['Chi bộ 1 có 12 đảng viên, Chi bộ 2 có 15 đảng viên.', ['12 đảng viên | Chi bộ 1', '15 đảng viên | Chi bộ 2']],
    [
      'Cả tỉnh có 8.720 đảng viên, riêng Đảng bộ Sở là 146 với 13 chi bộ.',
      ['8.720 đảng viên | Cả tỉnh', '146 | Đảng bộ Sở'],
    ],
    ['18 là số đảng viên của Chi bộ.', ['18 là số đảng viên']],
    ['Dự đại hội có 33 trên tổng số 35 đảng viên.', ['33 trên tổng số 35 đảng viên']],
    ['Riêng đảng viên dự bị là 3.', ['đảng viên dự bị là 3']],
    ['Chi bộ gồm hơn bốn chục đảng viên.', ['bốn chục đảng viên | Chi bộ']],
  ])('%s', (sentence, expected) => {
    expect(counts('members', sentence)).toEqual(expected);
  });

  test.each([
    'Năm 2024, Chi bộ phấn đấu phát triển 5 đảng viên mới.',
    'Chỉ tiêu năm 2023 là 5 đảng viên.',
    'Đảng bộ đặt mục tiêu có 60 đảng viên vào năm 2025.',
    'Đại hội quyết định đến năm 2030 có 60 đảng viên.',
    'Bốn đảng viên chuyển đi, hai từ trần.',
    'Khiển trách 02 đảng viên thuộc Đảng bộ Sở cũ.',
    'Số kết nạp mới là 9 đảng viên.',
    'Có 3 đảng viên bị khiển trách.',
    'Mỗi chi bộ giới thiệu 2 đảng viên.',
    '5 đảng viên đang theo học cao cấp lý luận.',
    'Lớp có 214 người, gồm 168 đảng viên và 46 quần chúng.',
    'Sáu chi bộ, không kể 2 đảng viên đang miễn sinh hoạt.',
    'Kết nạp được một trăm hai mươi đảng viên.',
  ])('no membership in: %s', (sentence) => {
    expect(counts('members', sentence)).toEqual([]);
  });
});

describe('which branches', () => {
  test.each<[string, string[]]>([
    [
      'Nhiệm kỳ trước Đảng bộ có 5 chi bộ, nay là 8 chi bộ.',
      ['5 chi bộ | past | nhiệm kỳ trước | Đảng bộ', '8 chi bộ | Đảng bộ'],
    ],
    ['Năm qua giải thể 2 chi bộ, thành lập mới 1 chi bộ, hiện còn 7 chi bộ.', ['7 chi bộ']],
    [
      'Đảng bộ có 9 chi bộ (đầu nhiệm kỳ: 8 chi bộ).',
      ['9 chi bộ | Đảng bộ', '8 chi bộ | past | đầu nhiệm kỳ | Đảng bộ'],
    ],
    ['Đảng bộ có 4 chi bộ (1 chi bộ khối văn phòng, 3 ở các đội).', ['4 chi bộ | Đảng bộ']],
    ['Đảng bộ có 12 chi bộ trực thuộc, trong đó 3 chi bộ yếu kém.', ['12 chi bộ trực thuộc | Đảng bộ']],
    ['Có mặt 86/88 đảng viên, đại diện cho 9 chi bộ trực thuộc.', ['9 chi bộ trực thuộc']],
    ['Dự có các đồng chí trong BTV, BCH và hơn 50 đảng viên của 03 chi bộ trực thuộc.', ['03 chi bộ trực thuộc']],
    ['Đảng ủy Sở có 6 chi bộ trực thuộc.', ['6 chi bộ trực thuộc | Đảng ủy Sở']],
  ])('%s', (sentence, expected) => {
    expect(counts('branches', sentence)).toEqual(expected);
  });

  test.each([
    'Đảng bộ phấn đấu có 5 chi bộ.',
    'Có 3 chi bộ yếu kém.',
    'Có 2 chi bộ chưa họp.',
    'Đảng bộ mới hợp nhất từ hai đảng bộ.',
    'Dự kiến chia thành 4 chi bộ.',
    'Mỗi xã có 2 chi bộ vi phạm.',
    'Hội nghị chọn 3 chi bộ làm điểm.',
    'Kiểm tra 2 chi bộ.',
    'Trong đó có 2 chi bộ được khen.',
    'Tham luận của 4 chi bộ.',
    'Đảng ủy kiểm tra 4 chi bộ.',
    'Đảng ủy giao 2 chi bộ làm điểm.',
    'Phát biểu thay mặt cho 4 chi bộ khối trường học.',
  ])('none in: %s', (sentence) => {
    expect(counts('branches', sentence)).toEqual([]);
  });
});

describe('what is counted, and how it is meant', () => {
  test.each<[string, string[]]>([
    ['Chi bộ đạt 14/16 chỉ tiêu.', ['14/16 chỉ tiêu | Chi bộ']],
    ['Đồng chí A được 33/34 phiếu.', ['33/34 phiếu']],
    ['Dịch vụ công trực tuyến: 92%, mục tiêu 90%.', ['92%', '90% | target']],
    ['Giải ngân vốn mục tiêu quốc gia 31%, thấp nhất huyện.', ['31%']],
    ['Phát triển đảng viên: 38 người, mục tiêu 30 người.', ['38 người', '30 người | target']],
    ['Phấn đấu kết nạp 10 đảng viên, giảm 5% số vụ tai nạn.', ['10 đảng viên | target', '5% | target']],
    ['Kết nạp 11 đảng viên mới (chỉ tiêu cả nhiệm kỳ là 12 đồng chí).', ['11 đảng viên mới', '12 đồng chí | target']],
    ['Đã vượt chỉ tiêu kết nạp 12 đảng viên.', ['12 đảng viên']],
    ['Mục tiêu 5 đề tài, đạt 7 đề tài.', ['5 đề tài | target', '7 đề tài']],
    ['Không có đảng viên nào bị kỷ luật.', ['Không có đảng viên nào bị kỷ luật | negated']],
    ['Đảng bộ không còn chi bộ yếu kém.', ['không còn chi bộ yếu kém | negated | Đảng bộ']],
    ['Phấn đấu không có chi bộ yếu kém.', ['không có chi bộ yếu kém | target']],
    ['Dự kiến kết nạp 2 đảng viên.', ['2 đảng viên | planned']],
    ['Nhiệm kỳ tới kết nạp 41 đảng viên.', ['41 đảng viên | planned']],
    ['Năm tới, kết nạp 41 đảng viên.', ['41 đảng viên | planned']],
    ['Trong quý tới, đơn vị kết nạp 41 đảng viên.', ['41 đảng viên | planned']],
    ['Đăng ký kết nạp 41 đảng viên.', ['41 đảng viên | planned']],
    ['Cần kết nạp thêm 41 đảng viên.', ['41 đảng viên | planned']],
    ['Xây dựng kế hoạch phát triển 41 đảng viên.', ['41 đảng viên | target']],
    ['Có kế hoạch kết nạp 41 đảng viên.', ['41 đảng viên | target']],
    ['Giao chỉ tiêu kết nạp 41 đảng viên.', ['41 đảng viên | target']],
    ['Hoàn thành kế hoạch phát triển 41 đảng viên.', ['41 đảng viên']],
    ['Đạt 100% kế hoạch kết nạp 41 đảng viên.', ['100%', '41 đảng viên']],
    ['Đã kết nạp 41 đảng viên, vượt kế hoạch năm.', ['41 đảng viên']],
    ['Đến tới nơi, kết nạp 41 đảng viên.', ['41 đảng viên']],
    ['Có 5 phường đạt chuẩn.', ['5 phường đạt chuẩn']],
    ['Tổng thu đạt 291. 400 tỷ đồng.', ['291. 400 tỷ đồng']],
    ['Phường Tân An kết nạp 26 đảng viên.', ['26 đảng viên | Phường Tân An']],
  ])('%s', (sentence, expected) => {
    expect(counts('counted', sentence)).toEqual(expected);
  });

  test.each([
    'Họp ngày 3/4.',
    'Thực hiện Nghị quyết số 05-NQ/TW.',
    'Không khí sôi nổi.',
    'Đồng chí không đồng ý.',
    'Trong năm đơn vị đã cố gắng.',
    'Bí thư Đảng ủy phường 5 Lê Văn Thành phát biểu.',
    'Chủ tịch UBND quận 1 chủ trì.',
    'Trưởng khu phố 7 báo cáo.',
  ])('none in: %s', (sentence) => {
    expect(counts('counted', sentence)).toEqual([]);
  });

  test('under a heading of aims everything is aimed at, under one of results nothing', () => {
    const facts = factsOf('counted', [
      'II. MỤC TIÊU NHIỆM KỲ TỚI',
      '1. Kết nạp 25 đảng viên.',
      'III. KẾT QUẢ',
      '1. Kết nạp 22 đảng viên.',
    ]);
    expect(facts.map(told)).toEqual(['25 đảng viên | target', '22 đảng viên']);
  });

  test.each<[string, string[]]>([
    ['Biểu dương 2 chi bộ, 7 đảng viên.', ['biểu', 'dương']],
    ['Có 6 đảng viên mới (3 nữ).', ['mới', 'nữ']],
    ['Kỷ luật: khiển trách 02 đảng viên.', ['kỷ', 'luật', 'khiển', 'trách']],
  ])('the words that the last count of "%s" goes under', (sentence, expected) => {
    const last = factsOf('counted', [sentence]).at(-1);
    expect(last?.attrs['conditions']).toEqual(expect.arrayContaining(expected));
  });
});

describe('whose size a committee is', () => {
  const sizes = (sentence: string): string[] =>
    factsOf('election', [sentence])
      .filter((f) => f.attrs['what'] !== 'other')
      .map((f) =>
        [f.attrs['what'], f.attrs['count'], f.subject?.name, f.modality].filter((one) => one !== undefined).join(' '),
      );
  test.each<[string, string[]]>([
    [
      'Đại hội bầu Ban Chấp hành gồm 7 đồng chí, Ủy ban Kiểm tra 3 đồng chí.',
      ['committee 7 ban chấp hành', 'committee 3 ủy ban kiểm tra'],
    ],
    [
      'Bầu 7 đồng chí vào Ban Chấp hành, 3 đồng chí vào Ban Thường vụ.',
      ['committee 7 ban chấp hành', 'committee 3 ban thường vụ'],
    ],
    ['Cấp ủy khóa I gồm 21 người, Ban Thường vụ 07 người.', ['committee 21 cấp ủy', 'committee 7 ban thường vụ']],
    ['Ban Chấp hành ra mắt, có 15 đồng chí.', ['committee 15 ban chấp hành']],
    ['Chi ủy khóa mới có 5 người.', ['committee 5 chi ủy']],
    ['Bảy gương mặt được đại hội chọn vào Chi ủy mới.', ['committee 7 chi ủy']],
    ['Dự kiến bầu Ban Chấp hành 9 đồng chí.', ['committee 9 ban chấp hành planned']],
    ['Kết quả bầu Chi ủy (05 đồng chí): đồng chí Lê Văn Tám 33/34 phiếu.', ['committee 5 chi ủy', 'votes 33']],
    ['Đồng chí Đinh Thị Lan trúng cử Phó Bí thư với 13 phiếu.', ['position', 'votes 13']],
  ])('%s', (sentence, expected) => {
    expect(sizes(sentence)).toEqual(expected);
  });

  test.each([
    'Ban Chấp hành có 2 đồng chí nghỉ hưu.',
    'Bầu Đoàn Chủ tịch 3 đồng chí.',
    'Sớm bầu bổ sung hai đảng ủy viên còn thiếu.',
    'Chi ủy phân công 2 đồng chí giúp đỡ.',
    'Đảng ủy kiểm tra 3 đồng chí.',
  ])('none in: %s', (sentence) => {
    expect(sizes(sentence)).toEqual([]);
  });
});
