import { describe, expect, test } from 'vitest';
import { makeReport } from '../../src/reports/make.js';
import { readBytes } from '../../src/reports/read.js';
import { GROWING, type Growing } from '../support/growing.js';

/** Room for the start of a report, which does not grow. */
const SLACK = 20;
const RATIO = 2.6;

async function reportOf({ file, make }: Growing, length: number) {
  const text = make(length);
  const reading = await readBytes(Buffer.from(text), file).catch(() => ({ text, found: {} }));
  return makeReport({ id: 'a', file, hash: '', reading, provinces: [] });
}

/**
 * Rules look through one line or one sentence at a time: where those are bounded and grow in number as the text does, the
 * time of the reading does, too. Measured in parts, not in seconds; `npm run bench:growing` measures the seconds.
 */
describe('what rules are given does not grow with the text, and there is no more of it than text', () => {
  test('the table is long enough', () => expect(GROWING.length).toBeGreaterThanOrEqual(40));

  test.each(GROWING)('$name', async (growing) => {
    const counts: number[] = [];
    for (const length of [3000, 6000, 12_000]) {
      const { text, blocks } = await reportOf(growing, length);
      for (const { span, role, sentences } of blocks) {
        expect(span.end - span.start).toBeLessThanOrEqual(8000);
        for (const { start, end } of sentences) expect(end - start).toBeLessThanOrEqual(3000);
        // Cut or not, nothing of it is lost.
        if (role === 'furniture') continue;
        const whole = text.slice(span.start, span.end).replace(/\s/gu, '');
        expect(sentences.map(({ start, end }) => text.slice(start, end).replace(/\s/gu, '')).join('')).toBe(whole);
      }
      counts.push(blocks.length + blocks.reduce((sum, { sentences }) => sum + sentences.length, 0));
    }
    const [first = 0, second = 0, third = 0] = counts;
    expect(second).toBeLessThanOrEqual(RATIO * (first + SLACK));
    expect(third).toBeLessThanOrEqual(RATIO * (second + SLACK));
  });
});

test('a sentence is cut behind white space, and never inside a character', async () => {
  const { text, blocks } = await reportOf({ name: '', file: 'a.txt', make: () => `Chi bộ ${'😀'.repeat(3000)}` }, 0);
  for (const { sentences } of blocks)
    for (const { start, end } of sentences) expect(encodeURIComponent(text.slice(start, end))).toContain('%');
});
