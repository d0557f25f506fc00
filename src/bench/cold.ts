import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PROJECT_ROOT } from '../data.js';

/** Milliseconds of whole processes that answer one question. */
export interface ColdFigures {
  /** With nothing built. */
  readonly first: number;
  /** With index and language data in place. */
  readonly median: number;
}

/**
 * Starts the program `rounds` times for one question each.
 * @throws Error when the program fails.
 */
export function coldStarts(reportsDir: string, stateDir: string, rounds: number): ColdFigures {
  const first = once(reportsDir, stateDir);
  const times = Array.from({ length: rounds }, () => once(reportsDir, stateDir)).sort((a, b) => a - b);
  return { first, median: times[Math.floor(times.length / 2)] ?? 0 };
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
