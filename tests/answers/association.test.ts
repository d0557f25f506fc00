import { describe, expect, test } from 'vitest';
import { associated } from '../../src/answers/associated.js';
import { type Associations, expectedOf, questionMarks } from '../../src/answers/association.js';
import { eachMark } from '../../src/answers/marks-held.js';
import { prepareQuery } from '../../src/search/query.js';
import { totalsOf, viewPassage } from '../../src/search/view.js';
import { NO_ANALYSER } from '../../src/text/analyser.js';
import { rowsOf } from '../../src/text/rows.js';
import { KIND } from '../../src/text/typed.js';
import { sampleFact, sampleReport } from '../search/sample.js';
import { preparedOf } from './pool.js';

const report = sampleReport('xom-man', ['Sáng qua xóm trồng 12 gốc bưởi. Cả xóm vui.']);
const [passage] = preparedOf(report);
if (!passage) throw new Error('no passage');
const query = prepareQuery({ tokens: [], limit: 1 }, () => 0, 1);
const view = viewPassage(query, totalsOf(query), passage, new Set(), NO_ANALYSER);
const [first, , last] = view.units;
if (!first || !last) throw new Error('no units');

const KNOWN: Associations = rowsOf({
  khi: { sang: 2, sang_qua: 3, mai: 9 },
  nao: { '@date': 4 },
  khi_nao: { sang: 5 },
  bao: { '@fresh-number': 1, '@number': 0.5, goc: 0.25 },
});
const value = (marks: readonly string[], unit = first, kinds = 0, fresh = 0): number =>
  associated(expectedOf(marks, KNOWN), view, unit, kinds, fresh, []);

describe('the marks of a question', () => {
  test('are its words and neighbours, each once', () => {
    expect(questionMarks(['khi', 'nao', 'khi', 'nao'], new Set())).toEqual(['khi', 'khi_nao', 'nao', 'nao_khi']);
  });

  test('leave out what only names the report, also from pairs', () => {
    expect(questionMarks(['hop', 'o', 'hue', 'khi'], new Set([2]))).toEqual(['hop', 'hop_o', 'o', 'khi']);
  });
});

describe('what the words of a question go with', () => {
  test('is gathered by what a passage holds, only for words that go with anything', () => {
    const { byMark, words } = expectedOf(['khi', 'gi', 'khi_nao'], KNOWN);
    expect(words).toBe(2);
    // The number of a word, its weight, and so on.
    expect(byMark.get('sang')).toEqual([0, 2, 1, 5]);
    expect(byMark.get('mai')).toEqual([0, 9]);
  });

  test('knows no words that only objects have', () => {
    expect(expectedOf(['constructor', 'toString', '__proto__'], KNOWN).words).toBe(0);
  });
});

describe('how well a unit holds them', () => {
  test('is the strongest for each word, on average over the words', () => {
    expect(value(['khi'])).toBe(3);
    expect(value(['khi', 'khi_nao'])).toBe((3 + 5) / 2);
    expect(value(['khi', 'nao'])).toBe(3 / 2);
  });

  test('counts kinds of token, those that the question does not bring apart', () => {
    expect(value(['bao'])).toBe(0.25);
    expect(value(['bao'], first, KIND.number, 0)).toBe(0.5);
    expect(value(['bao'], first, KIND.number, KIND.number)).toBe(1);
    expect(value(['nao'], first, KIND.number | KIND.date, 0)).toBe(4);
  });

  test('looks into the unit alone', () => {
    expect(value(['khi'], last)).toBe(0);
  });

  test('is nothing where no word goes with anything', () => {
    expect(value([])).toBe(0);
    expect(value(['gi'])).toBe(0);
  });
});

test('a unit holds its words, pairs, kinds, its block, and the facts inside it', () => {
  const { value, evidence } = sampleFact(report, '12 gốc');
  const counted = {
    kind: 'counted',
    value,
    evidence,
    certainty: 'certain',
    attrs: { count: 12, noun: 'gốc', unit: '' },
  } as const;
  const facts = [true, false].map((inside) => ({
    fact: inside ? counted : sampleFact(report, '12 gốc', 'Lê Văn A'),
    inside,
    fits: new Float64Array(),
    asRole: -1,
    ofPart: false,
  }));
  const marks: string[] = [];
  eachMark(view, last, KIND.number | KIND.year, KIND.year, facts, (mark) => marks.push(mark));
  expect(marks.sort()).toEqual(
    ['ca', 'ca_xom', 'xom', 'xom_vui', 'vui', '@number', '@year', '@fresh-year', '@paragraph', '@fact-counted'].sort(),
  );
});
