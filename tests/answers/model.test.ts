import { describe, expect, test } from 'vitest';
import { decisionNames } from '../../src/answers/decision.js';
import { FEATURES } from '../../src/answers/features.js';
import { parseModel } from '../../src/answers/model.js';
import { REPORT_FEATURES } from '../../src/questions/report-features.js';
import { attributes, fitting, jsonFile, rankingFile } from './fitting.js';

const text = rankingFile('weights.json').toString('utf8');
const shipped = JSON.parse(rankingFile('answers.json').toString('utf8')) as Record<string, Record<string, unknown>>;
const intents = rankingFile('intents.json');
const parse = (file: unknown) => parseModel(text, jsonFile(file), intents, attributes);

test('the shipped file fits the tables and says when, on what and how it was fitted', () => {
  const model = parse(shipped);
  expect(model.units).toHaveLength(FEATURES.length);
  expect(model.reports).toHaveLength(REPORT_FEATURES.length);
  expect(model.decision.mean).toHaveLength(decisionNames(attributes).length);
  for (const row of [model.units, model.reports, model.decision.inputs, model.decision.outputs])
    expect(row.some((weight) => weight !== 0)).toBe(true);
  expect(shipped['date']).toMatch(/^\d{4}-\d\d-\d\d$/u);
  expect(shipped['data']).not.toHaveLength(0);
  expect(shipped['method']).toMatch(/\S/u);
  for (const one of [model.policy.nothing, model.policy.wrong, model.policy.ask]) expect(one).toBeTypeOf('number');
});

test('weights stand in the order of the tables, whatever the order of the file', () => {
  const file = fitting();
  const [first, second] = FEATURES;
  const { [first?.name ?? '']: _, ...rest } = file['units'] ?? {};
  file['units'] = { ...rest, [second?.name ?? '']: 7, [first?.name ?? '']: 3 };
  expect([...parse(file).units.slice(0, 3)]).toEqual([3, 7, 0]);
});

describe('a file that does not fit is refused, with what is wrong', () => {
  const change = (part: string, how: (own: Record<string, unknown>) => void) => () => {
    const file = fitting();
    how(file[part] ?? {});
    return parse(file);
  };

  test.each<[string, () => unknown, RegExp]>([
    ['a unit feature is gone', change('units', (own) => delete own['text']), /features of units.*tune.*missing text;/u],
    ['a unit feature is new', change('units', (own) => Object.assign(own, { colour: 1 })), /units.*unknown colour/u],
    [
      'a report feature is gone',
      change('reports', (own) => delete own['place']),
      /features of reports.*missing place;/u,
    ],
    [
      'a weight is no number',
      change('units', (own) => Object.assign(own, { text: null })),
      /features of units.*missing text;/u,
    ],
    [
      'an attribute is gone',
      change('decision', (own) => delete (own['columns'] as Record<string, unknown>)['lacks:reason']),
      /decision.*missing lacks:reason/u,
    ],
    ['a number of the policy is gone', change('policy', (own) => delete own['wrong']), /policy.*missing wrong/u],
    ['an outcome is gone', change('decision', (own) => (own['classes'] as string[]).pop()), /decision.*outcomes/u],
    [
      'a column is cut short',
      change('decision', (own) => Object.assign(own['columns'] as object, { mass: 'AAAA' })),
      /missing mass;/u,
    ],
    ['the hidden units are gone', change('decision', (own) => delete own['starts']), /decision.*missing/u],
    [
      'weights of the outcomes are gone',
      change('decision', (own) => delete own['outputs']),
      /decision.*does not fit together/u,
    ],
  ])('%s', (_, run, fault) => {
    expect(run).toThrow(fault);
  });

  test('an attribute was added to the lexicon since', () => {
    expect(() => parseModel(text, jsonFile(fitting()), intents, [...attributes, 'colour'])).toThrow(
      /missing lacks:colour/u,
    );
  });

  test('the weights of the text ranking are of other tables', () => {
    const file = JSON.parse(text) as { features: Record<string, number> };
    const strange = { ...file, features: { ...file.features, colour: 1 } };
    expect(() => parseModel(JSON.stringify(strange), jsonFile(fitting()), intents, attributes)).toThrow(
      /unknown colour/u,
    );
  });
});

test('no two columns have one name', () => {
  for (const names of [FEATURES.map((f) => f.name), REPORT_FEATURES.map((f) => f.name), decisionNames(attributes)])
    expect(new Set(names).size).toBe(names.length);
});
