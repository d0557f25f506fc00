import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import type { App } from '../../src/app.js';
import { expectExact, type Folder, quotesOf, useFolder } from './folder.js';

const OPENING = (place: string): string =>
  `Quy chế này do hội nghị của ${place} thông qua, áp dụng cho mọi người làm việc tại đây và khách đến làm việc, có hiệu lực kể từ ngày ký cho đến khi được thay.`;
const FILES = {
  'ben-thuyen.txt': `BẾN THUYỀN BA KHÍA
QUY CHẾ RA VÀO BẾN

${OPENING('Bến thuyền Ba Khía')}

Chương I
RA VÀO
Điều 1. Giờ mở bến
Bến mở từ 4 giờ sáng đến 20 giờ, ngày bão đóng theo lệnh của trạm, như Điều 9 Luật Đường thủy.
Điều 2. Thứ tự
1. Thuyền chở người bệnh vào trước.
2. Thuyền chở đá lạnh vào sau cùng.
Chương II
PHÍ BẾN
Điều 3. Mức phí
Thuyền dưới 6 mét trả 10.000 đồng một lượt; thuyền lớn hơn trả 25.000 đồng.
`,
  'nha-van-hoa.txt': `NHÀ VĂN HÓA ẤP GIỒNG
QUY CHẾ MƯỢN PHÒNG

${OPENING('Nhà văn hóa ấp Giồng')}

Điều 1. Người được mượn
Hộ dân trong ấp được mượn phòng hai lần một năm, báo trước ba ngày.
Điều 2. Giữ gìn
Mượn xong quét dọn, tắt điện và trả chìa khóa cho ông từ.
PHẦN KIẾN NGHỊ
Đề nghị xã cấp thêm bốn chục cái ghế nhựa.
`,
};

let folder: Folder;
let app: App;
useFolder(FILES, (opened, at) => {
  [app, folder] = [opened, at];
});

const first = (answer: Answer): string => quotesOf(answer)[0]?.text.replace(/\s+/gu, ' ') ?? '';

describe('a question for a part of a paper', () => {
  test.each([
    ['Điều 1 quy chế bến thuyền Ba Khía quy định gì?', 'Điều 1. Giờ mở bến Bến mở từ 4 giờ sáng'],
    ['khoản 2 Điều 2 quy chế ra vào bến Ba Khía nói gì', '2. Thuyền chở đá lạnh vào sau cùng.'],
    ['Chương II nói về gì?', 'Chương II PHÍ BẾN Điều 3. Mức phí'],
    ['chuong 2 noi ve gi', 'Chương II PHÍ BẾN'],
    ['phần kiến nghị có gì?', 'PHẦN KIẾN NGHỊ Đề nghị xã cấp thêm bốn chục cái ghế nhựa.'],
    ['Điều 2 của quy chế mượn phòng nhà văn hóa quy định gì', 'Điều 2. Giữ gìn'],
  ])('%s', async (question, beginning) => {
    const answer = await app.answer(question);
    expect(answer.status).toBe('answered');
    expect(first(answer)).toContain(beginning);
    await expectExact(answer, folder);
  });

  test('asks back where several papers have such a part, and goes on with the one chosen', async () => {
    const answer = await app.answer('Điều 2 quy định gì?');
    if (answer.status !== 'ambiguous') throw new Error(answer.status);
    expect(answer.choices.map(({ report }) => report.id).sort()).toEqual(['ben-thuyen', 'nha-van-hoa']);
    const choice = answer.choices.find(({ report }) => report.id === 'nha-van-hoa');
    if (choice) expect(first(await app.answerReading(choice.reading))).toContain('Điều 2. Giữ gìn');
  });

  test('is of the paper of the question before', async () => {
    const before = await app.answer('Điều 3 quy chế bến thuyền Ba Khía quy định gì?');
    if (before.status !== 'answered') throw new Error(before.status);
    const answer = await app.answer('Điều 1 nói gì?', before.reading);
    expect(first(answer)).toContain('Điều 1. Giờ mở bến');
  });

  test('is not stated where the paper that is meant has no such part', async () => {
    const answer = await app.answer('Điều 8 quy chế bến thuyền Ba Khía nói gì?');
    expect(answer).toMatchObject({ status: 'not_stated', notes: [{ kind: 'no_part', part: 'Điều 8' }] });
  });

  test.each([
    'Theo Điều 8 quy chế bến thuyền Ba Khía, thuyền dưới 6 mét trả bao nhiêu tiền?',
    'theo dieu 8 quy che ben Ba Khia thi ben mo may gio',
    'Chương 5 quy chế bến thuyền Ba Khía cho ai vào trước?',
  ])('no other part answers for one that is not there: %s', async (question) => {
    const answer = await app.answer(question);
    expect(answer).toMatchObject({ status: 'not_stated', notes: [{ kind: 'no_part' }] });
  });

  test.each([
    // The paper names this article, of another one.
    'Theo Điều 9 Luật Đường thủy, bến thuyền Ba Khía đóng khi nào?',
    // It counts no such parts.
    'Theo phụ lục 2 quy chế bến thuyền Ba Khía, thuyền dưới 6 mét trả bao nhiêu tiền?',
    // No number of a part.
    'Quy chế bến thuyền Ba Khía: ngày bão điều 8 người ra bến được không?',
  ])('nothing is said of a part that may be meant otherwise: %s', async (question) => {
    const answer = await app.answer(question);
    expect('notes' in answer ? answer.notes : undefined).toBeUndefined();
  });

  test('with more asked than what it says is answered from that part alone', async () => {
    const answer = await app.answer('Theo Điều 3 quy chế bến Ba Khía, thuyền dưới 6 mét trả bao nhiêu tiền?');
    expect(first(answer)).toContain('10.000 đồng');
  });
});
