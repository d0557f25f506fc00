import { expect, test, vi } from 'vitest';
import type { App } from '../../src/app.js';
import { expectExact, type Folder, quotesOf, useFolder } from './folder.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const report = (place: string, ...lines: string[]): string =>
  [`Đảng bộ Sở Nội vụ ${place} tổng kết công tác năm 2023`, ...lines].join('\n\n');
const TEXTS = {
  'hue.txt': report('Huế', 'Bên cạnh đó còn một số hạn chế: sinh hoạt chi bộ có nơi chậm đổi mới, nội dung chưa sâu.'),
  'son-la.txt': report('Sơn La', 'Khuyết điểm của Đảng bộ là công tác kiểm tra chưa thường xuyên, hồ sơ còn chậm.'),
  'ca-mau.txt': report(
    'Cà Mau',
    'Hội nghị có 120 đại biểu về dự.',
    'Tối cùng ngày có chương trình văn nghệ chào mừng.',
  ),
  'phu-tho.txt': report('Phú Thọ', 'Hội nghị bầu đồng chí Lê Văn Tám làm Bí thư Đảng ủy.', 'Trời mưa suốt buổi sáng.'),
};
const CATALOG = Object.keys(TEXTS).map((file) => ({
  file,
  title: TEXTS[file as keyof typeof TEXTS].split('\n')[0] ?? '',
  publisher: 'Trang tin',
  kind: 'original',
}));

let folder: Folder;
let app: App;
useFolder(TEXTS, CATALOG, (opened, at) => {
  app = opened;
  folder = at;
});

test.each(['Báo cáo nào nêu hạn chế?', 'những báo cáo nào có nêu hạn chế, khuyết điểm?', 'nơi nào còn hạn chế'])(
  '%s: those that state any, each with its statement',
  async (question) => {
    const answer = await app.answer(question);
    await expectExact(answer, folder);
    expect(new Set(quotesOf(answer).map(({ report: { id } }) => id))).toEqual(new Set(['hue', 'son-la']));
    for (const { text } of quotesOf(answer)) expect(text).toMatch(/chậm/u);
  },
);

test('asked for a word by its name, those at least that write it', async () => {
  const answer = await app.answer('bao cao nao noi ve khuyet diem');
  await expectExact(answer, folder);
  expect(quotesOf(answer).map(({ report: { id } }) => id)).toContain('son-la');
});

test('asked for the reports themselves all are listed', async () => {
  const answer = await app.answer('Có những báo cáo nào?');
  expect(quotesOf(answer)).toHaveLength(4);
});
