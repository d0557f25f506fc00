import { describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import { askAboutPeople } from '../../src/app/about-person.js';
import type { Ask, Understand } from '../../src/app/asking.js';
import type { Generation } from '../../src/app/generation.js';
import type { App } from '../../src/app.js';
import type { Understanding } from '../../src/questions/understanding.js';
import { CATALOG, expectExact, type Folder, quotesOf, TEXTS, useFolder } from './folder.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: Folder;
let app: App;
useFolder(TEXTS, CATALOG, (opened, at) => {
  app = opened;
  folder = at;
});

const marked = (answer: Answer): readonly string[] =>
  quotesOf(answer).map(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)).join(' '));
const isOfPerson = (answer: Answer): boolean =>
  answer.status === 'answered' && answer.reading.intent === 'person' && answer.reading.people !== undefined;

describe('a name alone', () => {
  test.each([
    ['Lê Văn Tám', 'Lê Văn Tám'],
    ['le van tam', 'Lê Văn Tám'],
    ['Lê Văn Tám là ai?', 'Lê Văn Tám'],
    ['đồng chí Tám', 'Lê Văn Tám'],
    ['Tám', 'Lê Văn Tám'],
    ['văn tám', 'Lê Văn Tám'],
    ['Ngọc Khoai', 'Vũ Ngọc Khoai'],
    ['ông Khoai là ai vậy', 'Vũ Ngọc Khoai'],
    ['chị Lúa', 'Mai Thị Lúa'],
    ['Thị Bưởi', 'Trần Thị Bưởi'],
  ])('%s tells of %s', async (question, name) => {
    const answer = await app.answer(question);
    await expectExact(answer, folder);
    expect(isOfPerson(answer), question).toBe(true);
    for (const mark of marked(answer)) expect(mark).toBe(name);
    expect('reading' in answer && answer.reading.question).toMatch(/là ai/u);
  });

  test.each([
    // Small letters, one syllable: a word like any other.
    ...['tám', 'khoai', 'bưởi'],
    // More is asked than who that is, or nobody known is named.
    ...['Lê Văn Tám chủ trì hội nghị nào', 'Tám đảng viên', 'Ngô Bá Tạ', 'Lào Cai', 'bí thư là ai', 'ai'],
  ])('%s is asked as it stands', async (question) => {
    expect(isOfPerson(await app.answer(question)) && marked(await app.answer(question)).length > 1).toBe(false);
  });

  test('of whom nothing is told but the name, the sentence that holds it', async () => {
    await folder.write(
      'guests.txt',
      'Họp tổ dân phố số 9\n\nTham gia buổi họp có bà con trong tổ, cháu Lý Thị Mận và nhiều hộ mới đến.\n',
    );
    await app.reload();
    const answer = await app.answer('Lý Thị Mận');
    await expectExact(answer, folder);
    for (const { text } of quotesOf(answer)) expect(text).toContain('Lý Thị Mận');
  });

  test('what the conversation was about is not taken over', async () => {
    const before = await app.answer('Cà Mau có bao nhiêu đảng viên?');
    const answer = await app.answer('Tám', 'reading' in before ? before.reading : undefined);
    expect(quotesOf(answer).map(({ report }) => report.id)).toEqual(expect.arrayContaining(['lao-cai-2022']));
    expect('reading' in answer && answer.reading.places).toEqual([]);
    expect('reading' in answer && answer.reading.earlier).toEqual(['ca-mau-2023']);
  });

  test('after somebody who is known, a stranger is nobody of that report', async () => {
    const before = await app.answer('Lê Văn Tám');
    const answer = await app.answer('Ngô Bá Tạ là ai?', 'reading' in before ? before.reading : undefined);
    expect(answer.status).not.toBe('answered');
  });
});

describe('whom to ask', () => {
  const report = {
    meta: { id: 'a' },
    text: 'Đồng chí Lê Văn Tám làm Bí thư.',
    blocks: [{ span: { start: 0, end: 31 }, sentences: [{ start: 0, end: 31 }] }],
  };
  const generation = {
    people: new Set(['le van tam']),
    called: new Set(['tam', 'van tam']),
    profiles: [{ meta: report.meta }],
    twins: new Map(),
    sources: { facts: async () => new Map(), report: async () => report },
  } as unknown as Generation;
  const words = (text: string) => (text.match(/\p{L}+/gu) ?? []).map((word) => ({ word, folded: word.toLowerCase() }));
  const understand: Understand = async (_, question) => {
    const people = [{ name: 'Lê Văn Tám', key: 'le van tam', reports: ['a'] }];
    const own = words(question);
    const at = own.findIndex(({ word }) => word === 'Lê' || word === 'Tám');
    const to = own.findIndex(({ word }) => word === 'Tám') + 1;
    const persons = at < 0 ? [] : [{ from: at, to, people, text: question }];
    return { question, utterance: { words: own }, scope: { persons } } as unknown as Understanding;
  };
  const ELSE: Answer = { status: 'chat', topic: 'greeting' } as Answer;

  test.each([
    ['Lê Văn Tám', 0],
    ['Tám', 0],
    ['Lê Văn Tám là ai', 0],
    ['Lê Văn Tám họp ở đâu', 1],
    ['xin chào', 1],
  ])('%s is answered as a question %d times', async (question, times) => {
    const ask = vi.fn<Ask>(async () => ELSE);
    await askAboutPeople(ask, understand)(generation, question, undefined);
    expect(ask).toHaveBeenCalledTimes(times);
  });
});
