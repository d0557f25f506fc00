import { describe, expect, test } from 'vitest';
import { factsOf } from './extraction.js';

const found = (kind: 'place' | 'author' | 'term' | 'date', ...lines: readonly string[]): string[] =>
  factsOf(kind, ['title| Hội nghị sơ kết', ...lines]).map((f) => f.text);

describe('where a meeting was', () => {
  test.each<[string, string[]]>([
    [
      'Chiều 6/8, Đảng ủy tổ chức hội nghị tại Trung tâm Sáng tạo trẻ và Khởi nghiệp.',
      ['Trung tâm Sáng tạo trẻ và Khởi nghiệp'],
    ],
    ['Đảng ủy tổ chức hội nghị tại Hội trường Sở sáng 6/8.', ['Hội trường Sở']],
    [
      'Chi bộ họp tổng kết, có hai điểm cầu: hội trường Chi cục ở thành phố Bến Tre và Trạm Kiểm dịch.',
      ['hội trường Chi cục ở thành phố Bến Tre'],
    ],
    ['Đại hội vừa khép lại chiều 15/4 sau một ngày rưỡi làm việc ở Nhà văn hóa quận.', ['Nhà văn hóa quận']],
    [
      'Bắt đầu: 14g00 ngày 09/10/2024. Nơi họp: phòng giao ban, nhà điều hành bãi xử lý rác.',
      ['phòng giao ban, nhà điều hành bãi xử lý rác'],
    ],
    ['Ngày 22 tháng 8 năm 2024 - hội trường UBND huyện - 64 đại biểu.', ['hội trường UBND huyện']],
    ['Sáng 22.6, tại TP Quy Nhơn, Đảng bộ Sở tổ chức hội nghị sơ kết.', ['TP Quy Nhơn']],
    ['Cuộc họp ngày 04/10/2022 đặt tại phòng họp nhỏ tầng 2, mỗi chi bộ cử hai người.', ['phòng họp nhỏ tầng 2']],
    [
      'Hội nghị ngày 10/01/2024 diễn ra ở phòng họp tầng 3 trụ sở Sở, do Bí thư chủ trì.',
      ['phòng họp tầng 3 trụ sở Sở'],
    ],
    [
      'Buổi sinh hoạt chiều 17/5/2024 không diễn ra ở hội trường mà ở Khu lưu niệm xã Quảng Thọ, thành phố Sầm Sơn.',
      ['Khu lưu niệm xã Quảng Thọ'],
    ],
    ['Phòng khánh tiết tầng 2 là nơi diễn ra hội nghị.', ['Phòng khánh tiết tầng 2']],
    ['Sáng 14/11/2022, phòng họp tầng 9 tòa nhà Sông Đáy.', ['phòng họp tầng 9 tòa nhà Sông Đáy']],
    ['Sáng qua (8/5), nhà văn hóa xã Thạnh Lợi chật kín cờ hoa.', ['nhà văn hóa xã Thạnh Lợi']],
    ['6 giờ 45 phút, từng tốp đảng viên đã có mặt ở Trung tâm Văn hóa phường.', ['Trung tâm Văn hóa phường']],
    [
      'Ngày 8/11/2024, tại trụ sở Đảng ủy xã Thượng Lâm, Bí thư đã làm việc với Đảng ủy xã.',
      ['trụ sở Đảng ủy xã Thượng Lâm'],
    ],
    ['Báo cáo được thông qua tại hội nghị chiều 30/6/2023, họp ở hội trường khu nhà C.', ['hội trường khu nhà C']],
    ['Ngày 6/8/2023, hội nghị mở màn với 112 đại biểu ngồi kín giảng đường khu B.', ['giảng đường khu B']],
    [
      'Sáng mùng 9 tháng 11 năm 2021, các cụ kéo về nhà văn hóa trung tâm xã dự Đại hội lần thứ VI.',
      ['nhà văn hóa trung tâm xã'],
    ],
    ['Tối qua (02/11/2023), 168 cử tri đã đến đình làng họp bầu Trưởng thôn.', ['đình làng']],
    [
      'Đưa tin từ hội trường Nông trường 3, nơi Đảng bộ Công ty tổ chức Hội nghị giữa nhiệm kỳ hôm thứ Tư (15/3/2023).',
      ['hội trường Nông trường 3'],
    ],
    ['Địa điểm phiên họp: Hội trường khối vận xã.', ['Hội trường khối vận xã']],
    ['Chi bộ mở Đại hội ngày 3/5; địa điểm: bãi đậu xe Cảng.', ['bãi đậu xe Cảng']],
    ['Ngày 5/3, Đảng ủy tổ chức hội nghị, hình thức trực tuyến từ trụ sở Viện tới 10 điểm cầu.', ['trụ sở Viện']],
    [
      'Thực hiện quy chế dân chủ ở cơ sở, ngày 13/01/2023, tại Hội trường lớn của Sở, Ban Giám đốc tổ chức hội nghị.',
      ['Hội trường lớn của Sở'],
    ],
    ['Địa điểm họp là Hội trường A, trụ sở Sở.', ['Hội trường A, trụ sở Sở']],
    [
      'Chỗ họp là nhà kho vừa sửa của Trại giống Đắk Mil, không phải hội trường.',
      ['nhà kho vừa sửa của Trại giống Đắk Mil'],
    ],
    ['Thời gian: 8 giờ ngày 2/3/2023; địa điểm: Phòng họp số 1.', ['Phòng họp số 1']],
    ['Đại hội họp một ngày, 12/5/2025, ở hội trường Trung tâm Hội nghị tỉnh.', ['hội trường Trung tâm Hội nghị tỉnh']],
    ['Ngày 14/12, hơn 300 công nhân dự lễ trao thưởng tại nhà ăn ca 2 của Công ty.', ['nhà ăn ca 2 của Công ty']],
  ])('%s', (line, expected) => {
    expect(found('place', line)).toEqual(expected);
  });

  test.each([
    'Ngày 2/3/2023, Chi bộ tổ chức hội nghị; đồng chí Lê Văn Tám công tác tại Sở Y tế cũng dự.',
    'Ngày 2/3/2023, hội nghị nghe báo cáo về mô hình trồng dừa tại huyện Giồng Trôm.',
    'Ngày 2/3/2023, Chi bộ họp, bàn việc xây dựng cầu ở xã Lương Hòa.',
    'Ngày 2/3/2023, hội nghị diễn ra tại các chi bộ.',
    'Đoàn đến nhà văn hóa xã tặng quà các cụ.',
    'Ông nhắc hội trường cũ, nơi từng là kho thóc.',
    'Ngày 2/3/2023, phát biểu tại hội nghị, Bí thư cảm ơn mọi người.',
    'Ngày 2/3/2023, hội nghị thảo luận việc sản xuất ở huyện Mỏ Cày.',
    'Ngày 2/3/2023, đại hội không diễn ra ở hội trường cơ quan.',
    'Ngày 2/3/2023, Chi bộ họp đánh giá việc khảo sát tại xã Tân Phú.',
    'Ngày 2/3/2023, hội nghị nhận thấy tồn tại ở nhiều đơn vị.',
    'Ngày 2/3/2023, Chi bộ họp thông qua kế hoạch dạy nghề tại 6 xã.',
    'Sáng 5/3, Nhà văn hóa tổ chức hội nghị.',
    'Trường là nơi diễn ra nhiều trận đánh.',
  ])('nowhere in: %s', (line) => {
    expect(found('place', line)).toEqual([]);
  });
});

