import path from 'node:path';
import { parseArgs } from 'node:util';
import { goldFolders, scoreFolder } from './facts/folders.js';
import { CLOSED, OPEN } from './facts/gold.js';
import { type Score, share, sumOf } from './facts/score.js';

/**
 * Precision and recall by kind of fact, on the fixtures and, where they are, on the shared reports. `--differences` lists what was
 * missed and what was found and is false, except in the reports that are only measured; `--only` takes part of a folder's name.
 */
const { values } = parseArgs({
  options: {
    root: { type: 'string', default: '.' },
    only: { type: 'string', default: '' },
    differences: { type: 'boolean', default: false },
  },
});
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const percent = (part: number, all: number): string =>
  `${all === 0 ? '–' : share(part, all).toFixed(3)} (${part}/${all})`;

function table(name: string, scores: readonly Score[]): void {
  if (scores.length === 0) return;
  const sum = sumOf(scores);
  say(`\n${name}: ${scores.length} reports`);
  say(`${''.padEnd(18)}${'precision'.padEnd(20)}recall`);
  for (const kind of [...CLOSED, ...OPEN]) {
    const tally = sum.get(kind);
    if (tally)
      say(`${kind.padEnd(18)}${percent(tally.right, tally.found).padEnd(20)}${percent(tally.hit, tally.stated)}`);
  }
  for (const [label, kinds] of [
    ['all closed kinds', CLOSED],
    ['all open kinds', OPEN],
  ] as const) {
    const all = kinds.flatMap((kind) => sum.get(kind) ?? []);
    const total = (field: 'found' | 'right' | 'stated' | 'hit'): number => all.reduce((n, t) => n + t[field], 0);
    say(
      `${label.padEnd(18)}${percent(total('right'), total('found')).padEnd(20)}${percent(total('hit'), total('stated'))}`,
    );
  }
}

const seen: Score[] = [];
const held: Score[] = [];
for (const folder of goldFolders(values.root)) {
  if (!folder.reports.includes(values.only)) continue;
  const scores = await scoreFolder(folder, path.join(values.root, 'data'));
  table(path.relative(values.root, folder.reports), scores.seen);
  table(`${path.relative(values.root, folder.reports)}, held out`, scores.held);
  seen.push(...scores.seen);
  held.push(...scores.held);
}
table('together', [...seen, ...held]);
if (values.differences) for (const line of seen.flatMap((s) => s.differences).sort()) say(line);
