import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chancesOf, decisionNames, decisionRow, OUTCOMES } from '../../src/answers/decision.js';
import { FEATURES } from '../../src/answers/features.js';
import { rankPool } from '../../src/answers/rank.js';
import { contributions, decisionWhy, meanRow, unitsWhy } from '../../src/answers/why.js';
import { REPORTS } from '../search/sample.js';
import { attributes, modelWith } from './fitting.js';
import { questionPool } from './pool.js';

const model = modelWith({ text: 5, telling: 1, 'counted-next': 1, length: -0.5 });
const pool = questionPool('Sông Thao có bao nhiêu đảng viên?', REPORTS, model);
const sum = (all: readonly { readonly counts: number }[]): number => all.reduce((a, { counts }) => a + counts, 0);
const columns = FEATURES.map(({ name }) => name);
const numbers = (length: number, most: number) =>
  fc.array(fc.double({ min: -most, max: most, noNaN: true }), { minLength: length, maxLength: length });

describe('what the columns of a unit count', () => {
  test('adds up to its score over the mean of all candidates, whatever the weights', () => {
    fc.assert(
      fc.property(numbers(FEATURES.length, 10), (given) => {
        const weights = Float64Array.from(given);
        const { units } = rankPool(pool, weights);
        const mean = meanRow(
          units.map(({ row }) => row),
          columns.length,
        );
        const middle = units.reduce((all, { score }) => all + score, 0) / units.length;
        for (const { row, score } of units)
          expect(sum(contributions(columns, row, weights, mean))).toBeCloseTo(score - middle, 6);
      }),
      { numRuns: 20 },
    );
  });

  test('is told of the first three, the five strongest each way, strongest first', () => {
    const ranked = rankPool(pool, model.units);
    const told = unitsWhy(ranked, model.units);
    expect(told.map(({ span }) => span)).toEqual(ranked.units.slice(0, 3).map(({ evidence }) => evidence.found.span));
    for (const [i, one] of told.entries()) {
      const { row, mass, evidence } = ranked.units[i] as (typeof ranked.units)[number];
      const { text } = evidence.found.view.passage;
      expect(text).toContain(one.opening);
      expect(one.chance).toBe(mass);
      const mean = meanRow(
        ranked.units.map((unit) => unit.row),
        columns.length,
      );
      const all = contributions(columns, row, model.units, mean).sort((a, b) => b.counts - a.counts);
      expect(one.for).toEqual(all.filter(({ counts }) => counts > 0).slice(0, 5));
      expect(one.against).toEqual(
        all
          .reverse()
          .filter(({ counts }) => counts < 0)
          .slice(0, 5),
      );
    }
    expect(told[0]?.for.map(({ name }) => name)).toContain('counted-next');
  });
});

describe('what the columns of the decision count', () => {
  const names = decisionNames(attributes);
  /** Weights that make one outcome likelier than the others by what the columns say. */
  const weights = OUTCOMES.map((_, i) => Float64Array.from(names, (_, column) => Math.sin(column * 7 + i) / 4));
  const ranked = rankPool(pool, model.units);

  test('adds up to the logarithm of how much likelier right is than nothing, or than talk where that is likelier', () => {
    for (const least of ['nothing', 'talk'] as const) {
      const own = OUTCOMES.map((outcome, i) => {
        const row = Float64Array.from(weights[i] ?? []);
        if (outcome === least) row[0] = (row[0] ?? 0) + 20;
        return row;
      });
      const why = decisionWhy(ranked, own, model.policy, attributes);
      const row = decisionRow(ranked) ?? new Float64Array();
      const chances = chancesOf(row, own);
      expect(why?.rather).toBe(least);
      const against = own[OUTCOMES.indexOf(least)] ?? new Float64Array();
      const difference = (own[0] ?? new Float64Array()).map((weight, i) => weight - (against[i] ?? 0));
      const all = contributions(names, row, difference, new Float64Array(names.length));
      expect(sum(all)).toBeCloseTo(Math.log((chances[0] ?? 0) / (chances[OUTCOMES.indexOf(least)] ?? 1)), 6);
      for (const said of [...(why?.for ?? []), ...(why?.against ?? [])]) expect(all).toContainEqual(said);
      expect(why?.against[0]).toMatchObject({ name: 'constant' });
    }
  });

  test('is not told where nothing competes', () => {
    const empty = rankPool({ ...pool, evidence: [], reports: new Map() }, model.units);
    expect(decisionWhy(empty, weights, model.policy, attributes)).toBeUndefined();
    expect(unitsWhy(empty, model.units)).toEqual([]);
  });
});