describe('where a meeting was, told at its end', () => {
  const told = (closing: string): string[] =>
    found('place', 'Chi bộ họp ngày 5/3.', ...Array.from({ length: 8 }, () => 'Các đại biểu thảo luận.'), closing);

  test.each([
    ['Hội nghị diễn ra tại phòng họp B, UBND phường.', 'phòng họp B'],
    ['Đại hội được tổ chức tại Hội trường Huyện ủy.', 'Hội trường Huyện ủy'],
    ['Buổi lễ đã diễn ra tại Nhà văn hóa thôn Đoài.', 'Nhà văn hóa thôn Đoài'],
    ['Đại hội diễn ra tại Trung tâm Chính trị huyện trong không khí phấn khởi.', 'Trung tâm Chính trị huyện'],
    ['Cuộc họp tổ chức ở trụ sở Công ty.', 'trụ sở Công ty'],
  ])('%s', (closing, place) => {
    expect(told(closing)).toEqual([place]);
  });

  test.each([
    'Đại hội sẽ diễn ra tại Hội trường Huyện ủy.',
    'Hội nghị lần sau dự kiến tổ chức tại Hội trường Huyện ủy.',
    'Đại hội Đảng bộ tỉnh lần thứ XV diễn ra tại Hội trường tỉnh.',
    'Đồng chí Lê Văn Tám cho biết Đại hội diễn ra tại Hội trường tỉnh.',
    'Đại hội đánh giá cao mô hình tại Nhà văn hóa thôn Đoài.',
  ])('not here: %s', (closing) => {
    expect(told(closing)).toEqual([]);
  });
});

