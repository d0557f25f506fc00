import { describe, expect, test } from 'vitest';
import type { Answer, Quote, Reading } from '../../src/answers/answer.js';
import { answerParts, type Part } from '../../src/answers/parts.js';

const REPORT = { id: 'so-0', file: 'so-0.txt', title: 'Tổng kết', kind: 'original' } as const;
const TEXT = 'Sở trồng 30 cây. Năm tới trồng 50 cây. Họp ngày 5/1. Ông Tám chủ trì.';

const reading: Reading = { intent: 'passage', reports: ['so-0'], places: [], question: 'cả câu' };
const quote = (text: string): Quote => {
  const start = TEXT.indexOf(text);
  return { report: REPORT, span: { start, end: start + text.length }, text, marks: [] };
};
const found = (...texts: string[]): Answer => ({ status: 'answered', reading, quotes: texts.map(quote), others: [] });
const silent: Answer = { status: 'not_stated', reading, reports: [REPORT] };
const outside: Answer = { status: 'no_match', reading, reason: { kind: 'outside' } };
const part = (text: string, own: readonly string[] = [], topic = ''): Part => ({ text, own, topic, names: '' });

/** What is answered to each question; nothing else is stated. */
const by =
  (answers: Readonly<Record<string, Answer>>) =>
  async (question: string): Promise<Answer> =>
    answers[question] ?? silent;
const texts = (answer: Answer): string[] => ('quotes' in answer ? answer.quotes.map(({ text }) => text) : []);
const notes = (answer: Answer): unknown => ('notes' in answer ? answer.notes : undefined);

const DAY = 'Họp ngày 5/1.';
const CHAIR = 'Ông Tám chủ trì.';

describe('the parts of a question', () => {
  test('are quoted together, the passage that answers the whole first', async () => {
    const ask = by({ a: found(DAY), b: found(CHAIR) });
    const answer = await answerParts(found(CHAIR), [part('a'), part('b')], ask);
    expect(texts(answer)).toEqual([CHAIR, DAY]);
    expect(answer).toMatchObject({ reading: { question: 'cả câu' } });
  });

  test('answered by one passage add nothing, unless it is longer', async () => {
    const ask = by({ a: found(DAY), b: found(DAY) });
    expect(texts(await answerParts(found(CHAIR), [part('a'), part('b')], ask))).toEqual([CHAIR]);
    expect(texts(await answerParts(silent, [part('a'), part('b')], ask))).toEqual([]);
    const longer = by({ a: found(`${DAY} ${CHAIR}`), b: found(CHAIR) });
    for (const whole of [found(CHAIR), silent])
      expect(texts(await answerParts(whole, [part('a'), part('b')], longer))).toEqual([`${DAY} ${CHAIR}`]);
  });

  test('that are not stated are said to be, unless a quote holds their words', async () => {
    const parts = [part('a'), part('lương', ['lương'])];
    expect(notes(await answerParts(found(DAY), parts, by({ a: found(DAY) })))).toEqual([
      { kind: 'unstated', parts: ['lương'] },
    ]);
    const held = [part('a'), part('ngày', ['ngày'])];
    expect(notes(await answerParts(found(DAY), held, by({ a: found(DAY) })))).toBeUndefined();
  });

  test('are asked again with what they leave out, and that counts where it holds their own words', async () => {
    const ask = by({ a: found(DAY), 'b cây': found('Năm tới trồng 50 cây.') });
    const again = [part('a'), part('b', ['trồng'], 'cây')];
    expect(texts(await answerParts(silent, again, ask))).toEqual([DAY, 'Năm tới trồng 50 cây.']);
    const others = [part('a'), part('b', ['lương'], 'cây')];
    expect(texts(await answerParts(silent, others, ask))).toEqual([DAY]);
  });

  test('of another year that find the same passage are asked again', async () => {
    const ask = by({
      a: found('Sở trồng 30 cây.'),
      'năm tới mấy': found('Sở trồng 30 cây.'),
      'năm tới mấy cây': found('Năm tới trồng 50 cây.'),
    });
    const answer = await answerParts(found('Sở trồng 30 cây.'), [part('a'), part('năm tới mấy', [], 'cây')], ask);
    expect(texts(answer)).toEqual(['Sở trồng 30 cây.', 'Năm tới trồng 50 cây.']);
  });

  test('that ask nothing by themselves add nothing; where nothing answers the whole they leave it so', async () => {
    const ask = by({ a: found(DAY), b: outside, c: found('Sở trồng 30 cây.') });
    expect(texts(await answerParts(found(CHAIR), [part('b'), part('a')], ask))).toEqual([CHAIR]);
    const answer = await answerParts(found(DAY), [part('a'), part('b'), part('c')], ask);
    expect([texts(answer), notes(answer)]).toEqual([[DAY, 'Sở trồng 30 cây.'], undefined]);
    expect(texts(await answerParts(silent, [part('a'), part('b'), part('c')], ask))).toEqual([]);
  });

  test('of what was and what is to come are not answered by each other', async () => {
    const [was, will] = ['Sở trồng 30 cây.', 'Năm tới trồng 50 cây.'];
    const ask = async (question: string, _: unknown, without: readonly Quote[] = []): Promise<Answer> => {
      if (without.length === 0) return found(question === 'a' ? will : was);
      return found(without.some(({ text }) => text === was) ? will : was);
    };
    const parts: Part[] = [
      { ...part('a'), time: 'earlier' },
      { ...part('b'), time: 'later' },
    ];
    const answer = await answerParts(silent, parts, ask, (text) => text.includes('tới'));
    expect(texts(answer).sort()).toEqual([will, was].sort());
    expect(texts(answer)[0]).toBe(was);
  });

  test('one passage inside another is quoted once, as the longer one', async () => {
    const ask = by({ a: found(DAY), b: found(`${DAY} ${CHAIR}`), c: found('Sở trồng 30 cây.') });
    const answer = await answerParts(silent, [part('a'), part('b'), part('c')], ask);
    expect(texts(answer)).toEqual([`${DAY} ${CHAIR}`, 'Sở trồng 30 cây.']);
  });
});
