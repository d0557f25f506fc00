import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FACT_KINDS } from '../../src/facts/kinds/index.js';
import { factKit } from '../../src/facts/kit.js';
import { viewOf } from '../../src/facts/view.js';
import { makeReport } from '../../src/reports/make.js';
import { readBytes } from '../../src/reports/read.js';
import { LEXICON_FILES, type LexiconFiles, parseLexicon } from '../../src/text/lexicon.js';
import { GROWING, type Growing } from '../support/growing.js';

/** Processor time of each stage on texts that grow: twice the text takes at most so many times as long. */
const RATIO = 2.6;
/** Milliseconds below which the machine's own unrest is larger than what is measured. */
const FAINT = 60;
const LENGTH = 40_000;
const RUNS = 2;
/** Times that what looks too slow is measured again: the least time of all counts. */
const AGAIN = 3;

const dir = path.resolve('data', 'lexicon');
const files = LEXICON_FILES.map((name) => [name, readFileSync(path.join(dir, `${name}.txt`), 'utf8')] as const);
const lexicon = parseLexicon(Object.fromEntries(files) as LexiconFiles);
const kit = factKit(lexicon);

/** Milliseconds of processor time by stage. */
async function stagesOf({ file, make }: Growing, length: number): Promise<ReadonlyMap<string, number>> {
  const out = new Map<string, number>();
  const timed = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
    const before = process.cpuUsage();
    const value = await work();
    const { user, system } = process.cpuUsage(before);
    out.set(stage, (user + system) / 1000);
    return value;
  };
  const text = make(length);
  const read = await timed('read', () =>
    readBytes(Buffer.from(text), file).catch(() => ({ text: 'Chi bộ', found: {} })),
  );
  const ingredients = { id: 'a', file, hash: '', reading: read, provinces: lexicon.provinces };
  const report = await timed('blocks', () => makeReport(ingredients));
  const view = await timed('view', () => viewOf(report, kit));
  for (const { kind, extract } of FACT_KINDS) await timed(kind, () => extract(view));
  return out;
}

async function best(growing: Growing, length: number): Promise<ReadonlyMap<string, number>> {
  const least = new Map<string, number>();
  for (let run = 0; run < RUNS; run++)
    for (const [stage, time] of await stagesOf(growing, length))
      least.set(stage, Math.min(time, least.get(stage) ?? Number.POSITIVE_INFINITY));
  return least;
}

/** The time of each stage at once, twice and four times the length. */
type Measured = readonly [number, number, number];

async function measure(growing: Growing): Promise<ReadonlyMap<string, Measured>> {
  const sizes: ReadonlyMap<string, number>[] = [];
  for (const times of [1, 2, 4]) sizes.push(await best(growing, times * LENGTH));
  const [one, two, four] = sizes;
  return new Map([...(one ?? [])].map(([stage, a]) => [stage, [a, two?.get(stage) ?? 0, four?.get(stage) ?? 0]]));
}

const slow = ([a, b, c]: Measured): boolean => (b > FAINT && b > RATIO * a) || (c > FAINT && c > RATIO * b);

let faults = 0;
for (const growing of GROWING) {
  let measured = await measure(growing);
  for (let again = 0; again < AGAIN && [...measured.values()].some(slow); again++) {
    const more = await measure(growing);
    const least = ([a, b, c]: Measured, [d, e, f]: Measured): Measured => [
      Math.min(a, d),
      Math.min(b, e),
      Math.min(c, f),
    ];
    measured = new Map([...measured].map(([stage, times]) => [stage, least(times, more.get(stage) ?? times)]));
  }
  const found = [...measured].filter(([, times]) => slow(times));
  faults += found.length;
  const told = found.map(([stage, times]) => `; ${stage} ${times.map(Math.round).join(', ')} ms !`).join('');
  const total = [...measured.values()].reduce((sum, [, , c]) => sum + c, 0);
  process.stdout.write(`${growing.name}: ${Math.round(total)} ms of ${4 * LENGTH} characters${told}\n`);
}
process.stdout.write(`${GROWING.length} texts, stages that grow faster than ${RATIO}: ${faults}\n`);
process.exitCode = faults > 0 ? 1 : 0;
