import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { goldFolders, scoreFolder } from '../bench/facts/folders.js';
import { CLOSED, OPEN } from '../bench/facts/gold.js';
import { type Score, share, sumOf } from '../bench/facts/score.js';
import { DATA_DIR } from '../support/data.js';

const ROOT = path.resolve(DATA_DIR, '..');
/** The shares below which a kind may not fall; raised with the rules. */
const Floor = z.record(z.string(), z.object({ precision: z.number(), recall: z.number() }));
const floor = Floor.parse(JSON.parse(readFileSync(path.join(ROOT, 'tests/fixtures/eval-floor.json'), 'utf8')));

describe('what the reports of the fixtures state', () => {
  const scores: Score[] = [];
  beforeAll(async () => {
    for (const folder of goldFolders(ROOT)) {
      const { seen, held } = await scoreFolder(folder, DATA_DIR);
      if (folder.reports.includes('fixtures')) scores.push(...seen, ...held);
    }
  });

  test('there are at least 70 reports with gold facts', () => {
    expect(scores.length).toBeGreaterThanOrEqual(70);
  });

  test.each([...CLOSED, ...OPEN])('%s: precision and recall hold', (kind) => {
    const { precision = 1, recall = 1 } = floor[kind] ?? {};
    const tally = sumOf(scores).get(kind) ?? { found: 0, right: 0, stated: 0, hit: 0 };
    const differences = scores.flatMap((s) => s.differences.filter((line) => line.includes(` ${kind}`))).join('\n');
    expect(share(tally.right, tally.found), differences).toBeGreaterThanOrEqual(precision);
    expect(share(tally.hit, tally.stated), differences).toBeGreaterThanOrEqual(recall);
  });
});
