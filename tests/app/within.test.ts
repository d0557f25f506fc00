import { describe, expect, test, vi } from 'vitest';
import type { App } from '../../src/app.js';
import { CATALOG, expectExact, type Folder, quotesOf, TEXTS, useFolder } from './folder.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: Folder;
let app: App;
useFolder(TEXTS, CATALOG, (opened, at) => {
  app = opened;
  folder = at;
});

describe('answers from a selection of reports', () => {
  const within = ['ca-mau-2023', 'phu-tho-2020'];

  test.each([
    'có bao nhiêu đảng viên?',
    'ai chủ trì hội nghị?',
    'những báo cáo nào có hạn chế?',
    'sinh hoạt chuyên đề ở một số chi bộ còn chậm',
    'nghiệm thu 11 đề tài cấp tỉnh về cây dược liệu',
    'đảng bộ nào đông đảng viên nhất?',
    'danh sách báo cáo',
    'Lê Văn Tám là ai?',
    'Lào Cai có bao nhiêu đảng viên?',
  ])('nothing else is quoted, offered or chosen from: %s', async (question) => {
    const answer = await app.answer(question, undefined, { within });
    await expectExact(answer, folder);
    expect(JSON.stringify(answer)).not.toContain('lao-cai-2022');
  });

  test('a report outside it is not there', async () => {
    const answer = await app.answer('Lào Cai có bao nhiêu đảng viên?', undefined, { within });
    expect(answer).toMatchObject({ status: 'no_match', reason: { kind: 'no_report', asked: 'Lào Cai' } });
    const reading = { intent: 'members', reports: ['lao-cai-2022'], places: [], question: 'số đảng viên' };
    const fixed = await app.answerReading(reading, { within });
    expect(quotesOf(fixed)).toEqual([]);
  });

  test('with one report every question is about it', async () => {
    const answer = await app.answer('có bao nhiêu đảng viên?', undefined, { within: ['ca-mau-2023'] });
    expect(quotesOf(answer)[0]?.text).toContain('19 đảng viên');
  });

  test('a follow-up stays inside, even of a question that was asked outside', async () => {
    const before = await app.answer('Lào Cai có bao nhiêu đảng viên?');
    const reading = before.status === 'answered' ? before.reading : undefined;
    const answer = await app.answer('thế ai chủ trì?', reading, { within });
    expect(JSON.stringify(answer)).not.toContain('lao-cai-2022');
  });

  test('an empty selection answers nothing', async () => {
    expect(quotesOf(await app.answer('có bao nhiêu đảng viên?', undefined, { within: [] }))).toEqual([]);
  });
});
