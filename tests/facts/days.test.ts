import { describe, expect, test } from 'vitest';
import { factsOf } from './extraction.js';

/** The days and hours of a meeting: "text | what they say". */
function days(lines: readonly string[], published?: string): string[] {
  return factsOf('date', lines, published === undefined ? {} : { published }).map((fact) => {
    const { iso, lastDay, lastMonth, hour, part } = fact.attrs as Record<string, string | undefined>;
    const said = [iso, lastDay && `..${lastDay}${lastMonth ? `/${lastMonth}` : ''}`, hour, part, fact.modality];
    return [fact.text, ...said.filter((one) => one !== undefined)].join(' | ');
  });
}

describe('the day of the meeting, however it is written', () => {
  test.each<[string, string]>([
    ['Đại hội khai mạc sáng 22.6 tại hội trường Sở.', 'sáng 22.6 | 2020-06-22'],
    ['Trong hai ngày 27 và 28-5, Đảng bộ Sở tổ chức Đại hội.', 'Trong hai ngày 27 và 28-5 | 2020-05-27 | ..28'],
    ['Đại hội Đảng bộ Sở diễn ra hai ngày 12 và 13-6.', 'hai ngày 12 và 13-6 | 2020-06-12 | ..13'],
    ['Trong 2 ngày (2 và 3/6), Đảng bộ tổ chức đại hội.', 'Trong 2 ngày (2 và 3/6) | 2020-06-02 | ..3'],
    ['Hôm 26.5, Chi bộ Văn phòng họp bàn công tác.', 'Hôm 26.5 | 2020-05-26'],
    ['Hội nghị vừa tổ chức hôm 16-6 ở trụ sở Sở.', 'hôm 16-6 | 2020-06-16'],
    ['Hôm nay (28/5), Đảng bộ Sở khai mạc đại hội.', 'Hôm nay (28/5) | 2020-05-28'],
    ['Hôm nay 28/5, Đảng bộ Sở khai mạc đại hội.', 'Hôm nay 28/5 | 2020-05-28'],
    ['Sáng thứ Sáu, 14/7, Chi bộ họp phiên thường kỳ.', 'Sáng thứ Sáu, 14/7 | 2020-07-14'],
    ['Chiều mùng 3/2, chi bộ làm lễ kết nạp.', 'Chiều mùng 3/2 | 2020-02-03'],
    ['Chi bộ họp vào ngày 26/5/2020; địa điểm: tầng 2.', 'vào ngày 26/5/2020 | 2020-05-26'],
    ['Đại hội họp một ngày, 12 tháng 5 năm 2020.', 'ngày, 12 tháng 5 năm 2020 | 2020-05-12'],
    ['Từ 24 đến 26.7, Đảng bộ huyện tiến hành Đại hội.', 'Từ 24 đến 26.7 | 2020-07-24 | ..26'],
    [
      'Từ ngày 30/6 đến ngày 02/7/2020, Đảng bộ tổ chức Đại hội.',
      'Từ ngày 30/6 đến ngày 02/7/2020 | 2020-06-30 | ..2/7',
    ],
    ['Ngày 30/6 và 1/7, Đảng bộ tổ chức Đại hội.', 'Ngày 30/6 và 1/7 | 2020-06-30 | ..1/7'],
    ['Ngày 24, 25/7, Đảng bộ xã tổ chức Đại hội.', 'Ngày 24, 25/7 | 2020-07-24 | ..25'],
    ['Hội nghị được triệu tập ngày mười lăm tháng ba.', 'ngày mười lăm tháng ba | 2020-03-15'],
    ['Hồi 8h30 ngày 15.3.2020, Chi bộ tiến hành họp.', 'Hồi 8h30 ngày 15.3.2020 | 2020-03-15 | 08:30'],
    ['Dự kiến đại hội sẽ khai mạc ngày 5/8.', 'ngày 5/8 | 2020-08-05 | planned'],
  ])('%s', (sentence, expected) => {
    expect(days([sentence], '2020-07-28')).toEqual([expected]);
  });

  test.each<[string, string]>([
    ['title| (Trình bày tại Hội nghị tổng kết ngày 08 tháng 12 năm 2023)', '2023-12-08'],
    ['Báo cáo này được thông qua tại hội nghị Đảng ủy mở rộng chiều 30/6/2023.', '2023-06-30'],
    ['caption| Toàn cảnh Hội nghị lần thứ 18 (mở rộng), ngày 09/10/2024.', '2024-10-09'],
  ])('where the name of the meeting leads to it: %s', (line, iso) => {
    const others = ['Hết tháng 9, đạt kế hoạch.', 'Ngày 20/6 Ban Chấp hành họp bầu Chủ tịch.'];
    expect(factsOf('date', [line, others[0] ?? '']).map(({ attrs }) => attrs['iso'])).toEqual([iso]);
    if (line.startsWith('title'))
      expect(factsOf('date', [line, ...others]).map(({ attrs }) => attrs['iso'])).toEqual([iso]);
  });

  test.each([
    'Báo cáo việc thực hiện kết luận hội nghị của Thường trực ngày 08 tháng 12 năm 2023.',
    'Nghe về hội nghị, kế hoạch số 5 ngày 08/12/2023.',
    'Đồng chí nhắc việc trước hội nghị nộp tiền đến ngày 08/12/2023.',
  ])('the name of a meeting leads to no day in: %s', (line) => {
    expect(factsOf('date', ['Chi bộ làm việc.', 'Mọi người nghe.', 'Mọi người nghe.', line])).toEqual([]);
  });

  test('in a first sentence that is the title too', () => {
    const title = 'title| Ngày 05/01/2024, Đảng bộ Sở tổng kết công tác năm 2023';
    expect(days([title, 'Đồng chí Lê Văn Tám chủ trì.'])).toEqual(['Ngày 05/01/2024 | 2024-01-05']);
  });

  test('one that was held goes before one to come', () => {
    const lines = [
      'Đại hội Đảng bộ huyện dự kiến tổ chức ngày 5/8/2020.',
      'Ngày 2/3/2020, Chi bộ tổ chức hội nghị chuẩn bị.',
    ];
    expect(days(lines)).toEqual(['Ngày 2/3/2020 | 2020-03-02']);
  });
});

