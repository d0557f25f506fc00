import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PROJECT_ROOT } from '../../../src/data.js';

/**
 * Milliseconds of whole processes that answer one question. An empty process and one that answers are given the same environment: what
 * that costs (certificates to load, say) is then a part of both.
 */
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
  const env = { ...process.env, STATE_DIR: stateDir };
  const first = once(reportsDir, env);
  // What was compiled is kept as the second one ends, where it was not before.
  once(reportsDir, env);
  const pairs = Array.from({ length: rounds }, () => ({ empty: empty(env), time: once(reportsDir, env) }));
  return {
    first,
    median: medianOf(pairs.map(({ time }) => time)),
    timesEmpty: medianOf(pairs.map(({ empty, time }) => time / empty)),
  };
}

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function empty(env: NodeJS.ProcessEnv): number {
  const started = performance.now();
  spawnSync(process.execPath, ['-e', '0'], { env });
  return performance.now() - started;
}

function once(reportsDir: string, env: NodeJS.ProcessEnv): number {
  const started = performance.now();
  const run = spawnSync(
    process.execPath,
    [path.join(PROJECT_ROOT, 'dist', 'cli', 'main.js'), 'ask', '--reports', reportsDir, 'Có bao nhiêu đảng viên?'],
    { env, encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(`ask ended with ${run.status}: ${run.stderr}`);
  return performance.now() - started;
}
