import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { goldFolders, scoreFolder } from '../bench/facts/folders.js';
import { CLOSED, OPEN } from '../bench/facts/gold.js';
import { type Score, share, sumOf, type Tally } from '../bench/facts/score.js';
import { DATA_DIR } from '../support/data.js';

const ROOT = path.resolve(DATA_DIR, '..');
/** The shares below which a kind may not fall; raised with the rules. */
const Floor = z.record(z.string(), z.object({ precision: z.number(), recall: z.number() }));
const floorOf = (file: string): z.infer<typeof Floor> =>
  Floor.parse(JSON.parse(readFileSync(path.join(ROOT, 'tests/fixtures', file), 'utf8')));
const floor = floorOf('eval-floor.json');
/** Folders whose reports are unlike the others, each with floors of its own. */
const UNLIKE = [
  'voices',
  'minutes',
  'news',
  'shapes',
  'turns',
  'ranks',
  'habits',
  'customs',
  'manners',
  'phrases',
  'ways',
  'hands',
  'pens',
  'inks',
  'seals',
  'stamps',
] as const;
const apart = UNLIKE.flatMap((folder) =>
  Object.entries(floorOf(`${folder}/floor.json`)).map(([kind, least]) => ({ folder, kind, least })),
);

describe('what the reports of the fixtures state', () => {
  const scores: Score[] = [];
  const unlike = new Map<string, Score[]>();
  beforeAll(async () => {
    for (const folder of goldFolders(ROOT)) {
      const { seen, held } = await scoreFolder(folder, DATA_DIR);
      const name = path.basename(folder.reports);
      if (UNLIKE.some((one) => one === name)) unlike.set(name, [...seen, ...held]);
      else if (folder.reports.includes('fixtures')) scores.push(...seen, ...held);
    }
  });

  test('there are at least 70 reports with gold facts', () => {
    expect(scores.length).toBeGreaterThanOrEqual(70);
  });

  test.each([...CLOSED, ...OPEN])('%s: precision and recall hold', (kind) => {
    expectHolds(scores, kind, floor[kind]);
  });

  test.each(UNLIKE)('there are at least four reports in %s', (folder) => {
    expect(unlike.get(folder)?.length).toBeGreaterThanOrEqual(4);
  });

  test.each(apart)('$folder, $kind: precision and recall hold', ({ folder, kind, least }) => {
    expectHolds(unlike.get(folder) ?? [], kind, least);
  });
});

function expectHolds(
  scores: readonly Score[],
  kind: string,
  { precision, recall } = { precision: 1, recall: 1 },
): void {
  const tally = new Map<string, Tally>(sumOf(scores)).get(kind) ?? { found: 0, right: 0, stated: 0, hit: 0 };
  const differences = scores.flatMap((s) => s.differences.filter((line) => line.includes(` ${kind}`))).join('\n');
  expect(share(tally.right, tally.found), differences).toBeGreaterThanOrEqual(precision);
  expect(share(tally.hit, tally.stated), differences).toBeGreaterThanOrEqual(recall);
}
