import { expect, it } from 'vitest';
import { makeReport } from '../../src/reports/make.js';
import { readBytes } from '../../src/reports/read.js';

async function dayOf(text: string, file: string): Promise<string | undefined> {
  const reading = await readBytes(Buffer.from(text), file);
  return makeReport({ id: 'a', file, hash: '', reading, provinces: [] }).meta.published;
}

const REST = 'Ông Tô Hữu Lịch chủ trì, bà Lê Thị Mười ghi.\nBà Mười hẹn trả lại kho trước ngày 30/9/2024.\n';
const BARE = 'BIÊN BẢN\nBàn giao kho xóm Bãi\n\n';

it.each<[string, string, string | undefined]>([
  [
    'in words first',
    `${BARE}Hôm nay, ngày hai mươi lăm tháng ba năm hai nghìn không trăm hai mươi tư (25/3/2024).`,
    '2024-03-25',
  ],
  ['the day first', `${BARE}Ngày 07 tháng 10 năm 2023, lúc 19 giờ, tại nhà văn hóa số 4.`, '2023-10-07'],
  ['the day of the week first', `${BARE}Thứ Năm, 14-11-2024, 8 giờ sáng, tại đình chợ cũ.`, '2024-11-14'],
  ['a field named day', `${BARE}- Ngày: 2024-05-14\n`, '2024-05-14'],
  ['a row', `${BARE}Ngày họp | 12/08/2024\n`, '2024-08-12'],
  [
    'a field named as the minutes are',
    'BIÊN BẢN KIỂM KÊ QUỸ TIỀN MẶT CỦA HỘI\n\nKỳ kiểm kê: hết ngày 30/6/2024\nNgày kiểm kê: 02/7/2024\n',
    '2024-07-02',
  ],
  [
    'how a meeting went',
    'BIÊN BẢN HỌP HỌ BÀN VIỆC SỬA TỪ ĐƯỜNG\n\nCuộc họp được tổ chức vào chiều ngày 19 tháng 8 năm 2023 tại từ đường.\n',
    '2023-08-19',
  ],
  [
    'behind what it rests on',
    `${BARE}Thực hiện công văn ngày 20/11/2023 của huyện, vào lúc 14 giờ 30 phút, ngày 05/12/2023, hai bên bàn giao.`,
    '2023-12-05',
  ],
  ['in the title of a meeting', 'BIÊN BẢN HỌP TỔ XE ÔM NGÀY 15/9/2024\n\n', '2024-09-15'],
  ['the body with the day', `${BARE}${REST}Xí nghiệp cấp nước số 5, ngày 13 tháng 4 năm 2024\n`, '2024-04-13'],
  [
    'not a meeting before',
    'BIÊN BẢN HỌP HỌ BÀN VIỆC SỬA TỪ ĐƯỜNG\n\nCuộc họp lần trước vào ngày 19 tháng 8 năm 2023 chưa xong.\n',
    undefined,
  ],
  ['not a contract in the title', 'BIÊN BẢN THANH LÝ HỢP ĐỒNG SỐ 12 NGÀY 15/9/2023\n\n', undefined],
  [
    'not what the minutes count up to',
    'BIÊN BẢN KIỂM KÊ QUỸ TIỀN MẶT CỦA HỘI\n\nKỳ kiểm kê: hết ngày 30/6/2024\n',
    undefined,
  ],
  ['not a day told of', `${BARE}Ngày 19/6/2021 người dân báo có ba cây tràm bị chặt.\n`, undefined],
  ['not a field of something else', `${BARE}Ngày khởi công: 11/01/2023\nNgày gửi biên bản: 14/08/2024\n`, undefined],
])('minutes: %s', async (_, text, day) => expect(await dayOf(`${text}\n${REST}`, 'a.txt')).toBe(day));

const page = (inner: string): string =>
  `<html><head><title>Tin</title></head><body><h1>Xã Trà Linh giao sâm giống cho bốn thôn</h1>${inner}<p>Cây ươm từ ngày 02/3/2023, nay cao 20 cm.</p></body></html>`;

it.each<[string, string, string | undefined]>([
  [
    'a row',
    '<table><tr><td>Số</td><td>612/QĐ</td></tr><tr><td>Ngày ban hành</td><td>03/04/2023</td></tr></table>',
    '2023-04-03',
  ],
  ['an answer', '<p>Ngày hỏi: 28/02/2024</p><p>Ngày trả lời: 05/03/2024</p>', '2024-03-05'],
  ['a field with its hour', '<ul><li>Thời gian đăng tải: 26/02/2024 16:05</li></ul>', '2024-02-26'],
  ['two days in a line', '<p>Tin đăng 21/06/2024, cập nhật lần cuối 25/06/2024</p>', '2024-06-21'],
  ['the month in words', '<p>Đăng ngày 14 Tháng Năm, 2024 bởi admin</p>', '2024-05-14'],
  ['of a microformat', '<abbr class="published" title="2022-08-30T14:20:00+07:00">3 tháng trước</abbr>', '2022-08-30'],
  ['not when it takes force', '<p>Ngày có hiệu lực: 15/04/2023</p>', undefined],
  ['not when bids end', '<p>Thời điểm đóng thầu: 08/03/2024 10:00</p>', undefined],
  ['not a sentence', '<p>Công bố ngày 12/3/2024 kết quả thi cho bà con xem.</p>', undefined],
  ['not where to sign up', '<p>Đăng ký 12/3/2024 tại trụ sở xã.</p>', undefined],
])('a page: %s', async (_, inner, day) => expect(await dayOf(page(inner), 'a.html')).toBe(day));
