import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UNFITTED } from '../../../src/questions/intent-model.js';
import { parseWeights } from '../../../src/search/weights.js';
import { rowsOf } from '../../../src/text/rows.js';
import { type Understood, understandAll } from '../answers/collect.js';
import { fitIntents, type IntentExample, type IntentLessons, intentLessons, judgeIntent } from '../answers/intents.js';
import { blankNet } from '../answers/net-fit.js';
import { foldOf, questionSets } from '../answers/sets.js';
import { languageOf, openWorld } from '../answers/world.js';
import { type Figures, figuresOf } from './figures.js';
import type { Lesson, Trained } from './train.js';

/**
 * `npm run bench:classifiers`: natural's classifiers on the intents of questions, beside the fit that is shipped. All learn from the
 * utterances and the labelled questions, `--part` of three left out by report, and judge that part. Bayes learns
 * from all lessons; the others, and Bayes beside them, from `--sizes` of them, the intents in turn: natural's other classifiers cannot
 * learn from all. A training that takes more than `--seconds` is given up.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '93,186' },
    sets: { type: 'string', default: 'train,bodies,press,minutes,news' },
    seconds: { type: 'string', default: '600' },
    part: { type: 'string', default: '0' },
  },
});
const PARTS = 3;
const KINDS = ['BayesClassifier', 'LogisticRegressionClassifier', 'MaxEntClassifier'] as const;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const shown = ({ right, log }: Figures): string => `${(100 * right).toFixed(1)}%, ${log.toFixed(3)}`;

const folder = mkdtempSync(path.join(tmpdir(), 'classifiers-'));
try {
  const lessons = await lessonsIn(folder);
  const part = Number(values.part);
  const isLeftOut = ({ question }: IntentExample): boolean =>
    question !== undefined && foldOf(question, PARTS) === part;
  const taught = lessons.examples.filter((one) => !isLeftOut(one));
  const judged = lessons.examples.filter(isLeftOut);
  say(`${taught.length} lessons of ${lessons.names.length} intents; ${judged.length} questions left out by report`);
  say('classifier, lessons: likeliest right, mean log chance; seconds of the processor to train, ms a question, size');
  const started = process.cpuUsage();
  const weights = fitIntents({ ...lessons, examples: taught });
  const { user } = process.cpuUsage(started);
  const own = judged.map((one) => judgeIntent(lessons, one, weights));
  say(
    `the fit that is shipped, ${taught.length}: ${shown({
      right: own.filter(([, right]) => right).length / own.length,
      log: own.reduce((sum, [chance]) => sum + Math.log(chance + 1e-9), 0) / own.length,
    })}; ${(user / 1e6).toFixed(1)} s`,
  );
  const bayes = 'BayesClassifier';
  say(`${bayes}, ${taught.length}: ${lineOf(bayes, taught, judged, lessons)}`);
  for (const size of values.sizes.split(',').map(Number)) {
    const chosen = inTurn(lessons, taught, size);
    for (const kind of KINDS) say(`${kind}, ${chosen.length}: ${lineOf(kind, chosen, judged, lessons)}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Trains in a process of its own, so that it can be given up. */
function lineOf(
  kind: Lesson['kind'],
  chosen: readonly IntentExample[],
  judged: readonly IntentExample[],
  { names }: IntentLessons,
): string {
  const file = path.join(folder, 'lesson.json');
  const lesson: Lesson = {
    kind,
    examples: chosen.map(({ marks, allowed }) => ({ marks, intent: names[allowed[0] ?? 0] ?? '' })),
    judged: judged.map(({ marks }) => marks),
  };
  writeFileSync(file, JSON.stringify(lesson));
  const script = fileURLToPath(new URL('./train.js', import.meta.url));
  const run = spawnSync(process.execPath, ['--max-old-space-size=12000', script, file], {
    timeout: Number(values.seconds) * 1000,
    killSignal: 'SIGKILL',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.signal) return `not trained within ${values.seconds} s`;
  if (run.status !== 0) return `failed: ${run.stderr.trim().split('\n').at(-1)}`;
  const trained = JSON.parse(run.stdout) as Trained;
  const figures = figuresOf(
    trained.chances,
    judged.map(({ allowed }) => allowed.map((at) => names[at] ?? '')),
  );
  const { seconds, each, bytes } = trained;
  return `${shown(figures)}; ${seconds.toFixed(1)} s, ${each.toFixed(1)} ms, ${(bytes / 1e6).toFixed(1)} MB`;
}

/** The first `size` lessons, the intents in turn. */
function inTurn({ names }: IntentLessons, examples: readonly IntentExample[], size: number): readonly IntentExample[] {
  const byIntent = names.map((_, at) => examples.filter(({ allowed }) => allowed[0] === at));
  const out: IntentExample[] = [];
  for (let round = 0; out.length < size && round < examples.length; round++)
    for (const own of byIntent) {
      // Utterances stand first: every other round takes a question.
      const one = round % 2 === 0 ? own[round / 2] : own.at(-(round + 1) / 2);
      if (one && out.length < size && !out.includes(one)) out.push(one);
    }
  return out;
}

async function lessonsIn(out: string): Promise<IntentLessons> {
  const language = await languageOf('data');
  const blank = {
    text: parseWeights(readFileSync('data/ranking/weights.json', 'utf8')),
    intents: UNFITTED,
    reports: new Float64Array(),
    units: new Float64Array(),
    decision: blankNet(0, 0),
    policy: { nothing: 1, wrong: 0, several: 0, extend: 0, ask: 0 },
    held: { words: {}, others: [0.5] },
    associations: rowsOf({}),
  };
  const understood: Understood[] = [];
  for (const set of questionSets('tests/fixtures').filter(({ name }) => values.sets.split(',').includes(name))) {
    const world = await openWorld(set, 'tests/fixtures', out, language, blank);
    understood.push(...(await understandAll(world, language, () => blank)));
  }
  return intentLessons('data', language, understood);
}