describe('the days of other things', () => {
  test.each([
    'Thực hiện Công văn số 295 CV/ĐUK, ngày 19 tháng 4 năm 2017 của Đảng ủy Khối, Chi bộ tổ chức đại hội.',
    'Thực hiện Công văn số 295-CV/ĐUK ngày 19/4/2017, Chi bộ tổ chức đại hội.',
    'Căn cứ Kế hoạch số 12-KH/ĐU ngày 3/2/2020 của Đảng ủy, Chi bộ tổ chức đại hội.',
    'Theo Hướng dẫn 01/HD, ngày 5/3/2021 của Ban Tổ chức, đại hội được tiến hành.',
    'Theo Quyết định số 5, ký ngày 6/3/2020, Chi bộ tổ chức lễ kết nạp.',
    'Nhân dịp 19/5, chi bộ gặp mặt cán bộ hưu trí, tổ chức hội nghị.',
    'Chào mừng kỷ niệm ngày thành lập Đảng 3/2, Chi bộ tổ chức hội nghị.',
    'Hướng tới kỷ niệm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2020), Đảng bộ tổ chức hội nghị.',
    'Tính đến ngày 30/6/2022, Đảng bộ có 45 đảng viên, tổ chức hội nghị sơ kết.',
    'Hội nghị triển khai việc nộp báo cáo trước ngày 15/7 được tổ chức.',
    'Chi bộ tổ chức hội nghị, đạt 14/16 chỉ tiêu.',
    'Sản lượng tăng 22.6 lần, Chi bộ họp đánh giá.',
    'Mỗi ngày 3-5 lượt khách, Chi bộ họp rút kinh nghiệm.',
    'Chi bộ tổ chức họp từ 3-5 đồng chí mỗi tổ.',
    'Hội nghị tổ chức theo Nghị quyết 26-NQ/TW ngày 19-5-2018.',
  ])('none in: %s', (sentence) => {
    expect(days([sentence])).toEqual([]);
  });
});

describe('hours', () => {
  test.each<[string, string]>([
    ['Hội nghị kết thúc lúc 16 giờ 20 cùng ngày.', '16 giờ 20 | 16:20 | end'],
    ['Hội nghị khai mạc lúc 8h, kết thúc 11h30.', '8h | 08:00 | begin'],
    ['Hội nghị khai mạc lúc 8h, kết thúc 11h30.', '11h30 | 11:30 | end'],
    ['Đại hội bế mạc vào 17h20 cùng ngày.', '17h20 | 17:20 | end'],
    ['Biên bản lập xong lúc 16h15 và được thông qua.', '16h15 | 16:15 | end'],
    ['Đến 4 giờ chiều, phiên họp khép lại; 11g30, buổi họp kết thúc.', '11g30 | 11:30 | end'],
    ['Bắt đầu: 14h00 ngày 29/9/2022 – Xong: 16h10 cùng ngày', '16h10 | 16:10 | end'],
    ['1. Thời gian: 8h00 - 11h40, thứ Bảy ngày 12/4/2025', '11h40 | 11:40 | end'],
    ['Cuộc họp tan lúc 11 giờ kém 10.', '11 giờ kém 10 | 10:50 | end'],
    ["Xong lúc 16h50'.", "16h50' | 16:50 | end"],
    ['Cuộc họp bắt đầu từ 7 giờ 30 phút.', '7 giờ 30 phút | 07:30 | begin'],
    ['Nghị quyết được thông qua vào lúc 16 giờ 20 phút.', '16 giờ 20 phút | 16:20 | end'],
  ])('%s', (sentence, expected) => {
    expect(days([sentence])).toContain(expected);
  });

  test.each([
    'Hội nghị kết thúc sau 4 giờ làm việc.',
    'Lớp học bắt đầu với 8 giờ thực hành mỗi tuần.',
    'Đồng chí đến lúc 8 giờ.',
    'Tổ xây xong lúc 9 giờ 30.',
    'Kiểm phiếu xong sau 2 giờ.',
    'Kết thúc năm học, trường có 500 giờ giảng.',
    'Khai mạc phòng 204, tầng 8.',
  ])('none in: %s', (sentence) => {
    expect(days([sentence])).toEqual([]);
  });
});
