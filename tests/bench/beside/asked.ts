import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A process of its own that answers with the program built in another folder: `asked CHECKOUT REPORTS STATE`. Sent a question, it sends back
 * what answering cost; sent nothing but an empty line, what memory it took, and ends.
 */

/** Milliseconds: as the clock goes, and of all processors. */
export interface Cost {
  readonly time: number;
  readonly work: number;
}

/** MB (10^6 bytes) at most. */
export interface Ended {
  readonly memory: number;
}

/** What is used of a checkout: these names have been the same since the first of them. */
interface Program {
  readonly openFrom: (config: unknown) => Promise<{
    readonly app: { answer(question: string): Promise<unknown>; close(): Promise<void> };
  }>;
  readonly readConfig: (env: Readonly<Record<string, string>>, root: string) => unknown;
  readonly growSlowly: () => void;
}

async function programIn(checkout: string): Promise<Program> {
  const parts: Record<string, unknown> = {};
  // Newer checkouts ship one bundle: there the files lie beside the compiled benchmarks.
  const files = ['scripts/src', '.'].map((folder) => path.join(checkout, 'dist', folder));
  const root = files.find((folder) => existsSync(path.join(folder, 'cli', 'open.js'))) ?? checkout;
  for (const file of ['cli/open.js', 'cli/memory.js', 'config.js'])
    Object.assign(parts, await import(pathToFileURL(path.join(root, file)).href));
  const { openFrom, readConfig, growSlowly } = parts;
  if (typeof openFrom !== 'function' || typeof readConfig !== 'function' || typeof growSlowly !== 'function')
    throw new Error(`${checkout} is no built checkout of this program`);
  return { openFrom, readConfig, growSlowly } as Program;
}

const [checkout = '', reports = '', state = ''] = process.argv.slice(2);
const { openFrom, readConfig, growSlowly } = await programIn(path.resolve(checkout));
growSlowly();
const { app } = await openFrom(readConfig({ REPORTS_DIR: reports, STATE_DIR: state }, process.cwd()));

async function costOf(question: string): Promise<Cost> {
  const before = process.cpuUsage();
  const started = performance.now();
  await app.answer(question);
  const time = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { time, work: (user + system) / 1000 };
}

process.on('message', (question: string) => {
  if (question !== '') {
    void costOf(question).then((cost) => process.send?.(cost));
    return;
  }
  const ended: Ended = { memory: (process.resourceUsage().maxRSS * 1024) / 1e6 };
  process.send?.(ended, () => void app.close().then(() => process.disconnect()));
});
process.send?.('ready');
