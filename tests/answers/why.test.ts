import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionNames, decisionRow, OUTCOMES } from '../../src/answers/decision.js';
import { FEATURES } from '../../src/answers/features.js';
import { netOf, standard } from '../../src/answers/net.js';
import { rankPool } from '../../src/answers/rank.js';
import { contributions, decisionWhy, meanRow, unitsWhy } from '../../src/answers/why.js';
import { REPORTS } from '../search/sample.js';
import { attributes, modelWith, saying } from './fitting.js';
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
  const ranked = rankPool(pool, model.units);
  const row = decisionRow(ranked) ?? new Float64Array();
  const live = names.flatMap((_, i) => (row[i] === 0 ? [] : [i]));

  test('is how far the lead of right falls where the column has its mean; strongest first', () => {
    // One hidden unit that holds 100 + what the columns say, and speaks for `right`: the lead is what it holds, over 10.
    for (const least of ['nothing', 'talk'] as const) {
      const parts = saying({});
      live.forEach((i, place) => {
        parts.inputs[i] = place % 2 === 0 ? place : -place;
      });
      parts.starts[0] = 100;
      parts.outputs[0] = 0.1;
      parts.outputs[OUTCOMES.length + OUTCOMES.indexOf(least)] = 3;
      const why = decisionWhy(ranked, netOf(parts), model.policy, attributes);
      expect(why?.rather).toBe(least);
      const all = live.map((i) => ({
        name: names[i],
        value: row[i],
        counts: (standard(row[i] ?? 0, 0, 1) * (parts.inputs[i] ?? 0)) / 10,
      }));
      const sorted = all.sort((a, b) => b.counts - a.counts);
      expect(why?.for.map(({ counts }) => counts.toFixed(4))).toEqual(
        sorted
          .filter(({ counts }) => counts > 0)
          .slice(0, 5)
          .map(({ counts }) => counts.toFixed(4)),
      );
      expect(why?.against[0]?.name).toBe(sorted.at(-1)?.name);
    }
  });

  test('is not told where nothing competes', () => {
    const empty = rankPool({ ...pool, evidence: [], reports: new Map() }, model.units);
    expect(decisionWhy(empty, model.decision, model.policy, attributes)).toBeUndefined();
    expect(unitsWhy(empty, model.units)).toEqual([]);
  });
});
