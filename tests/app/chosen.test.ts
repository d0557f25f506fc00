import { expect, test } from 'vitest';
import type { App } from '../../src/app.js';
import { CATALOG, quotesOf, TEXTS, useFolder } from './folder.js';

let app: App;
useFolder(TEXTS, CATALOG, (opened) => {
  app = opened;
});

const chosen = (intent: string, report: string, question: string) => ({
  intent,
  reports: [report],
  places: [],
  question,
});

test.each([
  ['date', 'lao-cai-2022', 'họp ngày nào', '14/7'],
  ['date', 'phu-tho-2020', 'Lào Cai họp ngày nào?', '22/12/2020'],
  ['members', 'ca-mau-2023', 'có bao nhiêu đảng viên', '19 đảng viên'],
  ['members', 'phu-tho-2020', 'Lào Cai có bao nhiêu đảng viên?', '140 đảng viên'],
  ['chair', 'phu-tho-2020', 'ai chủ trì', 'Hoàng Văn Ngô'],
])('a reading that is chosen, %s of %s by "%s", is answered', async (intent, report, question, words) => {
  const answer = await app.answerReading(chosen(intent, report, question));
  expect(answer.status).toBe('answered');
  expect(quotesOf(answer)[0]?.text).toContain(words);
});

test.each([
  ['members', 'ca-mau-2023', 'bao nhiêu đảng viên người Khmer'],
  ['date', 'lao-cai-2022', 'ngày tết là ngày nào'],
  ['date', 'lao-cai-2022', 'ngày tái lập tỉnh là ngày nào'],
])('one whose words the report does not answer, %s of %s by "%s", is refused', async (intent, report, question) => {
  expect((await app.answerReading(chosen(intent, report, question))).status).not.toBe('answered');
});

test('asked for by its kind only, what the report states of it is given, whatever the words', async () => {
  const reading = chosen('date', 'lao-cai-2022', 'ngày tái lập tỉnh là ngày nào');
  for (const answer of [
    await app.answerReading(reading, { byKind: true }),
    await app.answerReading({ ...reading, question: '' }),
  ])
    expect(quotesOf(answer)[0]?.text).toContain('14/7');
});
