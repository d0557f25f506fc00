import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../src/answers/intent.js';
import { verdictOf } from '../../src/answers/premise.js';
import type { Premise } from '../../src/questions/wants.js';
import { read, scopes } from '../questions/reading.js';

const NOWHERE = { start: 0, end: 0 };
const candidate = (more: Partial<Candidate> = {}): Candidate => ({ span: NOWHERE, marks: [], score: 1, ...more });
const premise = (more: Partial<Premise> = {}): Premise => ({ numbers: [], dates: [], ...more });
const nobody = scopes.find([]);
const about = (name: string) => scopes.find(read(`${name} là ai`).words);

describe('a number', () => {
  test.each([
    [85, 85, 'confirmed'],
    [85, 86, 'contradicted'],
    [86, 85, 'contradicted'],
    [0, 85, 'contradicted'],
  ] as const)('put forward %d, stated %d: %s', (asked, value, verdict) => {
    expect(verdictOf(premise({ numbers: [asked] }), candidate({ value }), [], nobody)).toBe(verdict);
  });

  test('of several says nothing: one candidate has one', () => {
    expect(verdictOf(premise({ numbers: [5, 63] }), candidate({ value: 63 }), [], nobody)).toBeUndefined();
    expect(verdictOf(premise({ numbers: [63, 5] }), candidate({ value: 63 }), [], nobody)).toBeUndefined();
  });

  test('says nothing of evidence without one', () => {
    expect(verdictOf(premise({ numbers: [85] }), candidate(), [], nobody)).toBeUndefined();
  });
});

describe('a day', () => {
  test.each([
    [{ day: 30, month: 5 }, '2023-05-30', 'confirmed'],
    [{ day: 30, month: 5, year: 2023 }, '2023-05-30', 'confirmed'],
    [{ day: 30, month: 5, year: 2022 }, '2023-05-30', 'contradicted'],
    [{ day: 31, month: 5 }, '2023-05-30', 'contradicted'],
    [{ day: 5, month: 6 }, '2023-06-05', 'confirmed'],
  ] as const)('%o, stated %s: %s', (date, day, verdict) => {
    expect(verdictOf(premise({ dates: [date] }), candidate({ day }), [], nobody)).toBe(verdict);
  });

  test('goes before a number', () => {
    const both = premise({ dates: [{ day: 30, month: 5 }], numbers: [7] });
    expect(verdictOf(both, candidate({ day: '2023-05-30', value: 8 }), [], nobody)).toBe('confirmed');
  });
});

describe('a person', () => {
  test.each([
    ['Lê Văn Tám', ['Lê Văn Tám'], 'confirmed'],
    ['le van tam', ['Lê Văn Tám'], 'confirmed'],
    ['Lê Văn Tám', ['Trần Thị Bưởi', 'Lê Văn Tám'], 'confirmed'],
    ['Lê Văn Tám', ['Trần Thị Bưởi'], 'contradicted'],
    ['Lê Văn Tám', ['đồng chí Lê Văn Tám'], 'confirmed'],
  ] as const)('%s, marked %j: %s', (name, marked, verdict) => {
    expect(verdictOf(premise(), candidate(), marked, about(name), 'decides')).toBe(verdict);
  });

  test('says nothing where nothing is marked', () => {
    expect(verdictOf(premise(), candidate(), [], about('Lê Văn Tám'), 'decides')).toBeUndefined();
  });

  test('who came is confirmed by name, never contradicted', () => {
    expect(verdictOf(premise(), candidate(), ['Lê Văn Tám'], about('Lê Văn Tám'), 'confirms')).toBe('confirmed');
    expect(verdictOf(premise(), candidate(), ['Trần Thị Bưởi'], about('Lê Văn Tám'), 'confirms')).toBeUndefined();
  });

  test('a name alone settles nothing where more than the name is asked', () => {
    expect(verdictOf(premise(), candidate(), ['Lê Văn Tám'], about('Lê Văn Tám'))).toBeUndefined();
    expect(verdictOf(premise(), candidate({ agrees: false }), ['Lê Văn Tám'], about('Lê Văn Tám'))).toBeUndefined();
    expect(verdictOf(premise(), candidate({ agrees: true }), ['Lê Văn Tám'], about('Lê Văn Tám'))).toBe('confirmed');
  });
});

test('an open question has no verdict', () => {
  expect(verdictOf(undefined, candidate({ value: 85 }), ['Lê Văn Tám'], about('Lê Văn Tám'))).toBeUndefined();
});
