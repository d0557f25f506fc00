import { describe, expect, test } from 'vitest';
import { factsOf, shown } from './extraction.js';

describe('members', () => {
  test.each<[string, string[]]>([
    ['Đảng bộ hiện có 94 đảng viên sinh hoạt ở 6 chi bộ.', ['94 đảng viên | 94 | total']],
    [
      'Đến tháng 6/2021, toàn Đảng bộ có 61 đảng viên, trong đó 58 đảng viên chính thức và 3 đảng viên dự bị.',
      ['61 đảng viên | 61 | total', '58 đảng viên chính thức | 58 | official', '3 đảng viên dự bị | 3 | probationary'],
    ],
    ['Tổng số đảng viên của Chi bộ là 27 đồng chí.', ['27 đồng chí | 27 | total']],
    ['Thay mặt cho 130 đảng viên, 90 đại biểu đã về dự.', ['130 đảng viên | 130 | total']],
    ['58 đại biểu đại diện cho 83 đảng viên thuộc 09 chi bộ đã tham gia Đại hội.', ['83 đảng viên | 83 | total']],
    ['Chi bộ có hai mươi lăm đảng viên.', ['hai mươi lăm đảng viên | 25 | total']],
    ['Đảng bộ có 1.204 đảng viên.', ['1.204 đảng viên | 1204 | total']],
    ['3. Đảng viên: 17/18 (01 vắng có lý do).', ['17/18 | 18 | total']],
    ['Báo cáo quý I: 13 đảng viên đều hoàn thành nhiệm vụ.', ['13 đảng viên | 13 | total']],
    ['19 đảng viên của Chi bộ có mặt đông đủ.', ['19 đảng viên | 19 | total']],
    ['Dự họp có toàn thể 21 đảng viên Chi bộ.', ['21 đảng viên | 21 | total']],
    ['Toàn thể 33 đảng viên của Đảng bộ ký cam kết.', ['33 đảng viên | 33 | total']],
    ['Chi bộ có 18 đảng viên thì 14 người hiến máu.', ['18 đảng viên | 18 | total']],
    ['Chi bộ chỉ có 18 đảng viên nhưng 14 đồng chí đã nghỉ hưu.', ['18 đảng viên | 18 | total']],
    ['Dự họp 11 người, cả Chi bộ.', ['11 người | 11 | total']],
    ['Chi bộ vốn có 7 đảng viên; năm qua kết nạp 2, thành 9.', ['7 đảng viên | 7 | total', '9 | 9 | total']],
    ['Đảng bộ có 40 đảng viên, gồm 25 đảng viên nữ.', ['40 đảng viên | 40 | total', '25 đảng viên nữ | 25 | other']],
  ])('%s', (sentence, expected) => {
    expect(shown(factsOf('members', [sentence]), 'count', 'group')).toEqual(expected);
  });

  test.each([
    // People in the room are not the membership.
    'Tham dự hội nghị có hơn 50 đảng viên.',
    'Về dự đại hội có 80 đảng viên của các chi bộ.',
    'Hội nghị triệu tập 60 đảng viên.',
    '19 đảng viên của Chi bộ dự lớp.',
    'Dự họp có toàn thể 21 đảng viên dự bị.',
    'Dự họp có toàn thể 21 đảng viên.',
    'Dự họp 11 người, cả khách.',
    '3 đảng viên đều là công nhân.',
    'Đảng viên mới: 7/8 người.',
    // Nor are those admitted, praised, rated, disciplined.
    'Trong năm, Chi bộ kết nạp 4 đảng viên mới.',
    'Đảng ủy khen thưởng 12 đảng viên.',
    '38 đảng viên hoàn thành xuất sắc nhiệm vụ.',
    'Có 85% đảng viên được xếp loại tốt.',
    'Chi bộ đã kỷ luật 2 đảng viên.',
    'Phấn đấu kết nạp 10 đảng viên trong nhiệm kỳ.',
    'Cử 3 đảng viên đi học lớp cao cấp.',
    'Sở có 45 công chức.',
    'Hội nghị diễn ra sôi nổi.',
  ])('none in: %s', (sentence) => {
    expect(shown(factsOf('members', [sentence]), 'count')).toEqual([]);
  });

  test('the dateline and the furniture tell nothing', () => {
    expect(factsOf('members', ['dateline| Đảng bộ có 94 đảng viên', 'furniture| Chi bộ có 9 đảng viên'])).toEqual([]);
  });
});

