import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCorpus } from './corpus.js';
import { ENGINES } from './engines.js';
import { generated, timed } from './generator.js';

/** What one engine costs at one size. Times in milliseconds, memory and disk in MB (10^6 bytes). */
export interface SizeFigures {
  readonly build: number;
  /** Work of all processors while building, the making of the text taken off: what a busy machine does not blur. */
  readonly work: number;
  readonly p50: number;
  readonly p99: number;
  readonly memory: number;
  readonly disk: number;
}

/** Questions asked before the clock runs. */
const WARM = 20;
/** Of the yardstick's questions every so many-th is asked. */
const EVERY = 2;

function usedSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** A process of its own for each engine and size, so that peak memory is its own: `size-run ENGINE UNITS YARDSTICK WEIGHTS`. */
const [name = '', units = '', yardstick = '', weights = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
try {
  const build = ENGINES[name];
  if (!build) throw new Error(`No engine "${name}"`);
  const corpus = makeCorpus(yardstick, 'accented', folder);
  // What making the text alone takes of the processors.
  let before = process.cpuUsage();
  for (const _ of generated(corpus, Number(units)));
  const making = usedSince(before);
  const reports = timed(generated(corpus, Number(units)));
  let started = performance.now();
  before = process.cpuUsage();
  const engine = await build(reports, folder, weights);
  const built = performance.now() - started - reports.spent();
  const work = usedSince(before) - making;
  for (const { q } of corpus.questions.slice(0, WARM)) await engine.ask(q);
  const times: number[] = [];
  for (const { q } of corpus.questions.filter((_, i) => i >= WARM && i % EVERY === 0)) {
    started = performance.now();
    await engine.ask(q);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * times.length)] ?? 0;
  const memory = (process.resourceUsage().maxRSS * 1024) / 1e6;
  const figures: SizeFigures = { build: built, work, p50: at(0.5), p99: at(0.99), memory, disk: engine.bytes() / 1e6 };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  await engine.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
