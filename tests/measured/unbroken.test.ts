import { beforeAll, describe, expect, test } from 'vitest';
import { extractFacts } from '../../src/facts/extract.js';
import { FACT_KINDS } from '../../src/facts/kinds/index.js';
import { type FactKit, factKit } from '../../src/facts/kit.js';
import { makeReport } from '../../src/reports/make.js';
import { readBytes } from '../../src/reports/read.js';
import { shippedLexicon } from '../support/data.js';
import { UNBROKEN } from '../support/growing.js';

const SHORT = 8000;
const TIMES = 16;
/** What grows with the square of the length takes 256 times as long; between it and 16 there is room for an unquiet machine. */
const MOST = 60;
/** Milliseconds that are lost in what a machine does beside. */
const SLACK = 150;
const ROUNDS = 2;

let kit: FactKit;
beforeAll(async () => {
  kit = factKit(await shippedLexicon());
});

/** Milliseconds of the processor that reading a text and finding what it states takes; the least of some rounds. */
async function workOf(text: string): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    const reading = await readBytes(Buffer.from(text), 'a.txt').catch(() => ({ text, found: {} }));
    extractFacts(makeReport({ id: 'a', file: 'a.txt', hash: '', reading, provinces: [] }), FACT_KINDS, kit);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe('a text of sixteen times the length takes about sixteen times as long', () => {
  test.each(UNBROKEN)('$name', async ({ make }) => {
    const short = await workOf(make(SHORT));
    expect(await workOf(make(TIMES * SHORT))).toBeLessThan(MOST * short + SLACK);
  });
});
