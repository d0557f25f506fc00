import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSlice, LONGEST, makeQuote, PREFERRED, quoteSpan } from '../../src/answers/quoting.js';
import type { Report } from '../../src/reports/report.js';
import type { Span } from '../../src/text/span.js';

const reportOf = (text: string, original?: string): Report => ({
  meta: { id: 'r', file: 'r.txt', title: 'r', kind: 'original' },
  text,
  hash: '',
  blocks: [],
  ...(original !== undefined && { original }),
});
const whole = (text: string): Span => ({ start: 0, end: text.length });
const find = (text: string, part: string): Span => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});
const holds = (text: string, part: string) => (span: Span) => (text.slice(span.start, span.end).includes(part) ? 1 : 0);
const nothing = (): number => 0;

const clause = (i: number): string => `mục ${i} nói về việc thứ ${i} của chi bộ trong cả năm vừa rồi và năm tới`;
const LONG = `${Array.from({ length: 20 }, (_, i) => clause(i)).join('; ')}.`;

describe('quoteSpan', () => {
  test('a sentence of at most 320 units is quoted whole, one of 600 where all of it answers', () => {
    for (const length of [20, PREFERRED, PREFERRED + 1, LONGEST]) {
      const text = `${'a'.repeat(length - 1)}.`;
      expect(quoteSpan(text, whole(text), [whole(text)], nothing)).toEqual(whole(text));
    }
    const text = LONG.slice(0, 500);
    expect(quoteSpan(text, whole(text), [find(text, 'việc thứ 2 ')], nothing)).not.toEqual(whole(text));
  });

  test('of a longer one whole clauses that hold the answering words', () => {
    const mark = find(LONG, 'việc thứ 13');
    const span = quoteSpan(LONG, whole(LONG), [mark], nothing);
    const quote = LONG.slice(span.start, span.end);
    expect(quote).toContain('việc thứ 13');
    expect(quote.length).toBeLessThanOrEqual(PREFERRED);
    expect(quote).toMatch(/^mục \d+ nói/u);
    expect(quote).toMatch(/[;.]$/u);
  });

  test('of a longer one without answering words those that hold what is asked', () => {
    const span = quoteSpan(LONG, whole(LONG), [], holds(LONG, 'việc thứ 17'));
    expect(LONG.slice(span.start, span.end)).toContain('việc thứ 17');
  });

  test('two answers far apart: as many as fit into 600 units', () => {
    const marks = [find(LONG, 'việc thứ 2 '), find(LONG, 'việc thứ 7')];
    const quote = ((s: Span) => LONG.slice(s.start, s.end))(quoteSpan(LONG, whole(LONG), marks, nothing));
    expect(quote).toContain('việc thứ 2 ');
    expect(quote).toContain('việc thứ 7');
    expect(quote.length).toBeLessThanOrEqual(LONGEST);
  });

  test('a sentence without clauses is cut at a space', () => {
    const text = 'từ '.repeat(400).trim();
    const span = quoteSpan(text, whole(text), [], nothing);
    expect(span.end - span.start).toBeLessThanOrEqual(LONGEST);
    expect(text.slice(span.start, span.end)).toMatch(/từ$/u);
  });

  test('any text: inside the evidence, not longer than 600 units, not empty', () => {
    const text = fc.array(fc.constantFrom('chi bộ ', 'x; ', ', ', ': ', 'abc'.repeat(30), '🌱'), {
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(50), (parts, at, length) => {
        const all = `a${parts.join('')}`;
        const start = at % all.length;
        const mark = { start, end: Math.min(all.length, start + length + 1) };
        const span = quoteSpan(all, whole(all), [mark], nothing);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(all.length);
        expect(span.end - span.start).toBeGreaterThan(0);
        expect(span.end - span.start).toBeLessThanOrEqual(LONGEST);
      }),
    );
  });
});

describe('makeQuote', () => {
  const text = 'Đảng bộ có 85 đảng viên, gồm 40 nữ.';
  const marksOf = (report: Report, span: Span, marks: readonly Span[]): string[] => {
    const quote = makeQuote(report, span, marks);
    return quote.marks.map((m) => quote.text.slice(m.start, m.end));
  };

  test('is the slice, with marks inside it', () => {
    const span = find(text, 'có 85 đảng viên');
    const quote = makeQuote(reportOf(text), span, [find(text, '85 đảng viên')]);
    expect(quote).toMatchObject({ span, text: 'có 85 đảng viên' });
    expect(marksOf(reportOf(text), span, [find(text, '85 đảng viên')])).toEqual(['85 đảng viên']);
  });

  test('marks are put in order, joined where they overlap, cut where they stick out, dropped outside', () => {
    const span = find(text, 'có 85 đảng viên');
    const marks = ['đảng viên', '85 đảng', 'bộ có 8', '40 nữ'].map((part) => find(text, part));
    expect(marksOf(reportOf(text), span, marks)).toEqual(['có 85 đảng viên']);
  });

  test('of decomposed text is a slice of that text, marks too', () => {
    const original = text.normalize('NFD');
    const report = reportOf(text, original);
    const quote = makeQuote(report, find(text, 'có 85 đảng viên'), [find(text, '85 đảng viên')]);
    expect(quote.text).toBe('có 85 đảng viên'.normalize('NFD'));
    expect(original.slice(quote.span.start, quote.span.end)).toBe(quote.text);
    expect(quote.marks.map((m) => quote.text.slice(m.start, m.end))).toEqual(['85 đảng viên'.normalize('NFD')]);
    expect(isSlice(report, quote)).toBe(true);
  });

  test('isSlice sees a quote that has moved', () => {
    const quote = makeQuote(reportOf(text), find(text, '85'), []);
    expect(isSlice(reportOf(text), quote)).toBe(true);
    expect(isSlice(reportOf(` ${text}`), quote)).toBe(false);
    expect(isSlice(reportOf(text), { ...quote, text: '86' })).toBe(false);
  });
});
