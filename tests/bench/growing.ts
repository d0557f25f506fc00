import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FACT_KINDS } from '../../src/facts/kinds/index.js';
import { factKit } from '../../src/facts/kit.js';
import { viewOf } from '../../src/facts/view.js';
import { makeReport } from '../../src/reports/make.js';
import { readBytes } from '../../src/reports/read.js';
import { LEXICON_FILES, type LexiconFiles, parseLexicon } from '../../src/text/lexicon.js';
import { GROWING, type Growing } from '../support/growing.js';
import { leastTimes, RATIO, slow, type Times } from './growth.js';

/** Prints the processor time of each stage on texts that grow. Exit code 1 where one grows faster than it may. */
const LENGTH = 40_000;

const dir = path.resolve('data', 'lexicon');
const files = LEXICON_FILES.map((name) => [name, readFileSync(path.join(dir, `${name}.txt`), 'utf8')] as const);
const lexicon = parseLexicon(Object.fromEntries(files) as LexiconFiles);
const kit = factKit(lexicon);

/** Milliseconds of processor time by stage. */
async function stagesOf({ file, make }: Growing, length: number): Promise<Times> {
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

let faults = 0;
for (const growing of GROWING) {
  const measured = await leastTimes((times) => stagesOf(growing, times * LENGTH));
  const found = [...measured].filter(([, times]) => slow(times));
  faults += found.length;
  const told = found.map(([stage, times]) => `; ${stage} ${times.map(Math.round).join(', ')} ms !`).join('');
  const total = [...measured.values()].reduce((sum, [, , c]) => sum + c, 0);
  process.stdout.write(`${growing.name}: ${Math.round(total)} ms of ${4 * LENGTH} characters${told}\n`);
}
process.stdout.write(`${GROWING.length} texts, stages that grow faster than ${RATIO}: ${faults}\n`);
process.exitCode = faults > 0 ? 1 : 0;
