import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportProfile } from '../../src/questions/profile.js';
import { REPORT_FEATURES, reportContext, reportRow } from '../../src/questions/report-features.js';
import { contradicts, scoreReports } from '../../src/questions/report-score.js';
import { shippedModel } from '../support/data.js';
import { PROFILES, understood } from './reading.js';

const PROVINCES = new Set(PROFILES.flatMap(({ meta }) => meta.province ?? []));
const contextOf = (question: string, texts: ReadonlyMap<string, number> = new Map()) =>
  reportContext(understood(question), texts, PROFILES, () => 0.5);
const open = (question: string, profiles: readonly ReportProfile[] = PROFILES, present = PROVINCES): string[] =>
  profiles.filter((one) => !contradicts(one, contextOf(question), present)).map(({ meta }) => meta.id);
const ids = PROFILES.map(({ meta }) => meta.id);

describe('a report is shut out', () => {
  test.each<[string, string[]]>([
    ['Lào Cai có bao nhiêu đảng viên', ['lao-cai-2022']],
    ['ca mau khen ai', ['ca-mau-2023', 'ca-mau-2021']],
    ['so sánh Lào Cai và Huế', ['lao-cai-2022', 'hue-2024']],
  ])('that is of another province than those named: %s', (question, left) => {
    expect(open(question)).toEqual(left);
  });

  test.each([
    'có bao nhiêu đảng viên',
    // No report is of it: then it may be meant otherwise, and the decision sees that it is missing.
    'Quảng Ngãi có bao nhiêu đảng viên',
    // Neither a year shuts anything out, nor a body that no report is of.
    'năm 2019 có bao nhiêu đảng viên',
    'Sở Nội vụ có bao nhiêu đảng viên',
    'Lê Văn Tám là ai',
    '',
  ])('and by nothing else: %s', (question) => {
    expect(open(question)).toEqual(ids);
  });

  test('that is of another body than the one named, where some report is of that', () => {
    expect(open('Sở Y tế có bao nhiêu đảng viên')).toEqual(['hue-2024']);
  });

  test('not one that another name in the question means', () => {
    expect(open('Sở Y tế tặng hoa cho ông Lê Văn Tám')).toEqual(['lao-cai-2022', 'hue-2024']);
  });

  test('not one whose province is not known', () => {
    const [first] = PROFILES;
    if (!first) throw new Error('no profile');
    const { province: _, ...meta } = first.meta;
    const unplaced = { ...first, meta: { ...meta, id: 'nowhere' } };
    expect(open('Huế họp ngày nào', [...PROFILES, unplaced])).toEqual(['hue-2024', 'nowhere']);
  });
});

describe('the chances of reports', () => {
  test('sum to 1, best first, whatever the weights and the question', () => {
    const given = fc.array(fc.double({ min: -500, max: 500, noNaN: true }), {
      minLength: REPORT_FEATURES.length,
      maxLength: REPORT_FEATURES.length,
    });
    const question = fc
      .array(fc.constantFrom('Lào Cai', 'Huế', 'năm 2023', 'Sở Y tế', 'đại hội', 'Lê Văn Tám', 'ai', 'khen'), {
        maxLength: 5,
      })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(given, question, (own, text) => {
        const scored = scoreReports(PROFILES, contextOf(text, new Map([['hue-2024', 3]])), Float64Array.from(own));
        expect(scored.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9);
        expect(new Set(scored.map(({ profile }) => profile)).size).toBe(PROFILES.length);
        scored.slice(1).forEach(({ chance }, i) => {
          expect(chance).toBeLessThanOrEqual(scored[i]?.chance ?? 0);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('are the same, in the order given, where nothing weighs', () => {
    const scored = scoreReports(PROFILES, contextOf('Huế họp ngày nào'), new Float64Array(REPORT_FEATURES.length));
    expect(scored.map(({ profile }) => profile.meta.id)).toEqual(ids);
    for (const { chance } of scored) expect(chance).toBeCloseTo(1 / ids.length, 12);
  });

  test('are none of none', () => {
    expect(scoreReports([], contextOf('ai'), new Float64Array(REPORT_FEATURES.length))).toEqual([]);
  });

  test.each<[string, string]>([
    ['Huế có bao nhiêu đảng viên', 'hue-2024'],
    ['Sở Y tế Huế họp khi nào', 'hue-2024'],
    ['Bệnh viện Đa khoa Hùng Vương có mấy chi bộ', 'phu-tho-2020'],
    ['Trạm Giống cây Năm Căn bầu ai', 'ca-mau-2023'],
  ])('are best for what is named, as shipped: %s → %s', async (question, best) => {
    const { reports: weights } = await shippedModel();
    expect(scoreReports(PROFILES, contextOf(question), weights)[0]?.profile.meta.id).toBe(best);
  });
});

test('each feature is a finite number for every report', () => {
  for (const question of ['', 'Huế', 'Sở Y tế Huế năm 2024', 'đại hội của Lê Văn Tám'])
    for (const profile of PROFILES) {
      const row = reportRow(profile, contextOf(question, new Map([['hue-2024', 2]])));
      REPORT_FEATURES.forEach(({ name }, i) => {
        expect(Number.isFinite(row[i]), name).toBe(true);
      });
    }
});

test('a feature that is not looked at for a question is 0 for every report', () => {
  for (const question of [
    '',
    'có bao nhiêu đảng viên',
    'Sở Y tế Huế năm 2024',
    'Lê Văn Tám là ai',
    'đại hội ngày 5/8',
  ]) {
    const context = contextOf(question);
    for (const { name, when, value } of REPORT_FEATURES)
      if (when && !when(context)) for (const profile of PROFILES) expect(value(profile, context), name).toBe(0);
  }
});

test('a follow-up goes on with each report that may have been meant, as far as it was likely', () => {
  const before = { intent: 'members', reports: ['lao-cai-2022'], question: 'có bao nhiêu đảng viên' };
  const perhaps = [
    { report: 'lao-cai-2022', chance: 0.6 },
    { report: 'hue-2024', chance: 0.3 },
  ];
  const at = REPORT_FEATURES.findIndex(({ name }) => name === 'inherited');
  const inherited = (more: object): Record<string, number> => {
    const context = reportContext(understood('bao nhiêu nữ', { ...before, ...more }), new Map(), PROFILES, () => 0.5);
    return Object.fromEntries(PROFILES.map((one) => [one.meta.id, reportRow(one, context)[at] ?? 0]));
  };
  expect(inherited({})).toMatchObject({ 'lao-cai-2022': 1, 'hue-2024': 0, 'ca-mau-2023': 0 });
  expect(inherited({ perhaps })).toMatchObject({ 'lao-cai-2022': 0.6, 'hue-2024': 0.3, 'ca-mau-2023': 0 });
});
