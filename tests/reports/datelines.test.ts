import { describe, expect, it } from 'vitest';
import { datelineOf, dayIn } from '../../src/reports/dateline.js';

const pieces = (line: string): string[] | undefined =>
  datelineOf(line, { start: 0, end: line.length })?.map((p) => `${p.role}: ${line.slice(p.span.start, p.span.end)}`);

describe('datelines', () => {
  it.each([
    ["Thứ năm, 28/05/2020 - 22:16'", '2020-05-28'],
    ['Thứ năm - 14/12/2023 04:21 0', '2023-12-14'],
    ['(31/05/2023)', '2023-05-31'],
    ['[15/05/2020 15:47]', '2020-05-15'],
    ['12:20 | 16/04/2021', '2021-04-16'],
    ['Thứ sáu, 21/07/2023 | 17:30', '2023-07-21'],
    ['Cập nhật: 28/11/2022 16:05', '2022-11-28'],
    ['Ngày đăng: 5/6/2023', '2023-06-05'],
    ['Thứ hai, 06/07/2020, 08:48 [GMT+7]', '2020-07-06'],
    ['Giồng Trôm, ngày 14 tháng 5 năm 2022', '2022-05-14'],
  ])('%s', (line, day) => {
    expect(pieces(line)).toEqual([`dateline: ${line}`]);
    expect(dayIn(line)).toBe(day);
  });

  it.each(['31/02/2024', '2023-02-29', 'ngày 31 tháng 4 năm 2024'])('%s is no day of the calendar', (line) =>
    expect(dayIn(line)).toBeUndefined(),
  );

  it('tells the day from what stands beside it', () => {
    expect(pieces('Ngày đăng: 30/12/2022 - Lượt xem: 1.118')).toEqual([
      'dateline: Ngày đăng: 30/12/2022',
      'furniture: - Lượt xem: 1.118',
    ]);
    expect(pieces('11/04/2025 Lượt xem: 217')).toEqual(['dateline: 11/04/2025', 'furniture: Lượt xem: 217']);
    expect(pieces('19/03/2024 1.204 lượt xem')).toEqual(['dateline: 19/03/2024', 'furniture: 1.204 lượt xem']);
    expect(pieces('Ngày đăng: 06/01/2025 08:12 Lượt xem: 2.317 Cỡ chữ: A- A A+')).toEqual([
      'dateline: Ngày đăng: 06/01/2025 08:12',
      'furniture: Lượt xem: 2.317 Cỡ chữ: A- A A+',
    ]);
    expect(pieces('Ngày 11/04/2025 xem xét 217 đơn')).toBeUndefined();
    expect(pieces('Đăng lúc: 15:20:41 06/07/2021 (GMT+7)   100%   Print')).toEqual([
      'dateline: Đăng lúc: 15:20:41 06/07/2021 (GMT+7)',
      'furniture: 100%   Print',
    ]);
    expect(pieces('10/07/2021 07:42    Phòng Công tác xã hội')).toEqual([
      'dateline: 10/07/2021 07:42',
      'byline: Phòng Công tác xã hội',
    ]);
    expect(pieces('10/02/2025 bởi Quản trị')).toEqual(['dateline: 10/02/2025 bởi', 'byline: Quản trị']);
    expect(pieces('Ngày 10/02/2025 bởi vì mưa, lễ dời lại')).toBeUndefined();
    expect(pieces('Tác giả: Sùng Thị Mỷ - Ngày cập nhật: 20-05-2022')).toEqual([
      'byline: Tác giả: Sùng Thị Mỷ',
      'furniture: -',
      'dateline: Ngày cập nhật: 20-05-2022',
    ]);
    expect(pieces('Ngày đăng: 31/05/2023. Nguồn: Báo Hải Phòng')).toEqual([
      'dateline: Ngày đăng: 31/05/2023.',
      'byline: Nguồn: Báo Hải Phòng',
    ]);
    expect(pieces('Số 11-BB/ĐU            An Thạnh Tây, ngày 05 tháng 10 năm 2021')).toEqual([
      'caption: Số 11-BB/ĐU',
      'dateline: An Thạnh Tây, ngày 05 tháng 10 năm 2021',
    ]);
  });

  it.each([
    'Thời gian: từ 14 giờ, ngày 07/7/2023.',
    '1. Thời gian: 8h00 - 11h40, thứ Bảy ngày 12/4/2025',
    'Ngày 12/5/2022, Đảng ủy tổ chức hội nghị',
    'Đến 31/12/2023 giải ngân đạt 95%',
    'Chiều 30/5',
    'Thứ năm',
    'Hội nghị tổng kết năm 2023',
  ])('not one: %s', (line) => expect(pieces(line)).toBeUndefined());
});
