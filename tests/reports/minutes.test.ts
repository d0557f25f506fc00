import { describe, expect, it } from 'vitest';
import { makeReport } from '../../src/reports/make.js';

const publishedOf = (text: string): string | undefined =>
  makeReport({ id: 'a', file: 'a.txt', hash: '', reading: { text, found: {} }, provinces: [] }).meta.published;
const HEAD = 'UBND XÃ SUỐI CÁT\nTHÔN ĐÁ BẠC\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n';
const REST =
  'Chủ trì: ông Lãnh Văn Cón, trưởng thôn.\nThư ký: bà Mông Thị Phin.\n\nCác hộ thống nhất góp 200.000 đồng để sửa mương, công việc xong trước vụ mùa, ông Cón theo dõi.\n\nCuộc họp kết thúc lúc 10 giờ cùng ngày.';
const minutes = (...lines: readonly string[]): string => `${HEAD}BIÊN BẢN\nHọp thôn\n\n${lines.join('\n')}\n${REST}`;

describe('the day of minutes', () => {
  it.each([
    'Hôm nay, ngày 12 tháng 3 năm 2024, tại nhà văn hóa thôn, chúng tôi gồm:',
    'Hôm nay ngày 12/3/2024, thôn Đá Bạc họp.',
    'Hôm nay, vào hồi 8 giờ 30 phút ngày 12/03/2024, tại nhà văn hóa thôn.',
    'Hôm nay, thứ Ba, ngày 12 tháng 3 năm 2024',
    'Vào hồi 14 giờ 00 phút, ngày 12 tháng 3 năm 2024, tại nhà văn hóa.',
    'Hồi 7h30 ngày 12-3-2024, tại trụ sở thôn, đã họp các hộ.',
    'Vào lúc 19g30, tại nhà ông Lò Văn Hặc, ngày 12/3/2024, thôn họp.',
    'Lúc 8:00 ngày 12.3.2024, tại sân nhà văn hóa.',
    '1. Thời gian: 8 giờ 00, ngày 12 tháng 3 năm 2024 (thứ Ba).',
    '- Thời gian: từ 8h đến 11h ngày 12/3/2024',
    'I. THỜI GIAN: Bắt đầu lúc 8 giờ, ngày 12/3/2024',
    'Thời gian, địa điểm: 8 giờ, ngày 12/3/2024, tại nhà văn hóa',
    'Ngày họp: 12/3/2024',
    'Cuộc họp bắt đầu vào lúc 8 giờ sáng ngày 12/3/2024.',
    'Biên bản được lập hồi 9 giờ 15 phút ngày 12/3/2024.',
  ])('%s', (line) => expect(publishedOf(minutes(line))).toBe('2024-03-12'));

  it('is that of their own meeting, whatever stands above and below', () =>
    expect(
      publishedOf(
        minutes(
          'Căn cứ Kế hoạch số 5/KH-UBND ngày 02/01/2024 của UBND xã;',
          'Căn cứ biên bản họp ngày 05/02/2024;',
          'Hôm nay, ngày 12/3/2024, tại nhà văn hóa thôn, chúng tôi họp.',
          'Vào hồi 8 giờ ngày 20/4/2024 thôn sẽ họp lại.',
        ),
      ),
    ).toBe('2024-03-12'));

  it.each([
    'Căn cứ biên bản họp ngày 12/3/2024;',
    'Hôm nay, thực hiện Kế hoạch số 5/KH-UBND ngày 12/3/2024, chúng tôi họp.',
    'Hôm nay, ngày … tháng … năm 2024, chúng tôi gồm:',
    'Hôm nay, ngày 31/02/2024, chúng tôi họp.',
    'Cuộc họp ngày 12/3/2024 mới xét được 7 hộ.',
    'Hội nghị ngày 12/3/2024 của huyện đã giao việc này cho thôn.',
    'Thời gian khởi công: 12/3/2024.',
    'Thời gian thực hiện: từ ngày 12/3/2024 đến ngày 20/3/2024.',
    'Thời gian qua, theo báo cáo ngày 12/3/2024, thôn còn nợ quỹ.',
    'Lần họp trước, ngày 12/3/2024, chưa thống nhất.',
    'Vào năm 2023, Quyết định ngày 12/3/2024 chưa có.',
    'Hộ ông Tẩn nộp đơn ngày 12/3/2024.',
  ])('is not told by: %s', (line) => expect(publishedOf(minutes(line))).toBeUndefined());

  it('is the day over the title where one stands there', () =>
    expect(
      publishedOf(
        `${HEAD}Suối Cát, ngày 13 tháng 3 năm 2024\n\nBIÊN BẢN\nHọp thôn\n\nHôm nay, ngày 12/3/2024, thôn họp.\n${REST}`,
      ),
    ).toBe('2024-03-13'));

  it('is of minutes only', () =>
    expect(publishedOf(`${HEAD}KẾ HOẠCH\nSửa mương\n\nHôm nay, ngày 12/3/2024, thôn họp.\n${REST}`)).toBeUndefined());
});
