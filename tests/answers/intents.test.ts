import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CARD_INTENTS, cardQuestions, questionTemplates } from '../../src/answers/cards.js';
import { CHAT_INTENTS, INTENTS, OUTSIDE } from '../../src/answers/intents/index.js';
import { FACT_KINDS } from '../../src/facts/kinds/index.js';
import { cueFinder } from '../../src/questions/cues.js';
import { PROFILES, understood } from '../questions/reading.js';
import { DATA_DIR, shippedData } from '../support/data.js';

const FOLDER = path.resolve(import.meta.dirname, '../../src/answers/intents');
const names = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder)
    .filter((file) => ending.test(file))
    .map((file) => file.replace(ending, ''))
    .sort();
/** Files beside the intents. */
const NO_INTENT = ['index', 'statement'];
const data = await shippedData();

describe('the list of intents', () => {
  test('holds every file of its folder, each once', () => {
    const files = names(FOLDER, /\.ts$/u).filter((name) => !NO_INTENT.includes(name));
    expect(INTENTS.map((i) => i.name).sort()).toEqual(files);
  });

  test('leaves out only what makes intents and is none', async () => {
    for (const name of NO_INTENT.filter((one) => one !== 'index')) {
      const module: Readonly<Record<string, unknown>> = await import(`../../src/answers/intents/${name}.ts`);
      for (const made of Object.values(module)) expect(made, name).toBeTypeOf('function');
    }
  });

  test('has utterances for each, and no utterances of anything else', () => {
    const all = [...INTENTS.map((i) => i.name), ...Object.keys(CHAT_INTENTS), OUTSIDE].sort();
    expect(names(path.join(DATA_DIR, 'utterances'), /\.txt$/u)).toEqual(all);
  });

  test.each(INTENTS.map((i) => i.name))('%s: its file exports the very object that is listed', async (name) => {
    const module: Readonly<Record<string, unknown>> = await import(`../../src/answers/intents/${name}.ts`);
    expect(Object.values(module)).toContain(INTENTS.find((i) => i.name === name));
  });

  test('wants only kinds of fact that are extracted', () => {
    const kinds = new Set(FACT_KINDS.map((k) => k.kind));
    for (const intent of INTENTS) for (const kind of intent.kinds) expect(kinds, intent.name).toContain(kind);
  });

  test('holds what the data files name: cues and card questions', () => {
    const all = new Set([...INTENTS.map((i) => i.name), ...Object.keys(CHAT_INTENTS), OUTSIDE]);
    const named = data.cues.split('\n').flatMap((line) => /^([a-z-]+) =/u.exec(line)?.[1] ?? []);
    for (const name of [...named, ...questionTemplates(data.examples).keys(), ...CARD_INTENTS])
      expect(all).toContain(name);
    expect(() => cueFinder(data.cues)).not.toThrow();
  });
});

describe('the first guess, of chances that sum to 1', () => {
  test.each([
    ['có bao nhiêu đảng viên', 'members'],
    ['co may chi bo', 'branches'],
    ['họp ngày nào', 'date'],
    ['ai chủ trì hội nghị', 'chair'],
    ['Lê Văn Tám là ai', 'person'],
    ['Lê Văn Tám đã phát biểu gì', 'speaker'],
    ['bí thư là ai', 'role-holder'],
    ['kết nạp được bao nhiêu đảng viên mới', 'number'],
    ['có bao nhiêu đại biểu tham dự', 'attendees'],
    ['Ban Chấp hành có mấy đồng chí', 'election'],
    ['còn hạn chế gì', 'shortcomings'],
    ['khen thưởng ai', 'awards'],
    ['xin chào', 'greeting'],
    ['cảm ơn nhiều', 'thanks'],
    ['giá vàng hôm nay', 'out-of-scope'],
    ['link bài viết', 'source'],
    ['có những báo cáo nào', 'list-reports'],
  ])('%s: %s', (question, intent) => {
    const { guesses } = understood(question);
    expect(guesses[0]?.intent).toBe(intent);
    expect(guesses.reduce((sum, g) => sum + g.probability, 0)).toBeCloseTo(1, 9);
  });
});

describe('cards', () => {
  const templates = questionTemplates(data.examples);
  const [profile] = PROFILES;

  test('offer questions, only such as are answered, with the place filled in', () => {
    const all = cardQuestions(profile as never, new Set(CARD_INTENTS), templates);
    expect(all).toHaveLength(CARD_INTENTS.length);
    for (const { question } of all) expect(question).toContain('Lào Cai');
    expect(cardQuestions(profile as never, new Set(['members']), templates)).toHaveLength(1);
    expect(cardQuestions(profile as never, new Set(), templates)).toEqual([]);
    const notice = { ...(profile as (typeof PROFILES)[number]), plain: true };
    expect(cardQuestions(notice, new Set(['date', 'targets']), templates).map(({ intent }) => intent)).toEqual([
      'targets',
    ]);
  });

  test('a template without {place} is a fault that shows the line', () => {
    expect(() => questionTemplates('members = có mấy người')).toThrow(/có mấy người/u);
  });
});
