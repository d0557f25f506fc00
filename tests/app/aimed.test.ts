import { expect, test } from 'vitest';
import type { App } from '../../src/app.js';
import { useFolder } from './folder.js';

/** Reports that tell of what was done, of what is to be done, or of both. */
const AIMS: Readonly<Record<string, string>> = {
  'kon-tum.txt': `Đại hội Đảng bộ Sở Tư pháp tỉnh Kon Tum lần thứ VII, nhiệm kỳ 2020 - 2025

Ngày 15/6/2020, Đảng bộ Sở Tư pháp tỉnh Kon Tum tổ chức Đại hội lần thứ VII, nhiệm kỳ 2020 - 2025. Đồng chí A Thút, Bí thư Đảng ủy, chủ trì. Đảng bộ có 61 đảng viên.

Nhiệm kỳ qua, Đảng bộ kết nạp 9 đảng viên. Đại hội bầu Ban Chấp hành gồm 11 đồng chí.
`,
  'hai-duong.txt': `Công đoàn Công ty Cổ phần Sứ Hải Dương đại hội lần thứ VIII

Ngày 20/5/2023, Công đoàn Công ty Cổ phần Sứ Hải Dương đại hội lần thứ VIII, nhiệm kỳ 2023 - 2028. Công đoàn hiện có 820 đoàn viên. Đại hội bầu Ban Chấp hành gồm 7 đồng chí.

Phương hướng nhiệm kỳ tới:
- Phấn đấu mỗi năm giới thiệu 20 đoàn viên ưu tú.
- Chỉ tiêu đến năm 2028: kết nạp 30 đảng viên.
`,
  'long-an.txt': `Công đoàn Bệnh viện Đa khoa Hậu Nghĩa tổng kết năm 2022

Ngày 10/01/2023, Công đoàn Bệnh viện Đa khoa Hậu Nghĩa, tỉnh Long An tổng kết hoạt động năm 2022. Công đoàn có 415 đoàn viên. Đồng chí Đoàn Thị Sen, Chủ tịch Công đoàn, chủ trì. Trong năm có 4 đoàn viên được kết nạp Đảng.
`,
  'vinh-long.txt': `Đảng bộ Sở Xây dựng tỉnh Vĩnh Long sơ kết 6 tháng đầu năm 2021

Ngày 08/7/2021, Đảng ủy Sở Xây dựng tỉnh Vĩnh Long sơ kết 6 tháng đầu năm 2021. Đảng bộ có 74 đảng viên, kết nạp 3 đảng viên; 6 tháng cuối năm phấn đấu kết nạp 5 đảng viên.
`,
};

let app: App;
useFolder(AIMS, (opened) => {
  app = opened;
});

const saidTo = async (question: string): Promise<string> => {
  const answer = await app.answer(question);
  return answer.status === 'answered'
    ? answer.quotes
        .map(({ report, text, marks: [mark] }) => `${report.id} ${text.slice(mark?.start, mark?.end)}`)
        .join('; ')
    : answer.status;
};

test('what is only aimed at is no count of what was done', async () => {
  const most = await saidTo('Nơi nào kết nạp nhiều đảng viên nhất?');
  expect(most).toMatch(/^kon-tum 9 /u);
  expect(most).not.toMatch(/hai-duong| 5 /u);
});

test.each([
  ['công đoàn nào đông nhất', 'hai-duong'],
  ['công đoàn nào đông đoàn viên nhất', 'hai-duong'],
  ['cong doan nao dong doan vien nhat', 'hai-duong'],
  ['công đoàn nào ít đoàn viên nhất', 'long-an'],
])('%s', async (question, first) => {
  expect(await saidTo(question)).toMatch(new RegExp(`^${first} (?:820|415)`, 'u'));
});

test.each([
  ['ban chấp hành nơi nào dưới 10 người', /^hai-duong 7 [^;]*$/u],
  ['nơi nào bầu trên 10 đồng chí vào ban chấp hành', /^kon-tum 11 [^;]*$/u],
])('%s: the size of the committee itself', async (question, said) => {
  expect(await saidTo(question)).toMatch(said);
});

test.each([
  'Đại hội Đảng bộ Sở Tư pháp Kon Tum lần thứ XX diễn ra ngày nào?',
  'dai hoi lan thu nam so tu phap kon tum hop ngay nao',
  'Đại hội Sở Tư pháp Kon Tum lần thứ mười lăm bầu mấy người?',
])('%s: of another number', async (question) => {
  expect(await saidTo(question)).toBe('not_stated');
});

test.each([
  'Đại hội Đảng bộ Sở Tư pháp Kon Tum lần thứ VII diễn ra ngày nào?',
  'dai hoi lan thu bay so tu phap kon tum hop ngay nao',
])('%s: of its own', async (question) => {
  expect(await saidTo(question)).toMatch(/^kon-tum .*15\/6\/2020/u);
});
