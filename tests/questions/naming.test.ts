import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shippedLexicon } from '../support/data.js';
import { type Landed, type NamingWorld, openNaming } from './naming/asking.js';
import { type Naming, namings } from './naming/cases.js';

let world: NamingWorld;
let cases: readonly Naming[];
beforeAll(async () => {
  world = await openNaming();
  const { provinces } = await shippedLexicon();
  cases = namings(
    world.reports,
    provinces.map(({ name }) => name),
  );
});
afterAll(() => world.close());

/** What is wrong with where a question landed; nothing where it is right. */
function fault({ lands }: Naming, { reports, missing }: Landed): string | undefined {
  if (typeof lands === 'string') return missing === lands ? undefined : `missing "${missing}", first ${reports[0]}`;
  if (missing !== undefined) return `missing "${missing}"`;
  return lands.includes(reports[0] ?? '') ? undefined : `first ${reports[0]}`;
}

describe('a name lands on its own reports', () => {
  test('of all 63 provinces and 20 kinds of body', async () => {
    const wrong: string[] = [];
    for (const one of cases) {
      const what = fault(one, await world.ask(one.question, one.without));
      if (what) wrong.push(`${one.kind}: ${one.question} → ${what}, not ${String(one.lands)}`);
    }
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(wrong).toEqual([]);
  }, 120_000);
});
