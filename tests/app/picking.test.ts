import { expect, test, vi } from 'vitest';
import type { Answer, Reading } from '../../src/answers/answer.js';
import type { App } from '../../src/app.js';
import { pickReader } from '../../src/questions/picks.js';
import { shippedData } from '../support/data.js';
import { CATALOG, TEXTS, useFolder } from './folder.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let app: App;
let offered: Reading;

useFolder(TEXTS, CATALOG, async (opened) => {
  app = opened;
  const answer = await app.answer('có bao nhiêu đảng viên?');
  if (answer.status !== 'ambiguous') throw new Error(answer.status);
  offered = answer.reading;
});

/** The reports that an answer quotes, in its order. */
const quoted = (answer: Answer): readonly string[] =>
  answer.status === 'answered' ? answer.quotes.map(({ report }) => report.id) : [];
const reportAt = (at: number): string => offered.offered?.at(at)?.reports[0] ?? '';

test.each([
  ['1', 0],
  ['cái đầu tiên nhé', 0],
  ['cai dau tien', 0],
  ['số 2', 1],
  ['chọn cái thứ hai', 1],
  ['cái cuối cùng đi', -1],
  ['the last one', -1],
] as const)('%s picks from what was offered', async (text, at) => {
  expect(quoted(await app.answer(text, offered))).toEqual([reportAt(at)]);
});

test('a name picks too, and "all" picks all of them', async () => {
  expect(quoted(await app.answer('Phú Thọ', offered))).toEqual(['phu-tho-2020']);
  for (const text of ['tất cả', 'cả 3', 'all of them'])
    expect([...quoted(await app.answer(text, offered))].sort()).toEqual([
      'ca-mau-2023',
      'lao-cai-2022',
      'phu-tho-2020',
    ]);
});

test('what was picked is what the conversation is about', async () => {
  const picked = await app.answer('1', offered);
  if (picked.status !== 'answered') throw new Error(picked.status);
  expect(picked.reading.offered).toBeUndefined();
  expect(picked.reading).toMatchObject({ intent: 'members', reports: [reportAt(0)] });
});

test.each(['9', 'cái thứ hai họp ngày nào?', 'Ai chủ trì hội nghị ở Lào Cai?', 'cảm ơn'])(
  '%s picks nothing',
  async (text) => {
    const alone = await app.answer(text);
    expect(quoted(await app.answer(text, offered)).length > 0).toBe(quoted(alone).length > 0);
  },
);

test('without an offer there is nothing to pick', async () => {
  expect(quoted(await app.answer('1'))).toEqual([]);
});

test('the words are read from their file, with and without marks', async () => {
  const read = pickReader((await shippedData()).picks);
  expect(read('thứ tư', 4)).toEqual([3]);
  expect(read('thu tu ạ', 4)).toEqual([3]);
  expect(read('thứ tư', 3)).toBeUndefined();
  expect(read('1 và 2', 3)).toBeUndefined();
  expect(read('hết', 2)).toEqual([0, 1]);
  expect(() => pickReader('một')).toThrow(/picks\.txt: .*một/u);
});
