import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../src/app.js';
import { expectExact, type Folder, folderOf, TEXTS } from './folder.js';

const ARTICLES: Readonly<Record<string, string>> = {
  'hai-dang.txt': `Ngọn hải đăng Mũi Sậy

Ngọn hải đăng Mũi Sậy được xây bằng đá ong vào năm 1897 và cao 42 mét. Kỹ sư Trịnh Bá Lộc vẽ thiết kế sau khi hai con tàu đắm ở bãi cạn gần đó. Đèn quét ba vòng mỗi phút, thấy được từ 18 hải lý.

Từ năm 1962 tháp dùng điện thay cho dầu hỏa. Kênh truyền hình Biển Xanh HD phát một phim tài liệu về tháp bằng chuẩn nén MPEG-4.
`,
  'nuoi-ong.txt': `Nuôi ong lấy mật

Ong chúa đẻ tới hai nghìn trứng một ngày và sống ba đến năm năm. Ong thợ chỉ sống khoảng sáu tuần trong mùa hoa.

Mật hoa bạc hà ở vùng cao nguyên đá được lấy vào tháng mười một. Thùng ong đặt cách nhau hai mét, cửa quay về phía mặt trời mọc để đàn ong đi lấy mật sớm.
`,
};

let folder: Folder;
let app: App;

async function open(files: Readonly<Record<string, string>>): Promise<void> {
  folder = await folderOf(files);
  ({ app } = await folder.open());
}
async function close(): Promise<void> {
  await app.close();
  await folder.close();
}
async function quoted(question: string): Promise<string> {
  const answer = await app.answer(question);
  await expectExact(answer, folder);
  return answer.status === 'answered' ? (answer.quotes[0]?.text ?? '') : answer.status;
}

describe('a folder of texts that tell of no meeting', () => {
  beforeAll(() => open(ARTICLES));
  afterAll(close);

  test.each([
    ['Ngọn hải đăng Mũi Sậy cao bao nhiêu mét?', 'cao 42 mét'],
    ['ai ve thiet ke ngon hai dang', 'Trịnh Bá Lộc'],
    ['Ong chúa đẻ bao nhiêu trứng một ngày?', 'hai nghìn trứng'],
    ['Đại hội ong thợ sống được bao lâu trong mùa hoa?', 'sáu tuần'],
    ['Thùng ong đặt cách nhau bao xa?', 'cách nhau hai mét'],
  ])('%s', async (question, words) => {
    expect(await quoted(question)).toContain(words);
  });

  // Not so since one ranking answers: to be mended by features or data, not by a rule.
  test('an abbreviation that stands in a text is no province', async () => {
    expect(await quoted('Biển Xanh HD phát phim bằng chuẩn gì?')).toContain('MPEG-4');
  });

  test('what no text says is not answered; the nearest passage is labelled', async () => {
    const answer = await app.answer('Giá vàng hôm nay tăng hay giảm so với tuần trước?');
    expect(['not_stated', 'no_match']).toContain(answer.status);
    await expectExact(answer, folder);
  });

  test('small talk and the list of texts stay what they are', async () => {
    expect((await app.answer('cảm ơn bạn nhé')).status).toBe('chat');
    expect(await app.answer('có những báo cáo nào?')).toMatchObject({ status: 'answered', about: 'reports' });
  });
});

describe('beside reports of meetings', () => {
  beforeAll(() => open({ ...TEXTS, ...ARTICLES }));
  afterAll(close);

  test('each is answered from its own kind', async () => {
    expect(await quoted('Ngọn hải đăng Mũi Sậy cao bao nhiêu mét?')).toContain('cao 42 mét');
    expect(await quoted('Đảng bộ Sở Khoa học và Công nghệ Lào Cai có bao nhiêu đảng viên?')).toContain('63 đảng viên');
    expect(await quoted('Ai chủ trì hội nghị ở Phú Thọ?')).toContain('Hoàng Văn Ngô');
  });

  // Not so since one ranking answers: to be mended by features or data, not by a rule.
  test.fails('a report without the fact is not answered from another text', async () => {
    expect(await quoted('Chi bộ Trạm Giống cây Năm Căn có bao nhiêu chi bộ trực thuộc?')).toBe('not_stated');
  });
});
