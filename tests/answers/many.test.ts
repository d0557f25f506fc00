import { expect, test } from 'vitest';
import { breather, worthAsking } from '../../src/answers/many.js';
import type { Found } from '../../src/answers/sources.js';
import { profileOf } from '../questions/reading.js';

const reports = Array.from({ length: 250 }, (_, i) =>
  profileOf(`r${i}`, 'Hội nghị', 'Đảng bộ', { year: 1700 + ((i * 37) % 250) }),
);
const found: Found = { reportId: 'r0', span: { start: 0, end: 1 }, marks: [], score: 1, confidence: 1, coverage: 1 };

test('of many reports the newest are asked, and those that hold the words', () => {
  const asked = worthAsking(reports, 'one', [found]);
  expect(asked).toHaveLength(61);
  expect(asked[0]?.meta.id).toBe('r0');
  const years = asked.slice(1).map((p) => p.year ?? 0);
  expect(Math.min(...years)).toBe(1890);
});

test('of few, and to compare, all are', () => {
  expect(worthAsking(reports.slice(0, 200), 'one', [])).toHaveLength(200);
  expect(worthAsking(reports, 'most', [found])).toHaveLength(250);
});

test('long work lets others have their turn', async () => {
  let time = 0;
  const breathe = breather(() => time);
  let others = 0;
  const each = async (milliseconds: number): Promise<number> => {
    setImmediate(() => others++);
    time += milliseconds;
    await breathe();
    return others;
  };
  expect(await each(3)).toBe(0);
  expect(await each(6)).toBe(2);
  expect(await each(3)).toBe(2);
});