describe('branches', () => {
  test.each<[string, string[]]>([
    ['Đảng bộ gồm 7 chi bộ trực thuộc.', ['7 chi bộ trực thuộc | 7']],
    ['Đảng bộ có 94 đảng viên, sinh hoạt ở 06 chi bộ.', ['06 chi bộ | 6']],
    ['Toàn Đảng bộ 164 đảng viên (chính thức 151, dự bị 13) thuộc 9 chi bộ.', ['9 chi bộ | 9']],
    ['Đảng bộ đang có 1.086 đảng viên, thuộc 34 chi bộ.', ['34 chi bộ | 34']],
    ['Đảng bộ Sở có năm chi bộ.', ['năm chi bộ | 5']],
    ['Đảng bộ huyện có 41 tổ chức cơ sở đảng.', ['41 tổ chức cơ sở đảng | 41']],
  ])('%s', (sentence, expected) => {
    expect(shown(factsOf('branches', [sentence]), 'count')).toEqual(expected);
  });

  test.each([
    'Kết nạp 5 đảng viên, thuộc 3 chi bộ.',
    'Đảng ủy khen thưởng 2 chi bộ.',
    'Có 3 chi bộ hoàn thành tốt nhiệm vụ.',
    'Kiểm tra 2 chi bộ về công tác thu nộp đảng phí.',
    '5/6 chi bộ đạt trong sạch, vững mạnh.',
    'Đại hội thảo luận ý kiến của 4 chi bộ.',
    'Trao giấy khen cho 1 chi bộ.',
  ])('none in: %s', (sentence) => {
    expect(shown(factsOf('branches', [sentence]), 'count')).toEqual([]);
  });
});

describe('counted', () => {
  test.each<[string, string[]]>([
    ['Sở đã nghiệm thu 12 nhiệm vụ khoa học cấp tỉnh.', ['12 | - | nhiệm vụ khoa học cấp tỉnh']],
    ['Trên 80% đảng viên dùng phần mềm.', ['80 | % | đảng viên dùng phần mềm']],
    ['Hỗ trợ ba doanh nghiệp đăng ký nhãn hiệu.', ['3 | - | doanh nghiệp đăng ký nhãn hiệu']],
  ])('%s', (sentence, expected) => {
    const facts = factsOf('counted', [sentence]);
    expect(facts.map((f) => [f.attrs['count'], f.attrs['unit'] || '-', f.attrs['noun']].join(' | '))).toEqual(expected);
  });

  test.each([
    'Hội nghị diễn ra ngày 12 tháng 3.',
    'Thực hiện Nghị quyết số 05-NQ/TW.',
    'Đại hội nhiệm kỳ 2020 - 2025.',
    'Họp tại tầng 3 nhà A.',
    'Năm 2021 là năm khó khăn.',
  ])('none in: %s', (sentence) => {
    expect(shown(factsOf('counted', [sentence]), 'noun')).toEqual([]);
  });
});

describe('term', () => {
  test.each<[string, string[]]>([
    ['Đại hội nhiệm kỳ 2020 - 2025 khai mạc.', ['nhiệm kỳ 2020 - 2025 | term | 2020 | 2025']],
    ['Chi bộ khóa IX, nhiệm kỳ 2022–2025.', ['nhiệm kỳ 2022–2025 | term | 2022 | 2025', 'khóa IX | ordinal | - | -']],
    ['Chi bộ nhiệm kỳ 2020-25.', ['nhiệm kỳ 2020-25 | term | 2020 | 2025']],
    ['Đại hội lần thứ V thành công.', ['lần thứ V | ordinal | - | -']],
    ['Đại hội lần thứ nhất.', ['lần thứ nhất | ordinal | - | -']],
  ])('%s', (sentence, expected) => {
    expect(shown(factsOf('term', [sentence]), 'what', 'from', 'to')).toEqual(expected);
  });

  test.each(['Trong nhiệm kỳ qua, Chi bộ lớn mạnh.', 'Giai đoạn 2016 - 2020 kinh tế phát triển.', 'Hai lần họp.'])(
    'none in: %s',
    (sentence) => {
      expect(factsOf('term', [sentence])).toEqual([]);
    },
  );
});
