import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MAIN = path.join(ROOT, 'dist/cli/main.js');

/** What a process came to. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Variables that a developer's own `.env` may hold: set empty, it cannot fill them in. */
const CLEAN = {
  BOT_TOKEN: '',
  ADMIN_IDS: '',
  REPORTS_DIR: '',
  STATE_DIR: '',
  TELEGRAM_API_ROOT: '',
  LOG_LEVEL: '',
  FETCH_ALLOW: '',
};

/** Runs the compiled program as a user does, away from a terminal; `input` is its whole standard input. */
export function run(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input = '',
  cwd = ROOT,
  main = MAIN,
): Promise<Outcome> {
  if (!existsSync(main)) throw new Error('dist/cli/main.js is missing: run "npm run build" first');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd,
      env: { PATH: process.env['PATH'], ...CLEAN, ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    // The program may end before it has read everything.
    child.stdin.on('error', () => {});
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(input);
  });
}

/** The JSON objects of an output, one a line. */
export function jsonLines(text: string): readonly Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
