import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/answers/evidence.js';
import { EXTENDED, extendedSpan } from '../../src/answers/extend.js';
import { namesOne } from '../../src/answers/holders.js';
import { rankPool } from '../../src/answers/rank.js';
import { heldOf, isQuoted, nearness, threadOf } from '../../src/answers/thread.js';
import { contains, lengthOf } from '../../src/text/span.js';
import { foldedWords } from '../../src/text/tokens.js';
import { REPORTS, sampleReport } from '../search/sample.js';
import { modelWith } from './fitting.js';
import { questionPool } from './pool.js';

const report = sampleReport('tram', [
  'title| Chi bộ Trạm Khí tượng họp cuối năm',
  'Ông Vũ Tá Lộc đề nghị mua máy đo gió. Máy ấy giá 90 triệu đồng. Trạm sẽ trả trong hai năm.',
  'Bà Hồ Thị Sen, Trưởng trạm, nhận việc sửa mái nhà trước mùa mưa.',
]);
const model = modelWith({ text: 5, telling: 1 });
const poolFor = (question: string) => questionPool(question, [report], model);
const textOf = ({ found: { view, unit } }: Evidence): string => view.passage.text.slice(unit.span.start, unit.span.end);
const stretch = (words: string) => ({
  report: report.meta.id,
  start: report.text.indexOf(words),
  end: report.text.indexOf(words) + words.length,
});
const unitWith = (evidence: readonly Evidence[], words: string): Evidence => {
  const found = evidence.find((one) => textOf(one) === words);
  if (!found) throw new Error(`no unit "${words}"`);
  return found;
};

describe('what a follow-up leans on', () => {
  const { evidence } = poolFor('cái đó bao nhiêu tiền');
  const quoted = stretch('Ông Vũ Tá Lộc đề nghị mua máy đo gió.');
  const leaning = { question: 'Ông Lộc đề nghị gì?', back: true, quoted };
  const views = [...new Set(evidence.map(({ found }) => found.view))].map((view) => ({ report: 'tram', view }));
  const thread = threadOf(leaning, 'Ông Vũ Tá Lộc đề nghị mua máy đo gió.', new Set(['tien']), views, 1);
  const [same, next, far] = [
    'Ông Vũ Tá Lộc đề nghị mua máy đo gió.',
    'Máy ấy giá 90 triệu đồng.',
    'Bà Hồ Thị Sen, Trưởng trạm, nhận việc sửa mái nhà trước mùa mưa.',
  ].map((words) => unitWith(evidence, words)) as [Evidence, Evidence, Evidence];

  test('is the passage quoted last, then what stands next to it', () => {
    expect([same, next, far].map((one) => isQuoted(thread, one))).toEqual([true, false, false]);
    expect(nearness(thread, next, true)).toBeGreaterThan(0.9);
    expect(nearness(thread, far, true)).toBeLessThan(nearness(thread, next, true));
    expect(nearness(thread, next, false)).toBe(0);
  });

  test('is nothing in another report', () => {
    const elsewhere = { ...thread, leaning: { ...leaning, quoted: { ...quoted, report: 'khac' } } };
    expect(isQuoted(elsewhere, same)).toBe(false);
    expect(nearness(elsewhere, next, true)).toBe(0);
  });

  test('is its rare words, and those of the question before, but none of the follow-up itself', () => {
    expect(heldOf(thread.quoted, same)).toBeCloseTo(1);
    expect(heldOf(thread.quoted, next)).toBeGreaterThan(heldOf(thread.quoted, far));
    expect(thread.asked.has('tien')).toBe(false);
    expect(heldOf(thread.asked, far)).toBeLessThan(heldOf(thread.asked, same));
    expect(heldOf(new Map(), same)).toBe(0);
  });
});

describe('an extended quote', () => {
  test.each(['máy đo gió giá bao nhiêu', 'ai sửa mái nhà', 'Sông Thao có bao nhiêu đảng viên', 'trả trong mấy năm'])(
    '%s: holds its unit, is of what was looked through, is short, and is the unit where nothing else is as likely',
    (question) => {
      const { units } = rankPool(questionPool(question, [report, ...REPORTS], model), model.units);
      for (const unit of units.slice(0, 12)) {
        const { span } = unit.evidence.found;
        const of = [report, ...REPORTS].find(({ meta }) => meta.id === unit.evidence.report.id) ?? report;
        const own = units.filter((one) => one.evidence.report.id === unit.evidence.report.id);
        const starts = own.map((one) => one.evidence.found.span.start);
        const ends = own.map((one) => one.evidence.found.span.end);
        for (const share of [0, 0.25, 0.9]) {
          const whole = extendedSpan(of, units, unit, share);
          expect(contains(whole, span)).toBe(true);
          expect(starts).toContain(whole.start);
          expect(ends).toContain(whole.end);
          expect(lengthOf(whole)).toBeLessThanOrEqual(Math.max(EXTENDED, lengthOf(span)));
        }
        expect(extendedSpan(of, units, unit, Number.POSITIVE_INFINITY)).toEqual(span);
      }
    },
  );

  test('takes in the sentence beside it that is nearly as likely', () => {
    const { units } = rankPool(poolFor('máy đo gió giá bao nhiêu'), new Float64Array(model.units.length));
    const one = units.find(({ evidence }) => textOf(evidence) === 'Máy ấy giá 90 triệu đồng.');
    if (!one) throw new Error('no such unit');
    const { start, end } = extendedSpan(report, units, one, 0.5);
    expect(report.text.slice(start, end)).toContain('máy đo gió. Máy ấy giá');
  });
});

describe('who holds a position is named in a unit', () => {
  test.each([
    ['Ông Vũ Tá Lộc đề nghị mua máy đo gió.', 'Vũ Tá Lộc', true],
    ['Bà Hồ Thị Sen, Trưởng trạm, nhận việc sửa mái nhà trước mùa mưa.', 'Hồ Thị Sen', true],
    ['Bà Hồ Thị Sen, Trưởng trạm, nhận việc sửa mái nhà trước mùa mưa.', 'Vũ Thị Sen', true],
    ['Bà Hồ Thị Sen, Trưởng trạm, nhận việc sửa mái nhà trước mùa mưa.', 'Vũ Tá Lộc', false],
    ['Máy ấy giá 90 triệu đồng.', 'Trần Văn Máy', false],
    ['Ông Vũ Tá Lộc đề nghị mua máy đo gió.', 'Trần Văn Vũ', true],
    ['Ông Vũ Tá Lộc đề nghị mua máy đo gió.', 'Trần Văn Gió', false],
  ])('%s · %s', (words, name, expected) => {
    const { found } = unitWith(poolFor('ai đề nghị').evidence, words);
    expect(namesOne(found.view, found.unit, [foldedWords(name)])).toBe(expected);
  });
});
