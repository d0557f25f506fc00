import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { App } from '../../src/app.js';
import { answerText } from '../../src/cli/answering.js';
import { CATALOG, expectExact, type Folder, folderOf, quotesOf, TEXTS } from './folder.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TEXT = TEXTS['lao-cai-2022.txt'] ?? '';
let folder: Folder;
let app: App;

/** The news of Lào Cai on another site: shorter, under another title. */
beforeAll(async () => {
  const [title, ...paragraphs] = TEXT.trim().split('\n\n');
  const again = [`${title?.replace('sơ kết', 'họp sơ kết')}`, ...paragraphs.slice(0, 3)].join('\n\n');
  const entry = {
    file: 'bao-lao-cai.txt',
    title: 'Sở Khoa học và Công nghệ Lào Cai sơ kết 6 tháng',
    province: 'Lào Cai',
    published: '2022-07-16',
    publisher: 'Báo thử Lào Cai',
    url: 'https://bao.example/1',
  };
  folder = await folderOf({ ...TEXTS, 'bao-lao-cai.txt': again }, [...CATALOG, entry]);
  ({ app } = await folder.open());
}, 60_000);
afterAll(async () => {
  await app.close();
  await folder.close();
});

test('the same news on two sites is one answer with both sources', async () => {
  const answer = await app.answer('Lào Cai có bao nhiêu đảng viên?');
  await expectExact(answer, folder);
  expect(answer.status).toBe('answered');
  const [quote, ...more] = quotesOf(answer);
  expect(more).toEqual([]);
  expect(quote?.report.id).toBe('lao-cai-2022');
  expect(quote?.alsoIn?.map((other) => other.id)).toEqual(['bao-lao-cai']);
  expect(answer).toMatchObject({ others: [] });
  const shown = await answerText(app, 'Lào Cai có bao nhiêu đảng viên?', new PassThrough());
  expect(shown.replace(/\s+/gu, ' ')).toContain('cũng đăng ở Báo thử Lào Cai');
  expect(shown).toContain('https://bao.example/1');
});

test('a source that leaves the words out is not named for them', async () => {
  const answer = await app.answer('Lào Cai phấn đấu kết nạp thêm bao nhiêu đảng viên thời gian tới?');
  expect(quotesOf(answer)[0]).toMatchObject({ report: { id: 'lao-cai-2022' } });
  expect(quotesOf(answer)[0]?.text).toContain('kết nạp thêm 4 đảng viên');
  expect(quotesOf(answer)[0]).not.toHaveProperty('alsoIn');
});

test('a question over all reports counts the news once', async () => {
  const answer = await app.answer('Mỗi báo cáo có bao nhiêu đảng viên?');
  expect(
    quotesOf(answer)
      .map((quote) => quote.report.id)
      .sort(),
  ).toEqual(['ca-mau-2023', 'lao-cai-2022', 'phu-tho-2020']);
});

test('one of the two, asked for itself, answers and names the other', async () => {
  const answer = await app.answerReading({
    intent: 'members',
    reports: ['bao-lao-cai'],
    places: [],
    question: 'có bao nhiêu đảng viên',
  });
  expect(quotesOf(answer)[0]).toMatchObject({ report: { id: 'bao-lao-cai' }, alsoIn: [{ id: 'lao-cai-2022' }] });
});
