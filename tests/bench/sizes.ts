import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ENGINES } from './engines.js';
import { plot } from './plot.js';
import type { SizeFigures } from './size-run.js';

/** What to measure. */
export interface SizesOptions {
  /** Sentences. */
  readonly sizes: readonly number[];
  readonly yardstick: string;
  readonly weights: string;
  /** Engines left out above so many sentences: all of MiniSearch lies in memory, and raw FTS5 takes too long to be asked. */
  readonly most: Readonly<Record<string, number>>;
  /** Where the plot of the median times goes. */
  readonly plot?: string;
}

/** What is shown, with ratios to raw FTS5. */
const ROWS: readonly { readonly name: keyof SizeFigures; readonly unit: string }[] = [
  { name: 'build', unit: 'ms' },
  { name: 'work', unit: 'ms' },
  { name: 'p50', unit: 'ms' },
  { name: 'p99', unit: 'ms' },
  { name: 'memory', unit: 'MB' },
  { name: 'disk', unit: 'MB' },
];

/** Measures each engine at each size, one process after the other, and prints figures and their ratios to raw FTS5's. */
export function runSizes({ sizes, yardstick, weights, most, plot: file }: SizesOptions): void {
  const names = Object.keys(ENGINES);
  const medians = new Map<string, [number, number][]>(names.map((name) => [name, []]));
  for (const units of sizes) {
    const figures = new Map<string, SizeFigures>();
    for (const name of names) {
      if (units > (most[name] ?? Number.POSITIVE_INFINITY)) continue;
      const one = measure(name, units, yardstick, weights);
      if (!one) continue;
      figures.set(name, one);
      medians.get(name)?.push([units, Math.max(0.01, one.p50)]);
    }
    print(units, names, figures);
  }
  if (file) {
    const lines = names.map((name) => ({ name, points: medians.get(name) ?? [] })).filter((l) => l.points.length > 0);
    writeFileSync(file, plot('Median time of a question', 'sentences', 'milliseconds', lines));
    process.stdout.write(`plot: ${file}\n`);
  }
}

function measure(name: string, units: number, yardstick: string, weights: string): SizeFigures | undefined {
  const script = fileURLToPath(new URL('./size-run.js', import.meta.url));
  const run = spawnSync(
    process.execPath,
    ['--max-semi-space-size=4', script, name, String(units), yardstick, weights],
    { encoding: 'utf8' },
  );
  if (run.status === 0) return JSON.parse(run.stdout) as SizeFigures;
  process.stdout.write(
    `${name} at ${units}: ended with ${run.status ?? run.signal}: ${run.stderr.trim().slice(-200)}\n`,
  );
  return undefined;
}

function print(units: number, names: readonly string[], figures: ReadonlyMap<string, SizeFigures>): void {
  const raw = figures.get('raw FTS5');
  process.stdout.write(`\n${units.toLocaleString('en')} sentences\n`);
  process.stdout.write(`${''.padEnd(14)}${names.map((name) => name.padStart(22)).join('')}\n`);
  for (const { name, unit } of ROWS) {
    const cells = names.map((engine) => {
      const value = figures.get(engine)?.[name];
      if (value === undefined || Number.isNaN(value)) return '-';
      const ratio = raw && engine !== 'raw FTS5' ? ` (${(value / raw[name]).toFixed(2)}x)` : '';
      return `${value.toFixed(value < 20 ? 2 : 0)}${ratio}`;
    });
    process.stdout.write(`${`${name}, ${unit}`.padEnd(14)}${cells.map((cell) => cell.padStart(22)).join('')}\n`);
  }
}
