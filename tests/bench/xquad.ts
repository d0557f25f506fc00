import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Answer } from '../../src/answers/answer.js';
import { readModel } from '../../src/app/model.js';
import { type App, openApp } from '../../src/app.js';
import { readLanguageData } from '../../src/data.js';
import { type BenchQuestion, holdsAnswer, makeCorpus } from './corpus.js';
import { tokenF1 } from './f1.js';
import { STYLES, type Style, typed } from './styles.js';

/**
 * Puts the questions of the yardstick to the whole program, as `ask` does, in each way of typing, and prints what was hit, what was
 * refused, how well the answering words were marked, and how long it took, beside the other engines of the yardstick's own table.
 */
const { values } = parseArgs({
  options: {
    yardstick: { type: 'string', default: '../shared/bench' },
    data: { type: 'string', default: 'data' },
    seed: { type: 'string', default: '1' },
    style: { type: 'string' },
  },
});

/** The table of the yardstick's README: the best of other engines on this half, quote-hit@1 in percent. */
const OTHERS: Readonly<Record<string, readonly [string, number][]>> = {
  accented: [
    ['a small reference', 82.9],
    ['MiniSearch', 81.8],
    ['SQLite FTS5', 80.9],
  ],
  unaccented: [
    ['a small reference', 82.6],
    ['SQLite FTS5', 81.2],
    ['MiniSearch', 80.5],
  ],
};

interface Tally {
  right: number;
  refused: number;
  f1: number;
  length: number;
  readonly times: number[];
}

/** Counts one answer; the first quote decides. */
function count(tally: Tally, question: BenchQuestion, answer: Answer): void {
  const quote = answer.status === 'answered' ? answer.quotes[0] : undefined;
  if (!quote) {
    tally.refused++;
    return;
  }
  tally.length += quote.text.length;
  if (!holdsAnswer(question, quote.report.id, quote.text)) return;
  tally.right++;
  const marked = quote.marks.map((mark) => quote.text.slice(mark.start, mark.end)).join(' ');
  tally.f1 += Math.max(...question.answers.map((wanted) => tokenF1(marked, wanted)));
}

async function tallyOf(app: App, questions: readonly BenchQuestion[], style: Style): Promise<Tally> {
  const tally: Tally = { right: 0, refused: 0, f1: 0, length: 0, times: [] };
  for (const [number, question] of questions.entries()) {
    const asked = typed(question.q, style, Number(values.seed), number);
    const started = performance.now();
    const answer = await app.answer(asked);
    tally.times.push(performance.now() - started);
    count(tally, question, answer);
  }
  tally.times.sort((a, b) => a - b);
  return tally;
}

const folder = mkdtempSync(join(tmpdir(), 'xquad-'));
try {
  const { questions } = makeCorpus(values.yardstick, 'accented', folder);
  const { app } = await openApp({
    reportsDir: join(folder, 'accented', 'reports'),
    stateDir: join(folder, 'state'),
    data: await readLanguageData(values.data),
    model: await readModel(values.data),
  });
  const say = (...cells: readonly string[]): void => {
    const [name = '', ...rest] = cells;
    process.stdout.write(`${name.padEnd(32)}${rest.map((cell) => cell.padStart(12)).join('')}\n`);
  };
  say(`${questions.length} questions`, 'hit@1 %', 'refused %', 'F1 of marks', 'characters', 'p50 ms', 'p99 ms');
  for (const style of STYLES) {
    if (values.style !== undefined && values.style !== style.name) continue;
    const { right, refused, f1, length, times } = await tallyOf(app, questions, style);
    const percent = (part: number): string => ((100 * part) / questions.length).toFixed(1);
    const at = (share: number): string => (times[Math.floor(share * times.length)] ?? 0).toFixed(1);
    const characters = (length / Math.max(1, questions.length - refused)).toFixed(0);
    say(style.name, percent(right), percent(refused), (f1 / right).toFixed(3), characters, at(0.5), at(0.99));
    for (const [engine, figure] of OTHERS[style.name] ?? []) say(`  ${engine}`, figure.toFixed(1));
  }
  await app.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
