import { expect, test, vi } from 'vitest';
import type { Answer, Reading } from '../../src/answers/answer.js';
import type { App } from '../../src/app.js';
import { summaryReader } from '../../src/questions/summaries.js';
import { shippedData } from '../support/data.js';
import { CATALOG, TEXTS, useFolder } from './folder.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let app: App;

useFolder(TEXTS, CATALOG, (opened) => {
  app = opened;
});

/** The report that an answer sums up. */
function summed(answer: Answer): string | undefined {
  return answer.status === 'answered' && answer.about === 'summary' ? answer.quotes[0]?.report.id : undefined;
}
async function readingOf(question: string): Promise<Reading> {
  const answer = await app.answer(question);
  if (answer.status === 'chat') throw new Error(`no reading: ${question}`);
  return answer.reading;
}

test.each([
  ['Lào Cai có gì đáng chú ý?', 'lao-cai-2022'],
  ['lao cai co gi', 'lao-cai-2022'],
  ['tóm tắt giúp mình cái của Cà Mau', 'ca-mau-2023'],
  ['tom tat bao cao phu tho nhe', 'phu-tho-2020'],
  ['ok tóm tắt Phú Thọ', 'phu-tho-2020'],
  ['đại hội Trạm Giống cây Năm Căn có gì nổi bật không', 'ca-mau-2023'],
  ['tóm tắt hội nghị Bệnh viện Đa khoa Hùng Vương', 'phu-tho-2020'],
  ['hội nghị sơ kết Lào Cai có những điểm gì đáng chú ý vậy bạn?', 'lao-cai-2022'],
  ['anything notable in Ca Mau?', 'ca-mau-2023'],
  ['summary of Phu Tho', 'phu-tho-2020'],
  ['báo cáo Cà Mau nói về gì', 'ca-mau-2023'],
])('%s is answered with the main points of %s', async (question, report) => {
  const answer = await app.answer(question);
  expect(summed(answer)).toBe(report);
  // Two points may stand in one quote.
  const said = answer.status === 'answered' ? answer.quotes.flatMap(({ text }) => text.split(/[.!?]\s|\n/u)) : [];
  expect(said.length).toBeGreaterThanOrEqual(2);
  expect(await app.verify(answer)).toBe(true);
});

test.each([
  'Lào Cai có bao nhiêu đảng viên?',
  'kết quả của Lào Cai có gì nổi bật?',
  'phần II của báo cáo Lào Cai có gì?',
  'Điều 7 có gì',
  'Hà Nội có gì đáng chú ý?',
  'bảo tàng Hạ Lộc có gì',
  'Lào Cai',
  'chi bộ có gì khó khăn?',
])('%s asks for no summary', async (question) => {
  expect(summed(await app.answer(question))).toBeUndefined();
});

test('no main point is the title', async () => {
  for (const { id, title } of await app.reports()) {
    const answer = await app.answer(`tóm tắt ${title}`);
    expect(summed(answer)).toBe(id);
    if (answer.status === 'answered') for (const { text } of answer.quotes) expect(text).not.toBe(title);
  }
});

test('without a name it is the report of the conversation, and another one after that', async () => {
  const before = await readingOf('Lào Cai có bao nhiêu đảng viên?');
  const first = await app.answer('tóm tắt lại giúp mình', before);
  expect(summed(first)).toBe('lao-cai-2022');
  const next = await app.answer('còn Cà Mau thì sao?', first.status === 'chat' ? undefined : first.reading);
  expect(summed(next)).toBe('ca-mau-2023');
  expect(summed(await app.answer('còn Cà Mau thì sao?', before))).toBeUndefined();
});

test('without a name and a conversation it is asked which one, and the one chosen is summed up', async () => {
  const answer = await app.answer('tóm tắt');
  if (answer.status !== 'ambiguous') throw new Error(answer.status);
  expect(answer.choices.map(({ report }) => report.id).sort()).toEqual(['ca-mau-2023', 'lao-cai-2022', 'phu-tho-2020']);
  const [first] = answer.choices;
  if (!first) throw new Error('no choice');
  expect(summed(await app.answerReading(first.reading))).toBe(first.report.id);
});

test('a place whose name begins like a word of asking stays a place', async () => {
  const { summaries } = await shippedData();
  expect(summaryReader(summaries).without('Tóm tắt Lai Châu')).toBe('Lai Châu');
});

test('a line of another form is named', () => {
  expect(() => summaryReader('tóm tắt')).toThrow(/summaries\.txt: .*tóm tắt/u);
});
