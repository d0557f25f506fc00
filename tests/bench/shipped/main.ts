import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { growSlowly } from '../../../src/cli/memory.js';
import { PROJECT_ROOT } from '../../../src/data.js';
import { coldStarts } from './cold.js';
import { askMany } from './warm.js';

/** Prints what starting, indexing and asking cost on this machine. A benchmark, not a test: nothing fails when it is slow. `--reports DIR`, `--rounds N`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      reports: { type: 'string', default: path.join(PROJECT_ROOT, 'data', 'reports') },
      rounds: { type: 'string', default: '7' },
    },
  });
  const { reports, rounds } = values;
  const n = Math.max(1, Number.parseInt(rounds, 10) || 1);
  const stateDir = await mkdtemp(path.join(os.tmpdir(), 'hoi-bao-cao-bench-'));
  try {
    const cold = coldStarts(reports, stateDir, n);
    const warm = await askMany(reports, stateDir, n);
    const rows: [string, string, string][] = [
      ['first start of all (index and language built)', ms(cold.first), ''],
      ['cold start to first answer, index built: median', ms(cold.median), 'aim: under 500 ms'],
      ['the same, times an empty process', `${cold.timesEmpty.toFixed(1)} ×`, 'aim: at most 5'],
      ['index of the folder from nothing', ms(warm.index), `${warm.reports} reports`],
      [`ask in process, ${warm.asked} answers: p50`, ms(warm.p50), ''],
      ['ask in process: p99', ms(warm.p99), 'aim: under 10 ms'],
      ['peak memory', `${warm.memory.toFixed(0)} MB`, 'aim: under 150 MB'],
    ];
    process.stdout.write(
      `${os.cpus().length} cores, ${(os.totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.versions.node}\n`,
    );
    for (const [what, value, aim] of rows) process.stdout.write(`${what.padEnd(52)} ${value.padStart(10)}  ${aim}\n`);
  } finally {
    await rm(stateDir, { recursive: true, force: true });
  }
}

function ms(value: number): string {
  return `${value.toFixed(value < 20 ? 1 : 0)} ms`;
}

growSlowly();
await main();
