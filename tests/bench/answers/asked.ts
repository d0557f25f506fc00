import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readModel } from '../../../src/app/model.js';
import { failureLine } from './failures.js';
import { readFolds } from './folds.js';
import { Tally } from './judge.js';
import { questionSets, setsApart } from './sets.js';
import { languageOf, openWorld, runSet } from './world.js';

/**
 * `npm run tune:asked -- --held FILE`: asks the sets end to end with fitted weights, each question with those of a fit
 * without its report, as `npm run tune -- --folds-out FILE` writes them. Shows the effect of a change after the
 * decision in a fifth of a fit's time; the columns must be the same. `--tables train,news`; `--failures FILE`;
 * `--apart`: also the sets never fitted on, with the shipped weights.
 */
const { values } = parseArgs({
  options: {
    held: { type: 'string' },
    fixtures: { type: 'string', default: 'tests/fixtures' },
    data: { type: 'string', default: 'data' },
    tables: { type: 'string' },
    failures: { type: 'string' },
    apart: { type: 'boolean', default: false },
  },
});
if (values.held === undefined) throw new Error('--held FILE is missing: npm run tune -- --folds-out FILE writes it');

const folder = mkdtempSync(path.join(tmpdir(), 'asked-'));
try {
  const [language, model] = [await languageOf(values.data), await readModel(values.data)];
  const heldFor = readFolds(values.held, model);
  const wanted = values.tables?.split(',');
  const sets = questionSets(values.fixtures).filter(({ table }) => wanted?.includes(table) ?? true);
  const tallies = new Map<string, Tally>();
  const failures: string[] = [];
  const lengths: number[] = [];
  for (const set of sets) {
    const world = await openWorld(set, values.fixtures, folder, language, model);
    const tally = tallies.get(set.table) ?? new Tally();
    tallies.set(set.table, tally);
    for (const run of await runSet(world, language, heldFor)) {
      tally.add(run.outcome);
      lengths.push(...(run.line.answers ?? []).slice(0, 1).map(({ quote }) => quote.length));
      if (run.outcome !== 'right') failures.push(failureLine(set.table, run));
    }
  }
  for (const set of values.apart ? setsApart(values.fixtures) : []) {
    const world = await openWorld(set, values.fixtures, folder, language, model);
    const tally = new Tally();
    for (const { outcome } of await runSet(world, language, () => model)) tally.add(outcome);
    tallies.set(set.name, tally);
  }
  for (const [name, tally] of tallies) process.stdout.write(`  ${name.padEnd(8)} ${tally}\n`);
  const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
  process.stdout.write(`  first quotes: ${lengths.length}, ${mean.toFixed(0)} characters on the mean\n`);
  if (values.failures) writeFileSync(values.failures, failures.join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
