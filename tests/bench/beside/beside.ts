import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readLanguageData } from '../../../src/data.js';
import { makeCorpus } from '../corpus.js';
import { generated } from '../generator.js';
import { questionsFor } from '../shipped/questions.js';
import type { Cost } from './asked.js';
import { type Asked, type Checkout, coldStart, started } from './program.js';

/** What to measure. */
export interface BesideOptions {
  /** The other built checkout. */
  readonly other: string;
  readonly rounds: number;
  /** Numbers of sentences to measure at besides the five shipped reports. */
  readonly sizes: readonly number[];
  readonly yardstick: string;
}

/** Of the yardstick's questions every so many-th is asked. */
const EVERY = 4;

/** A folder of reports with questions to it. */
interface Task {
  readonly name: string;
  readonly reports: string;
  readonly questions: readonly string[];
}

/**
 * Puts the same questions to this checkout and to another one in turn, so that whatever else the machine does falls on both, and prints
 * what each costs and the ratio of this one to the other.
 */
export async function runBeside({ other, rounds, sizes, yardstick }: BesideOptions): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'beside-'));
  try {
    const tasks = [await shipped(), ...sizes.map((size) => ofSize(size, yardstick, folder))];
    for (const [i, task] of tasks.entries()) {
      const checkouts = [process.cwd(), path.resolve(other)].map(
        (one, at): Checkout => ({
          name: at === 0 ? 'here' : 'there',
          folder: one,
          state: path.join(folder, `${i}-${at}`),
        }),
      );
      print(task, rounds, await measure(checkouts, task, rounds));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function shipped(): Promise<Task> {
  const reports = path.resolve('data', 'reports');
  const catalog = JSON.parse(readFileSync(path.join(reports, 'catalog.json'), 'utf8')) as {
    readonly province?: string;
  }[];
  const { utterances } = await readLanguageData('data');
  const places = catalog.flatMap(({ province }) => province ?? []);
  return { name: 'the shipped reports', reports, questions: questionsFor(utterances, places) };
}

function ofSize(size: number, yardstick: string, folder: string): Task {
  const corpus = makeCorpus(yardstick, 'accented', path.join(folder, `corpus-${size}`));
  const reports = path.join(folder, `reports-${size}`);
  mkdirSync(reports);
  const entries: { readonly file: string; readonly title: string }[] = [];
  for (const { report } of generated(corpus, size)) {
    writeFileSync(path.join(reports, report.meta.file), report.text);
    entries.push({ file: report.meta.file, title: report.meta.title });
  }
  writeFileSync(path.join(reports, 'catalog.json'), JSON.stringify(entries));
  const questions = corpus.questions.filter((_, i) => i % EVERY === 0).map(({ q }) => q);
  return { name: `${size.toLocaleString('en')} sentences`, reports, questions };
}

/** Figures of one checkout: times and work in milliseconds, memory in MB. */
interface Figures {
  readonly starts: number[];
  /** By question the least of its rounds. */
  readonly best: Cost[];
  memory: number;
}

async function measure(
  checkouts: readonly Checkout[],
  { reports, questions }: Task,
  rounds: number,
): Promise<Figures[]> {
  const figures = checkouts.map((): Figures => ({ starts: [], best: [], memory: 0 }));
  // The index is built before the clock runs.
  for (const one of checkouts) coldStart(one, reports, questions[0] ?? '');
  const each = async (turn: number, work: (at: number) => Promise<void>): Promise<void> => {
    const order = checkouts.map((_, at) => at);
    for (const at of turn % 2 === 0 ? order : order.reverse()) await work(at);
  };
  for (let round = 0; round < rounds; round++)
    await each(round, async (at) => {
      figures[at]?.starts.push(coldStart(checkouts[at] as Checkout, reports, questions[0] ?? ''));
    });
  const asked: Asked[] = [];
  for (const one of checkouts) asked.push(await started(one, reports));
  for (let round = 0; round <= rounds; round++)
    for (const [i, question] of questions.entries())
      await each(round + i, async (at) => {
        const cost = await asked[at]?.ask(question);
        const { best } = figures[at] as Figures;
        const known = best[i];
        // The first round warms up.
        if (!cost || round === 0) return;
        best[i] = known ? { time: Math.min(known.time, cost.time), work: Math.min(known.work, cost.work) } : cost;
      });
  for (const [at, one] of asked.entries()) (figures[at] as Figures).memory = (await one.end()).memory;
  return figures;
}

const middle = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

const ROWS: readonly (readonly [name: string, value: (figures: Figures) => number])[] = [
  ['start to the first answer, median, ms', ({ starts }) => middle(starts, 0.5)],
  [
    'a question, p50, ms',
    ({ best }) =>
      middle(
        best.map(({ time }) => time),
        0.5,
      ),
  ],
  [
    'a question, p99, ms',
    ({ best }) =>
      middle(
        best.map(({ time }) => time),
        0.99,
      ),
  ],
  ['work of processors a question, mean, ms', ({ best }) => mean(best.map(({ work }) => work))],
  ['memory at most, MB', ({ memory }) => memory],
];

function print({ name, questions }: Task, rounds: number, [here, there]: readonly Figures[]): void {
  if (!here || !there) return;
  const say = (...cells: readonly string[]): void => {
    const [first = '', ...rest] = cells;
    process.stdout.write(`${first.padEnd(44)}${rest.map((cell) => cell.padStart(10)).join('')}\n`);
  };
  say(`\n${name}: ${questions.length} questions, of each the least of ${rounds} rounds`);
  say('', 'here', 'there', 'ratio');
  for (const [what, value] of ROWS) {
    const [a, b] = [value(here), value(there)];
    say(what, a.toFixed(a < 20 ? 2 : 0), b.toFixed(b < 20 ? 2 : 0), (a / b).toFixed(2));
  }
}