describe('where the sessions of a meeting were', () => {
  const first = 'Sáng 5/3, tại Nhà văn hóa xã, Đảng ủy tổ chức Đại hội trù bị.';
  test.each([
    'Chiều cùng ngày, tại Hội trường UBND xã, Đại hội tiến hành phiên chính thức.',
    'Ngày 6/3, tại Hội trường UBND xã, Đại hội khai mạc.',
    'Sáng 6/3, Đại hội họp phiên chính thức tại Hội trường UBND xã.',
    'Buổi chiều, Đại hội diễn ra tại Hội trường UBND xã.',
  ])('%s', (second) => {
    expect(found('place', first, second)).toEqual(['Nhà văn hóa xã', 'Hội trường UBND xã']);
  });

  test.each([
    'Trước đó, tại Hội trường UBND xã, đoàn dâng hương.',
    'Chiều cùng ngày, tại Hội trường UBND xã, xã tổ chức lớp học.',
    'Chiều cùng ngày, tại Nhà văn hóa xã, Đại hội tiến hành phiên chính thức.',
    'Đại hội ghi nhận mô hình tại Hội trường UBND xã.',
  ])('one: %s', (second) => {
    expect(found('place', first, second)).toEqual(['Nhà văn hóa xã']);
  });
});

describe('terms', () => {
  test.each<[string, string[]]>([
    ['Nghị quyết Đại hội Đảng bộ Sở lần thứ XII (2020 - 2025).', ['(2020 - 2025)', 'lần thứ XII']],
    ['Đại hội lần hai của Chi bộ thành công.', ['lần hai']],
  ])('%s', (line, expected) => {
    expect(found('term', line)).toEqual(expected);
  });

  test.each(['Hai người bị hẹn mổ lại lần ba.', 'Kết quả (2020 - 2025) rất tốt.', 'Ông đã xin lần hai.'])(
    'none in: %s',
    (line) => {
      expect(found('term', line)).toEqual([]);
    },
  );
});

describe('when minutes say that it was', () => {
  const days = (...lines: readonly string[]): string[] =>
    factsOf('date', lines).map((f) =>
      [f.attrs['part'] ?? f.attrs['iso'], f.attrs['hour']].filter((one) => one !== undefined).join(' '),
    );
  test('from one hour to another', () => {
    expect(days('Thời gian: từ 14 giờ 00 đến 16 giờ 35 phút, thứ sáu, ngày 26 tháng 11 năm 2021.')).toEqual([
      '2021-11-26 14:00',
      'end 16:35',
    ]);
  });
  test('in the heading of what a meeting decided, not in that of a notice', () => {
    expect(
      days('Bảng tổng hợp kết quả (kèm thông báo của Đảng ủy ngày 05/4/2024)', 'Kết luận của cuộc họp ngày 03/4/2024'),
    ).toEqual(['2024-04-03']);
  });
});
