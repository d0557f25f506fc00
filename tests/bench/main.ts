import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { runBeside } from './beside/beside.js';
import { runOver } from './over.js';
import { runPauses } from './pauses.js';
import { runSizes } from './sizes.js';

/**
 * `npm run bench`: the benchmark of the shipped reports, with its own options. With `--sizes 1000,20000,…` instead: time, memory and
 * disk at those numbers of sentences, side by side with raw FTS5 and MiniSearch, and what questions over 20,000 reports cost with the plans
 * of their statements; `--plot FILE` draws the medians. With `--pauses N`: how
 * long others wait while N sentences are asked and indexed again, and what one report more costs; `--per-report 10` makes more and shorter
 * reports of them. With `--over N`: only these questions, over N reports. With `--beside DIR`: start, memory and time of a question beside
 * those of another built checkout in `DIR`, asked in turn, of the shipped reports and at each of `--sizes`; `--rounds N`.
 */
const { values } = parseArgs({
  strict: false,
  options: {
    sizes: { type: 'string' },
    pauses: { type: 'string' },
    over: { type: 'string' },
    'per-report': { type: 'string', default: '40' },
    beside: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    plot: { type: 'string' },
    yardstick: { type: 'string', default: '../shared/bench' },
    weights: { type: 'string', default: 'data/ranking/weights.json' },
  },
});
const sizes = typeof values.sizes === 'string' ? values.sizes.split(',').map(Number) : [];
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new Error('--sizes takes numbers with commas');
if (typeof values.beside === 'string') {
  const rounds = Math.max(1, Number.parseInt(String(values.rounds), 10) || 1);
  await runBeside({ other: values.beside, rounds, sizes, yardstick: String(values.yardstick) });
} else if (sizes.length > 0) {
  runSizes({
    sizes,
    yardstick: String(values.yardstick),
    weights: String(values.weights),
    most: { MiniSearch: 200_000 },
    ...(typeof values.plot === 'string' && { plot: values.plot }),
  });
  await runOver(Number(values.over ?? 20_000));
} else if (typeof values.over === 'string') {
  await runOver(Number(values.over));
} else if (typeof values.pauses === 'string') {
  await runPauses(Number(values.pauses), Number(values['per-report']), String(values.yardstick));
} else {
  const args = ['--max-semi-space-size=4', 'dist/scripts/tests/bench/shipped/main.js', ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}
