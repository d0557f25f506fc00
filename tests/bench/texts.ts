import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readModel } from '../../src/app/model.js';
import { readFolds } from './answers/folds.js';
import { questionSets } from './answers/sets.js';
import { languageOf, openWorld, runSet } from './answers/world.js';
import { bestPeers, isStated, type Judged, judgedBy, printTables } from './texts/compare.js';

/**
 * `npm run bench:texts`: texts that tell of no meeting with questions that people asked of them, put to the whole program (one conversation
 * a chat) and to other engines over the same sentences in the same run. `--sets other,kinds` (`mixed`: among all the meetings too);
 * `--held FILE`: with models fitted without the text that is asked about, as `npm run tune -- --folds-out FILE` writes them.
 */
const { values } = parseArgs({
  options: {
    fixtures: { type: 'string', default: 'tests/fixtures' },
    data: { type: 'string', default: 'data' },
    sets: { type: 'string', default: 'other,kinds' },
    held: { type: 'string' },
  },
});

const NOT_HELD = `The weights of the product were fitted on these texts too. On texts left out of the fit: npm run tune -- --folds-out FILE, then
npm run bench:texts -- --held FILE; or, of the last fit, "end to end, reports left out, other" and "…, kinds" among the figures in
data/ranking/answers.json.`;

const folder = mkdtempSync(path.join(tmpdir(), 'texts-'));
try {
  const names = values.sets.split(',');
  const sets = questionSets(values.fixtures).filter(({ name }) => names.includes(name));
  const [language, model] = [await languageOf(values.data), await readModel(values.data)];
  const held = values.held === undefined ? undefined : readFolds(values.held, model);
  const ours: Judged[] = [];
  const peers = new Map<string, Judged[]>();
  for (const set of sets) {
    const world = await openWorld(set, values.fixtures, folder, language, model);
    for (const { question, outcome } of await runSet(world, language, held ?? (() => model)))
      ours.push({ question, outcome });
    for (const [name, judged] of await judgedBy(world, folder))
      peers.set(name, [...(peers.get(name) ?? []), ...judged]);
    await world.generation.index.close();
  }
  const stated = ours.filter(({ question }) => isStated(question)).length;
  process.stdout.write(`${ours.length} questions of ${names.join(', ')}, ${stated} of them stated in the texts\n`);
  process.stdout.write(
    `${held ? `Weights fitted without the text that is asked about (${values.held}).` : NOT_HELD}\n`,
  );
  printTables(new Map([['ours', ours], ...bestPeers(peers)]), (line) => process.stdout.write(`${line}\n`));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
