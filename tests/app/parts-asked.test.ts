import { describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/app.js';
import { quotesOf, useFolder } from './folder.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** Two bodies with a day, a place, members, branches and a motto, a sentence each. */
const MADE = ['Sơn La', 'Cà Mau', 'Phú Yên'].map((place, i) => [
  `so-${i}.txt`,
  [
    `Đại hội Đảng bộ Sở Nội vụ ${place} nhiệm kỳ 2020 - 2025`,
    '',
    `Ngày 1${i}/6/2020, Đảng bộ Sở Nội vụ tỉnh ${place} tiến hành Đại hội nhiệm kỳ 2020 - 2025.`,
    '',
    `Đại hội diễn ra tại Hội trường số ${i + 5}, đường Trần Phú.`,
    '',
    `Đảng bộ hiện có ${31 + i} đảng viên. Số chi bộ trực thuộc là ${4 + i} chi bộ.`,
    '',
    `Phương châm của Đại hội là "Đoàn kết - Kỷ cương ${i}". Sở đã triển khai ${20 + i} đề tài.`,
    '',
    `Một đảng viên bị kỷ luật khiển trách vì vi phạm giao thông.`,
  ].join('\n'),
]);

let app: App;
useFolder(Object.fromEntries(MADE), [], (opened) => {
  app = opened;
});

const told = async (question: string): Promise<string> =>
  quotesOf(await app.answer(question))
    .map(({ report, text }) => `${report.id} ${text}`)
    .join('\n');

describe('several things asked at once', () => {
  test('of two reports named behind them, each of both', async () => {
    const all = await told('Họp ngày nào và ở đâu: Sơn La, Cà Mau?');
    for (const part of ['so-0 Ngày 10/6/2020', 'so-1 Ngày 11/6/2020', 'Hội trường số 5', 'Hội trường số 6'])
      expect(all).toContain(part);
    expect(all).not.toContain('so-2');
  });

  test('listed behind the name of a report, each of it', async () => {
    const all = await told('Sở Nội vụ Cà Mau: phương châm đại hội, ngày họp, số chi bộ');
    for (const part of ['Kỷ cương 1', '11/6/2020', '5 chi bộ']) expect(all).toContain(part);
    expect(all).not.toMatch(/so-[02]/u);
  });

  test('"ở đâu" behind a list asks nothing more of it', async () => {
    const all = await told('Bao nhiêu báo cáo có kỷ luật khiển trách? ở đâu');
    expect(all).toContain('khiển trách');
    expect(all).not.toContain('Hội trường');
  });

  test('what is not stated is said beside what is, as it was asked', async () => {
    const answer = await app.answer('Đại hội ở Cà Mau họp ngày nào, thù lao bao nhiêu tiền?');
    expect(quotesOf(answer).map(({ text }) => text)).toEqual([expect.stringContaining('11/6/2020')]);
    expect(answer).toMatchObject({ notes: [{ kind: 'unstated', parts: ['thù lao bao nhiêu tiền?'] }] });
  });

  test('typed in Telex or joined by "với", each of them', async () => {
    for (const question of [
      'ddair booj caf mau cos bao nhieeu ddangr vieen, maays chi booj',
      'sở cà mau đảng viên mấy người với chi bộ mấy cái',
    ]) {
      const all = await told(question);
      for (const part of ['32 đảng viên', '5 chi bộ']) expect(all, question).toContain(part);
    }
  });
});

describe('after an answer of two reports', () => {
  const FIRST = 'Sơn La và Cà Mau có bao nhiêu đảng viên?';
  const next = async (question: string): Promise<string[]> => {
    const before = await app.answer(FIRST);
    const answer = await app.answer(question, 'reading' in before ? before.reading : undefined);
    return [...new Set(quotesOf(answer).map(({ report }) => report.id))].sort();
  };

  test.each(['thế phương châm là gì', 'phương châm của hai nơi là gì'])('%s: each of them', async (question) => {
    expect(await next(question)).toEqual(['so-0', 'so-1']);
  });

  test('one that is named is asked alone, with all that was asked', async () => {
    expect(await next('còn Phú Yên?')).toEqual(['so-2']);
  });
});

test('what differs between two is asked of each', async () => {
  const answer = await app.answer('Sơn La khác Cà Mau thế nào về phương châm?');
  expect(
    quotesOf(answer)
      .map(({ report }) => report.id)
      .sort(),
  ).toEqual(['so-0', 'so-1']);
});
