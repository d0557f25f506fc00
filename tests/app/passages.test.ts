import { describe, expect, test } from 'vitest';
import type { Quote } from '../../src/answers/answer.js';
import type { App } from '../../src/app.js';
import { CATALOG, folderOf, TEXTS, useFolder } from './folder.js';

let app: App;
useFolder(TEXTS, CATALOG, (opened) => {
  app = opened;
});

async function quoteFor(question: string): Promise<Quote> {
  const answer = await app.answer(question);
  if (answer.status !== 'answered' || !answer.quotes[0]) throw new Error(`not answered: ${question}`);
  return answer.quotes[0];
}

describe('is this quote real?', () => {
  test.each([
    ['as it stands', 'Đến nay, Đảng bộ Sở có 63 đảng viên, trong đó 61 đảng viên chính thức và 2 đảng viên dự bị'],
    ['in quotation marks', '“Chi bộ hiện có 19 đảng viên.”'],
    [
      'over two sentences',
      'Đảng bộ có 140 đảng viên, 9 chi bộ trực thuộc. Năm qua, bệnh viện đã khám cho 52.000 lượt người bệnh.',
    ],
    [
      'over two paragraphs',
      'Mai Thị Lúa, Phó Bí thư Đảng ủy Khối các cơ quan tỉnh.\n\nĐến nay, Đảng bộ Sở có 63 đảng viên',
    ],
    ['with what was left out told', 'Đến nay, Đảng bộ Sở có 63 đảng viên […] sinh hoạt ở 5 chi bộ trực thuộc'],
    ['in another case and another normal form', 'ĐẾN NAY, ĐẢNG BỘ SỞ CÓ 63 ĐẢNG VIÊN'.normalize('NFD')],
    ['without marks', 'den nay, dang bo so co 63 dang vien, trong do 61 dang vien chinh thuc'],
  ])('%s: word for word', async (_, text) => {
    const result = await app.real(text);
    expect(result.kind).toBe('exact');
    if (result.kind === 'exact')
      expect(await app.verify({ status: 'answered', reading: READING, quotes: result.quotes, others: [] })).toBe(true);
  });

  test('a changed number is told, and marked in what the report says', async () => {
    const result = await app.real('Đến nay, Đảng bộ Sở có 65 đảng viên, trong đó 61 đảng viên chính thức');
    expect(result).toMatchObject({ kind: 'differs', differences: [{ given: '65', source: '63' }] });
    if (result.kind === 'differs')
      expect(result.quotes.flatMap(({ marks, text }) => marks.map((m) => text.slice(m.start, m.end)))).toEqual(['63']);
  });

  test.each([
    ['a word added', 'Chi bộ hiện đã có 19 đảng viên', { given: 'đã', source: '' }],
    ['a word left out', 'Đảng ủy khen thưởng chi bộ tiêu biểu', { given: '', source: '4' }],
    ['other marks', 'Chi bộ hiện có 19 đẳng viên', { given: 'đẳng', source: 'đảng' }],
  ])('%s', async (_, text, difference) => {
    expect(await app.real(text)).toMatchObject({ kind: 'differs', differences: [difference] });
  });

  test.each([
    ['Hôm nay trời nắng đẹp, nhiệt độ cao nhất ba mươi lăm độ', 'absent'],
    ['Đại hội thông qua kế hoạch xây cầu vượt sông Hồng trong năm tới', 'absent'],
    ['63 đảng', 'short'],
    ['', 'short'],
    ['??? !!!', 'short'],
  ])('%j: %s', async (text, kind) => {
    expect((await app.real(text)).kind).toBe(kind);
  });
});

describe('a passage', () => {
  test('is found again by what was kept of it, with its answering words', async () => {
    const quote = await quoteFor('Đảng bộ Sở KH&CN Lào Cai có bao nhiêu đảng viên?');
    expect(await app.passages.find(app.passages.kept(quote))).toEqual(quote);
    expect(app.passages.idOf(quote)).toMatch(/^[\w-]{12}$/u);
  });

  test('is found where it has moved to, and in another report; else it is gone', async () => {
    const other = await folderOf({
      'a-2020.txt': 'Chi bộ Trạm có 12 đảng viên.\n\nCuộc họp kết thúc lúc 17 giờ chiều.\n',
    });
    const first = await other.open();
    const kept = { report: 'a-2020', text: 'Chi bộ Trạm có 12 đảng viên.', start: 0, marks: [{ start: 15, end: 28 }] };
    expect((await first.app.passages.find(kept))?.span.start).toBe(0);
    await other.write('a-2020.txt', 'Tin mới nhận.\n\nSáng nay họp. Chi bộ Trạm có 12 đảng viên.\n');
    await first.app.reload();
    expect((await first.app.passages.find(kept))?.text).toBe(kept.text);
    expect((await first.app.passages.find({ ...kept, report: 'b-2019' }))?.report.id).toBe('a-2020');
    await other.write('a-2020.txt', 'Chi bộ Trạm có 13 đảng viên.\n');
    await first.app.reload(undefined, true);
    expect(await first.app.passages.find(kept)).toBeUndefined();
    await first.app.close();
    await other.close();
  });

  test('stands in its paragraph', async () => {
    const quote = await quoteFor('Đảng bộ Sở KH&CN Lào Cai có bao nhiêu đảng viên?');
    const context = await app.passages.context(quote);
    expect(context?.text).toContain('Trong 6 tháng, Đảng bộ đã kết nạp 3 đảng viên mới.');
    expect(context?.marks.map((m) => context.text.slice(m.start, m.end))).toEqual([quote.text]);
  });

  test('has a next best one only where that may well answer, and never one that was seen', async () => {
    const question = 'Đảng bộ Sở KH&CN Lào Cai có bao nhiêu đảng viên?';
    const quote = await quoteFor(question);
    const reading = { intent: 'members', reports: ['lao-cai-2022'], places: ['Lào Cai'], question };
    expect(await app.passages.next(reading, [quote])).toBeUndefined();
    // Unlike the one it belongs to, the right passage is worth showing after another one.
    const other = { ...quote, span: { start: 0, end: 1 }, text: '' };
    expect(await app.passages.next(reading, [other])).toMatchObject({ text: quote.text });
  });
});

test('the author whom only the page tells is in the source of its title', async () => {
  const catalog = CATALOG.map((entry) => ({ ...entry, author: 'Lý Thị Mơ' }));
  const other = await folderOf(TEXTS, catalog);
  const first = await other.open();
  const answer = await first.app.answer('Ai viết bài về Lào Cai?');
  expect(answer).toMatchObject({ status: 'answered', quotes: [{ report: { author: 'Lý Thị Mơ' }, marks: [] }] });
  await first.app.close();
  await other.close();
  expect((await app.answer('Ai viết bài về Lào Cai?')).status).toBe('not_stated');
});

test('what a reading can be changed to has an answer', async () => {
  const reading = { intent: 'members', reports: ['ca-mau-2023'], places: ['Cà Mau'], question: 'số đảng viên' };
  const { intents, reports } = await app.repairs(reading);
  const names = intents.map(({ intent }) => intent);
  expect(names).toEqual(expect.arrayContaining(['date', 'election', 'theme', 'shortcomings']));
  expect(names).not.toContain('members');
  expect(names).not.toContain('targets');
  expect(reports.map(({ id }) => id).sort()).toEqual(['lao-cai-2022', 'phu-tho-2020']);
});

const READING = { intent: 'passage', reports: [], places: [], question: '' };
