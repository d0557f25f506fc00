import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PROJECT_ROOT } from '../../../src/data.js';

/** Milliseconds of whole processes that answer one question. */
export interface ColdFigures {
  /** With nothing built. */
  readonly first: number;
  /** With index and language data in place. */
  readonly median: number;
  /** How many times a process that does nothing: the median of pairs, one behind the other. */
  readonly timesEmpty: number;
}

/**
 * Starts the program `rounds` times for one question each.
 * @throws Error when the program fails.
 */
export function coldStarts(reportsDir: string, stateDir: string, rounds: number): ColdFigures {
  const first = once(reportsDir, stateDir);
  const pairs = Array.from({ length: rounds }, () => ({ empty: empty(), time: once(reportsDir, stateDir) }));
  return {
    first,
    median: medianOf(pairs.map(({ time }) => time)),
    timesEmpty: medianOf(pairs.map(({ empty, time }) => time / empty)),
  };
}

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function empty(): number {
  const started = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - started;
}

function once(reportsDir: string, stateDir: string): number {
  const started = performance.now();
  const run = spawnSync(
    process.execPath,
    [path.join(PROJECT_ROOT, 'dist', 'cli', 'main.js'), 'ask', '--reports', reportsDir, 'Có bao nhiêu đảng viên?'],
    {
      env: { PATH: process.env['PATH'] ?? '', STATE_DIR: stateDir },
      encoding: 'utf8',
    },
  );
  if (run.status !== 0) throw new Error(`ask ended with ${run.status}: ${run.stderr}`);
  return performance.now() - started;
}
