import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FEATURES } from '../../src/search/features.js';
import { Lru } from '../../src/search/lru.js';
import { MARK_FEATURES } from '../../src/search/marks.js';
import { parseWeights, type WeightsFile } from '../../src/search/weights.js';

const json = readFileSync(new URL('../../data/ranking/weights.json', import.meta.url), 'utf8');
const file = JSON.parse(json) as WeightsFile;

test('the shipped weights fit the tables and say when and how well they were fitted', () => {
  const weights = parseWeights(json);
  expect(weights.features).toHaveLength(FEATURES.length);
  expect(weights.marks).toHaveLength(MARK_FEATURES.length);
  expect(file.date).toMatch(/^\d{4}-\d\d-\d\d$/u);
  expect(file.figures['quote-hit@1 left out, accented']).toBeGreaterThan(84);
  expect(file.figures['quote-hit@1 left out, unaccented']).toBeGreaterThan(83);
});

test('weights of other tables are refused by name', () => {
  const { terms: _, ...others } = file.features;
  const strange = { ...file, features: { ...others, colour: 1 } };
  expect(() => parseWeights(JSON.stringify(strange))).toThrow(/missing terms; unknown colour/u);
});

test('names of features are unique', () => {
  for (const table of [FEATURES, MARK_FEATURES]) expect(new Set(table.map((one) => one.name)).size).toBe(table.length);
});

test('the cache forgets what was used longest ago', () => {
  const cache = new Lru<string, number>(10);
  cache.set('a', 1, 4);
  cache.set('b', 2, 4);
  cache.get('a');
  cache.set('c', 3, 4);
  cache.set('huge', 4, 11);
  expect([cache.get('a'), cache.get('b'), cache.get('c'), cache.get('huge')]).toEqual([1, undefined, 3, undefined]);
});
