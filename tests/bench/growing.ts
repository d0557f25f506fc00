import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FACT_KINDS } from '../../src/facts/kinds/index.js';
import { viewOf } from '../../src/facts/view.js';
import { makeReport } from '../../src/reports/make.js';
import { readBytes } from '../../src/reports/read.js';
import { LEXICON_FILES, type LexiconFiles, parseLexicon } from '../../src/text/lexicon.js';
import { peopleFinder } from '../../src/text/people.js';
import { GROWING, type Growing } from '../support/growing.js';

/** Processor time of each stage on texts that grow: twice the text takes at most so many times as long. */
const RATIO = 2.6;
/** Milliseconds below which the machine's own unrest is larger than what is measured. */
const FAINT = 60;
const LENGTH = 40_000;
const RUNS = 5;

const dir = path.resolve('data', 'lexicon');
const files = LEXICON_FILES.map((name) => [name, readFileSync(path.join(dir, `${name}.txt`), 'utf8')] as const);
const lexicon = parseLexicon(Object.fromEntries(files) as LexiconFiles);
const finder = peopleFinder(lexicon.people);

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
  const view = await timed('view', () => viewOf(report, finder));
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

let faults = 0;
for (const growing of GROWING) {
  await best(growing, LENGTH);
  const measured: ReadonlyMap<string, number>[] = [];
  for (const times of [1, 2, 4]) measured.push(await best(growing, times * LENGTH));
  const lines: string[] = [];
  for (const stage of new Set(measured.flatMap((one) => [...one.keys()]))) {
    const [a = 0, b = 0, c = 0] = measured.map((one) => one.get(stage));
    const slow = (b > FAINT && b > RATIO * a) || (c > FAINT && c > RATIO * b);
    if (slow) faults++;
    if (slow || c > 500) lines.push(`${stage} ${[a, b, c].map(Math.round).join(', ')} ms${slow ? ' !' : ''}`);
  }
  const total = [...(measured[2]?.values() ?? [])].reduce((x, y) => x + y, 0);
  process.stdout.write(`${growing.name}: ${Math.round(total)} ms of ${4 * LENGTH} characters; ${lines.join('; ')}\n`);
}
process.stdout.write(`${GROWING.length} texts, stages that grow faster than ${RATIO}: ${faults}\n`);
process.exitCode = faults > 0 ? 1 : 0;
