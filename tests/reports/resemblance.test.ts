import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/reports/report.js';
import { areNear, bandsOf, imprintOf } from '../../src/reports/resemblance.js';
import { sampleReport } from '../search/sample.js';
import { FIRST, SECOND, THIRD } from './roles.js';

const report = (...lines: string[]): Report => sampleReport('r', lines);
const near = (a: Report, b: Report): boolean => areNear(imprintOf(a), imprintOf(b));
const shareBand = (a: Report, b: Report): boolean => bandsOf(a).some((band) => bandsOf(b).includes(band));
const NEWS = [FIRST, SECOND, THIRD];
const OWN = 'Dịp này, Đảng ủy Sở trao Giấy khen cho hai chi bộ có thành tích tốt trong phong trào thi đua quý vừa qua.';

describe('the same news', () => {
  it.each([
    ['the very same', NEWS],
    [
      'under another title, with the furniture of another site',
      ['title| Một tiêu đề khác hẳn', 'furniture| Trang chủ', ...NEWS],
    ],
    ['with its paragraphs cut in another way', [NEWS.join(' ')]],
    ['with a sentence more', [...NEWS, OWN]],
    ['without its last paragraph', [FIRST, SECOND]],
    [
      'set with other quotation marks, spaces and letters',
      NEWS.map((text) => text.replace(/, /gu, ' , ').toUpperCase()),
    ],
  ])('%s', (_, lines) => {
    expect(near(report(...NEWS), report(...lines))).toBe(true);
    expect(near(report(...lines), report(...NEWS))).toBe(true);
    expect(shareBand(report(...NEWS), report(...lines))).toBe(true);
  });

  it.each([
    [
      'another year after the same pattern',
      NEWS.map((text) => text.replace('12/5/2022', '14/5/2023').replace('61', '65').replace('01', '03')),
    ],
    [
      'another body after the same pattern',
      NEWS.map((text) => text.replace('12/5/2022', '9/6/2022').replace('61', '48').replace('5 chi', '4 chi')),
    ],
    ['a snippet', [FIRST.slice(0, 120)]],
    ['other news of the same people', [FIRST, OWN, OWN.replace('hai', 'ba'), OWN.replace('hai', 'tám chi ủy và bốn')]],
    ['nothing', []],
  ])('is not: %s', (_, lines) => {
    expect(near(report(...NEWS), report(...lines))).toBe(false);
  });

  it('of two provinces is one only word for word', () => {
    const of = (province: string, lines: readonly string[]): Report => {
      const made = report(...lines);
      return { ...made, meta: { ...made.meta, province } };
    };
    const changed = [FIRST.replaceAll('Quảng Nam', 'Quảng Trị'), SECOND, THIRD.replace('Trần Thanh Mai', 'Lý Thu Lan')];
    expect(near(of('Quảng Nam', NEWS), of('Quảng Trị', changed))).toBe(false);
    expect(near(of('Quảng Nam', NEWS), of('Quảng Trị', NEWS))).toBe(true);
  });

  it('is told alike from both sides, and bands follow from the text alone', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NEWS, OWN)), fc.array(fc.constantFrom(...NEWS, OWN)), (a, b) => {
        expect(near(report(...a), report(...b))).toBe(near(report(...b), report(...a)));
        expect(bandsOf(report(...a))).toEqual(bandsOf(report('title| x', ...a)));
        for (const band of bandsOf(report(...a))) expect(band).toBe(band | 0);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
