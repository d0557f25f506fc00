import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DECISION, decisionNames, decisionRow, OUTCOMES } from '../../src/answers/decision.js';
import { FEATURES } from '../../src/answers/features.js';
import { netOf } from '../../src/answers/net.js';
import { judge, type Policy } from '../../src/answers/policy.js';
import { rankPool, rivalOf, sharesWords } from '../../src/answers/rank.js';
import { language } from '../questions/reading.js';
import { REPORTS } from '../search/sample.js';
import { modelWith, saying } from './fitting.js';
import { questionPool } from './pool.js';

const model = modelWith({ text: 5, telling: 1, 'counted-next': 1, length: -0.5 });
const pool = questionPool('Sông Thao có bao nhiêu đảng viên?', REPORTS, model);
const text = ({ evidence: { found } }: ReturnType<typeof rankPool>['units'][number]): string =>
  found.view.passage.text.slice(found.unit.span.start, found.unit.span.end);
const attributes = language.analyser.attributes.attributes.map(({ name }) => name);
const width = decisionNames(attributes).length;
const numbers = (length: number, most: number) =>
  fc.array(fc.double({ min: -most, max: most, noNaN: true }), { minLength: length, maxLength: length });

describe('a ranked pool', () => {
  test('holds every unit once, best first, and their chances sum to 1, whatever the weights', () => {
    fc.assert(
      fc.property(numbers(FEATURES.length, 1000), (weights) => {
        const { units } = rankPool(pool, Float64Array.from(weights));
        expect(new Set(units.map(({ evidence }) => evidence)).size).toBe(pool.evidence.length);
        expect(units.reduce((sum, { mass }) => sum + mass, 0)).toBeCloseTo(1, 9);
        units.slice(1).forEach((one, i) => {
          expect(one.score).toBeLessThanOrEqual(units[i]?.score ?? 0);
          expect(one.mass).toBeLessThanOrEqual(units[i]?.mass ?? 0);
        });
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    'Sông Thao có bao nhiêu đảng viên?',
    'Ai ký báo cáo, đăng ngày nào, tựa là gì?',
    'Năm 2023 kết nạp bao nhiêu đảng viên, có phải 9 không?',
  ])('scores a unit by all of its features: %s', (question) => {
    const weights = Float64Array.from(FEATURES, (_, i) => 1 + i / 7);
    for (const { row, score } of rankPool(questionPool(question, REPORTS, model), weights).units)
      expect(score).toBeCloseTo(
        row.reduce((sum, value, i) => sum + value * (weights[i] as number), 0),
        8,
      );
  });

  test('keeps units of one score in the order of the text, each time', () => {
    const { units } = rankPool(pool, new Float64Array(FEATURES.length));
    expect(units.map(({ evidence }) => evidence)).toEqual(pool.evidence);
    for (const { mass } of units) expect(mass).toBeCloseTo(1 / units.length, 12);
    const again = (): string[] => rankPool(pool, model.units).units.map(text);
    expect(again()).toEqual(again());
  });

  test('is led by what a feature with weight says', () => {
    const weightOf: Readonly<Record<string, number>> = { 'counted-next': 5, length: -1 };
    const weights = Float64Array.from(FEATURES, ({ name }) => weightOf[name] ?? 0);
    const [first] = rankPool(pool, weights).units;
    expect(first && text(first)).toBe('Đảng bộ có 42 đảng viên sinh hoạt ở 5 chi bộ.');
  });

  test('has as rival the best unit that shares no words with the first', () => {
    const ranked = rankPool(pool, model.units);
    const rival = rivalOf(ranked);
    const [first] = ranked.units;
    if (!first || !rival) throw new Error('no units');
    expect(sharesWords(first, rival)).toBe(false);
    for (const one of ranked.units.slice(1, ranked.units.indexOf(rival))) expect(sharesWords(first, one)).toBe(true);
  });

  test('may be empty', () => {
    const empty = rankPool({ ...pool, evidence: [], reports: new Map() }, model.units);
    expect(empty.units).toEqual([]);
    expect(rivalOf(empty)).toBeUndefined();
    expect(decisionRow(empty)).toBeUndefined();
    expect(judge(empty, model.decision, model.policy)).toEqual({
      kind: 'refuse',
      chances: { right: 0, wrong: 0, nothing: 1, talk: 0 },
    });
  });

  const QUESTIONS = [
    'Sông Thao có bao nhiêu đảng viên',
    'ai là bí thư Lê Thị Mận',
    '',
    'ai',
    'có phải Sở có 42 đảng viên không',
    'Lê Thị Mận là ai',
    'quả bưởi ngon không',
    'đề tài nào',
  ];

  test('scores a unit by all of its features, also by those that are not looked at', () => {
    const weights = Float64Array.from(FEATURES, (_, i) => (i === 0 ? 0 : Math.sin(i)));
    for (const question of QUESTIONS)
      for (const { row, score, ownScore } of rankPool(questionPool(question, REPORTS, model), weights).units) {
        expect(score).toBeCloseTo(
          row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0),
          9,
        );
        expect(ownScore).toBeCloseTo(
          row.reduce((sum, value, i) => sum + (FEATURES[i]?.group === 'report' ? 0 : value * (weights[i] ?? 0)), 0),
          9,
        );
      }
  });

  test('gives every feature a finite number', () => {
    for (const question of QUESTIONS)
      for (const { row } of rankPool(questionPool(question, REPORTS, model), model.units).units)
        FEATURES.forEach(({ name }, i) => {
          expect(Number.isFinite(row[i]), name).toBe(true);
        });
  });
});

describe('the decision', () => {
  const ranked = rankPool(pool, model.units);

  test('has a column for each feature and two for each attribute, all finite', () => {
    const row = decisionRow(ranked);
    expect(row).toHaveLength(width);
    expect(width).toBe(DECISION.length + 2 * attributes.length + FEATURES.length);
    expect(row?.slice(-FEATURES.length)).toEqual(ranked.units[0]?.row);
    for (const value of row ?? []) expect(Number.isFinite(value)).toBe(true);
  });

  test('tells a sign that is missing from one that is only far', () => {
    const at = (name: string): number => decisionNames(attributes).indexOf(name);
    const columns = (question: string): readonly (number | undefined)[] => {
      const row = decisionRow(rankPool(questionPool(question, REPORTS.slice(0, 1), model), model.units));
      return [row?.[at('lacks:money')], row?.[at('far:money')], row?.[at('lacks:place')], row?.[at('far:place')]];
    };
    const [lacksMoney, farMoney] = columns('Đảng bộ Sông Thao chi hết bao nhiêu tiền?');
    expect([lacksMoney, farMoney]).toEqual([1, 0]);
    const [, , lacksPlace, farPlace] = columns('Đảng bộ Sông Thao họp ở đâu, đồng chí nào chủ trì?');
    expect(lacksPlace).toBe(0);
    expect(farPlace).toBeGreaterThan(0);
    expect(columns('Ai chủ trì?')).toEqual([0, 0, 0, 0]);
  });

  test('gives chances that sum to 1', () => {
    const { chances } = judge(ranked, model.decision, model.policy);
    expect(Object.values(chances).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(Object.keys(chances)).toEqual([...OUTCOMES]);
  });

  const policy = (more: Partial<Policy>): Policy => ({ ...model.policy, nothing: 1, wrong: 0, ...more });

  test.each<[Readonly<Record<string, number>>, Partial<Policy>, string]>([
    [{ right: 0.5, wrong: 0.2, nothing: 0.3 }, { nothing: 1 }, 'answer'],
    [{ right: 0.5, wrong: 0.2, nothing: 0.3 }, { nothing: 2 }, 'refuse'],
    [{ right: 0.5, wrong: 0.2, nothing: 0.3 }, { nothing: 1, wrong: 1.1 }, 'refuse'],
    [{ right: 0.2, wrong: 0.6, nothing: 0.2 }, { nothing: 0.5 }, 'answer'],
    [{ right: 0.1, nothing: 0.2, talk: 0.7 }, { nothing: 0 }, 'talk'],
    // Talk that is less likely than an answer counts like nothing.
    [{ right: 0.5, nothing: 0.05, talk: 0.45 }, { nothing: 2 }, 'refuse'],
  ])('of %j with %j: %s', (given, more, kind) => {
    expect(judge(ranked, netOf(saying(given)), policy(more)).kind).toBe(kind);
  });
});
