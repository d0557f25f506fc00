import { expect, it } from 'vitest';
import { makeReport } from '../../src/reports/make.js';
import { readBytes } from '../../src/reports/read.js';

async function dayOf(text: string): Promise<string | undefined> {
  const reading = await readBytes(Buffer.from(text), 'a.txt');
  return makeReport({ id: 'a', file: 'a.txt', hash: '', reading, provinces: [] }).meta.published;
}

const PLAN = 'KẾ HOẠCH\nTuần tra rừng tháng 9 năm 2020\n';
const BODY = 'Tổ tuần tra đi sáu chuyến, chuyến đầu ngày 03 tháng 9 năm 2020.\nKinh phí 18 triệu đồng.\n';

it.each<[string, string, string | undefined]>([
  [
    'place and figures in the letterhead',
    `LIÊN ĐOÀN BÓNG BÀN\nSố: 08/KH-LĐ\nPhan Thiết, 25/11/2019\n${PLAN}${BODY}`,
    '2019-11-25',
  ],
  [
    'beside the body that issues it',
    `KHỐI THI ĐUA SỐ 6             Hậu Giang, ngày 04 tháng 12 năm 2023\nSố: 05/KH-KTĐ6\n\n${PLAN}${BODY}`,
    '2023-12-04',
  ],
  [
    'beside the addressees',
    `${PLAN}${BODY}Nơi nhận:                      Sông Lò, ngày 01 tháng 9 năm 2020\n- Lưu: VT.                     TRƯỞNG BAN\n`,
    '2020-09-01',
  ],
  ['over the signature', `${PLAN}${BODY}Gò Quao, ngày 12/4/2023\nGIÁM ĐỐC\nMai Thế Hùng\n`, '2023-04-12'],
  [
    'behind the number in the title',
    `Quyết định số 39/2022/QĐ-UBND ngày 17 tháng 6 năm 2022 của Ủy ban nhân dân tỉnh Bạc Liêu\n${BODY}`,
    '2022-06-17',
  ],
  [
    'not a paper that the title is about',
    `QUYẾT ĐỊNH\nSửa đổi Quyết định số 12/2020/QĐ-UBND ngày 04 tháng 5 năm 2020\n${BODY}`,
    undefined,
  ],
  ['not a day told in the text', `${PLAN}Công ty Mộc Lan, ngày 05 tháng 3 năm 2021 đã họp bàn.\n${BODY}`, undefined],
  [
    'not a day of what a bracket tells of',
    `THÔNG BÁO\nVề việc tiêm phòng (đợt ngày 05 tháng 6 năm 2022)\n${BODY}`,
    undefined,
  ],
])('%s', async (_, text, day) => expect(await dayOf(text)).toBe(day));
