import { describe, expect, test } from 'vitest';
import { courseOf } from '../../src/facts/statements/course.js';

const NOTHING = [0, 0, 0, 0];
const RESULT = [1, 0, 0, 0];
const TARGET = [0, 0, 1, 0];

function strengthOf(signs: ReturnType<typeof courseOf>[number] | undefined, sign: string): number | undefined {
  return signs?.find(([name]) => name === sign)?.[1];
}

describe('the course of a report', () => {
  const course = courseOf([RESULT, NOTHING, TARGET]);

  test('what was stated so far is known behind it, and fades', () => {
    expect(strengthOf(course[0], 'course.so-far.results')).toBe(0);
    expect(strengthOf(course[1], 'course.so-far.results')).toBe(1);
    expect(strengthOf(course[2], 'course.so-far.results')).toBeCloseTo(0.98);
  });

  test('what is to come is known before it', () => {
    expect(strengthOf(course[0], 'course.to-come.targets')).toBeCloseTo(0.98);
    expect(strengthOf(course[1], 'course.to-come.targets')).toBe(1);
    expect(strengthOf(course[2], 'course.to-come.targets')).toBe(0);
  });

  test('the sentences near by count without the sentence itself', () => {
    const near = courseOf([RESULT, RESULT, RESULT, RESULT, RESULT, RESULT, NOTHING, TARGET]);
    expect(strengthOf(near[6], 'course.near-before.results')).toBe(1);
    expect(strengthOf(near[6], 'course.near-behind.targets')).toBe(1);
    expect(strengthOf(near[1], 'course.near-behind.results')).toBeCloseTo(0.8);
    expect(strengthOf(near[0], 'course.near-before.results')).toBeUndefined();
  });

  test('a place is told by the part of the report that it stands in', () => {
    const parts = courseOf(Array.from({ length: 10 }, () => NOTHING)).map((signs) => signs[0]?.[0]);
    expect(parts[0]).toBe('course.part.0');
    expect(parts[5]).toBe('course.part.2');
    expect(parts[9]).toBe('course.part.4');
  });

  test('a report of nothing has no course', () => {
    expect(courseOf([])).toEqual([]);
  });
});
