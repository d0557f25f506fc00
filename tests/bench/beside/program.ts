import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Cost, Ended } from './asked.js';

/** A built checkout that is measured, and where its index of the reports lies. */
export interface Checkout {
  readonly name: string;
  readonly folder: string;
  readonly state: string;
}

/** One that runs and is asked. */
export interface Asked {
  ask(question: string): Promise<Cost>;
  end(): Promise<Ended>;
}

/** Milliseconds of a whole process that answers one question. @throws Error when it fails. */
export function coldStart({ folder, state }: Checkout, reports: string, question: string): number {
  const main = path.join(folder, 'dist', 'cli', 'main.js');
  const started = performance.now();
  const run = spawnSync(process.execPath, ['--max-semi-space-size=4', main, 'ask', '--reports', reports, question], {
    env: { PATH: process.env['PATH'] ?? '', STATE_DIR: state },
    encoding: 'utf8',
  });
  const time = performance.now() - started;
  if (run.status !== 0) throw new Error(`${folder}: ask ended with ${run.status ?? run.signal}: ${run.stderr}`);
  return time;
}

/** Starts a checkout to be asked many questions. @throws Error when it ends before it is ready. */
export async function started({ folder, state }: Checkout, reports: string): Promise<Asked> {
  const script = fileURLToPath(new URL('./asked.js', import.meta.url));
  const child = fork(script, [folder, reports, state], { execArgv: ['--max-semi-space-size=4'] });
  await answerOf(child);
  const send = async <T>(text: string): Promise<T> => {
    const answer = answerOf(child);
    child.send(text);
    return (await answer) as T;
  };
  return { ask: (question) => send<Cost>(question), end: () => send<Ended>('') };
}

/** The next message of a process. @throws Error when it ends instead. */
async function answerOf(child: ChildProcess): Promise<unknown> {
  const controller = new AbortController();
  const { signal } = controller;
  try {
    return await Promise.race([
      once(child, 'message', { signal }).then(([message]) => message as unknown),
      once(child, 'exit', { signal }).then(([code]) => {
        throw new Error(`a measured process ended with ${String(code)}`);
      }),
    ]);
  } finally {
    controller.abort();
  }
}
