import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Quote } from '../../src/answers/answer.js';
import type { ReportMeta } from '../../src/reports/report.js';
import { loadMessages, type Messages } from '../../src/telegram/messages/messages.js';
import { renderAnswer } from '../../src/telegram/rendering/answer.js';
import { compose } from '../../src/telegram/rendering/screen.js';
import { splitText } from '../../src/telegram/rendering/split.js';
import { ruleFaults } from '../support/api-rules.js';

let messages: Messages;
beforeAll(async () => {
  messages = await loadMessages(new URL('../../data/messages/', import.meta.url).pathname);
});

/** Text as reports may hold it: words, sentences, markup of other formats, astral signs, combining marks, half pairs. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('đảng', 'viên', 'Sở.', 'ngày', '27', 'họp;', '\n', '\t') },
  { weight: 2, arbitrary: fc.constantFrom('<b>', '&lt;', ']]>', '*_`', '🌱', '👩‍👩‍👧', 'e\u0302\u0323', '\u202e') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom('\ud83c', '\udf31') },
);
/** A few words, said over and over: long texts that are quick to make and to shrink. */
const prose = (maxTimes: number) =>
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: maxTimes }))
    .map(([words, times]) => `x${Array.from({ length: times }, () => words.join(' ')).join(' ')}`);
const report: fc.Arbitrary<ReportMeta> = fc.record({
  id: fc.stringMatching(/^[a-z0-9-]{1,80}$/),
  file: fc.constant('f.txt'),
  title: prose(20),
  kind: fc.constantFrom('original' as const, 'digest' as const),
  province: fc.constantFrom('Sơn La', 'Hà Nam'),
  publisher: prose(10),
  published: fc.constantFrom('2023-01-31', 'không rõ'),
  url: fc.oneof(fc.webUrl(), fc.string()),
});
const quote: fc.Arbitrary<Quote> = fc
  .tuple(report, prose(150), fc.array(fc.tuple(fc.nat(9000), fc.nat(40)), { maxLength: 6 }))
  .map(([about, text, marks]) => ({
    report: about,
    text,
    span: { start: 0, end: text.length },
    marks: marks.map(([start, length]) => ({ start, end: start + length })),
  }));

describe('whatever a report holds', () => {
  test('C26, C27: every message is one that Telegram takes, and what is marked as quote is the quote', () => {
    fc.assert(
      fc.property(fc.array(quote, { minLength: 1, maxLength: 12 }), fc.boolean(), (quotes, group) => {
        const reading = { intent: 'members', reports: [], places: [], question: 'x' };
        const answer: Answer = { status: 'answered', reading, quotes, others: quotes.map((one) => one.report) };
        const view = {
          phrases: messages.vi,
          username: 'hoibaocao_test_bot',
          inline: true,
          group,
          reports: [],
          examples: [],
        };
        const { bodies } = compose(renderAnswer(answer, view), 'abcdefghijkl');
        expect(bodies.length).toBeLessThanOrEqual(3);
        const shown: string[] = [];
        for (const body of bodies) {
          expect(ruleFaults('sendMessage', { ...body })).toEqual([]);
          for (const { type, offset, length } of body.entities) {
            if (/blockquote/.test(type)) shown.push(body.text.slice(offset, offset + length));
          }
        }
        const wanted = quotes.map(({ text }) => text.replace(/\p{Surrogate}/gu, '\u{fffd}')).join('');
        expect(wanted.startsWith(shown.join(''))).toBe(true);
        expect(shown.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('splitting', () => {
  test('C26: rejoins to the text, keeps the limit, cuts no character in two', () => {
    fc.assert(
      fc.property(prose(40), fc.integer({ min: 20, max: 500 }), (text, limit) => {
        const whole = text.replace(/\p{Surrogate}/gu, '?');
        const parts = splitText(whole, limit);
        expect(parts.join('')).toBe(whole);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit);
          expect(part).not.toMatch(/\p{Surrogate}/u);
          expect(part).not.toMatch(/^\p{Mark}/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('C26: cuts after sentences where there are any', () => {
    expect(splitText('Câu một. Câu hai. Câu ba.', 18)).toEqual(['Câu một. Câu hai. ', 'Câu ba.']);
  });
});
