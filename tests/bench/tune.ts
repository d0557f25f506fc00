import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FEATURES } from '../../src/search/features.js';
import { MARK_FEATURES } from '../../src/search/marks.js';
import { buildIndex } from '../../src/search/store.js';
import { absentExamples, smallFolders } from './absent.js';
import { chancesLeftOut, choosePoint, curve, fitConfidence, type Judged, judge, lineOf } from './calibrate.js';
import { makeCorpus } from './corpus.js';
import { type Example, examplesOf } from './examples.js';
import { accuracy, fitWeights, foldsOf } from './fit.js';
import { type MarkChoice, markChoices, meanF1 } from './marking.js';
import { seeded, withTypos } from './typos.js';

/**
 * Fits the weights of the ranking and writes them with their figures.
 * Data: half an XQuAD (folder `--yardstick`), its questions with marks, without, and with slips of the fingers (seeded).
 */
const { values } = parseArgs({
  options: {
    yardstick: { type: 'string', default: '../shared/bench' },
    out: { type: 'string', default: 'data/ranking/weights.json' },
    ridge: { type: 'string', default: '0.001' },
    rounds: { type: 'string', default: '12' },
    folds: { type: 'string', default: '8' },
  },
});
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const folder = mkdtempSync(join(tmpdir(), 'tune-'));
try {
  const accented = makeCorpus(values.yardstick, 'accented', folder);
  const unaccented = makeCorpus(values.yardstick, 'unaccented', folder);
  const index = join(folder, 'index.sqlite');
  await buildIndex(index, undefined, { put: accented.reports, keep: [] });
  const random = seeded(20);
  const slips = accented.questions.map((one) => ({ ...one, q: withTypos(one.q, 2, random) }));
  const sets: Record<string, Example[]> = {
    accented: await examplesOf(index, accented.questions),
    unaccented: await examplesOf(index, unaccented.questions),
    typos: await examplesOf(index, slips),
  };
  const few = { present: [] as Example[], absent: [] as Example[] };
  const absent: Example[] = [];
  for (const corpus of [accented, unaccented]) {
    absent.push(...(await absentExamples(corpus, folder)));
    const { present, missing } = await smallFolders(corpus, folder);
    few.present.push(...present);
    few.absent.push(...missing);
  }
  const options = { ridge: Number(values.ridge), rounds: Number(values.rounds) };
  const everything = Object.values(sets).flat();
  const right: Record<string, number> = {};
  const judged: Judged[] = [];
  const judgedSlips: Judged[] = [];
  const judgedAbsent: Judged[] = [];
  const judgedFew: Judged[] = [];
  const judgedFewAbsent: Judged[] = [];
  const outside = foldsOf(everything, Number(values.folds));
  for (let fold = 0; fold < Number(values.folds); fold++) {
    const weights = fitWeights(
      everything.filter((one) => outside(one) !== fold),
      FEATURES.length,
      options,
    );
    for (const [name, examples] of Object.entries(sets)) {
      const left = examples.filter((one) => outside(one) === fold);
      right[name] = (right[name] ?? 0) + (accuracy(left, weights) * left.length) / examples.length;
      (name === 'typos' ? judgedSlips : judged).push(...judge(left, weights));
    }
    const left = (examples: readonly Example[]): Judged[] =>
      judge(
        examples.filter((one) => outside(one) === fold),
        weights,
      );
    judgedAbsent.push(...left(absent));
    judgedFew.push(...left(few.present));
    judgedFewAbsent.push(...left(few.absent));
  }
  const marking: Record<string, MarkChoice[]> = {};
  const whole = fitWeights(everything, FEATURES.length, options);
  for (const name of ['accented', 'unaccented']) marking[name] = markChoices(sets[name] ?? [], whole);
  const allMarks = Object.values(marking).flat();
  const marksOptions = { ridge: 0.003, rounds: 12 };
  const f1: Record<string, number> = {};
  for (let fold = 0; fold < Number(values.folds); fold++) {
    const fitted = fitWeights(
      allMarks.filter((one) => outside(one) !== fold),
      MARK_FEATURES.length,
      marksOptions,
    );
    for (const [name, choices] of Object.entries(marking)) {
      const left = choices.filter((one) => outside(one) === fold);
      f1[name] = (f1[name] ?? 0) + (meanF1(left, fitted) * left.length) / choices.length;
    }
  }
  const marks = fitWeights(allMarks, MARK_FEATURES.length, marksOptions);
  const weights = whole;
  const all = [...judged, ...judgedAbsent, ...judgedFew, ...judgedFewAbsent, ...judgedSlips];
  const confidence = fitConfidence(all);
  const chances = chancesLeftOut(all, (one) => outside({ question: { report: one.article } }), Number(values.folds));
  const withChance = all.map((one, i) => ({ right: one.right, chance: chances[i] ?? 0 }));
  const upTo = (sizes: readonly number[]): number => sizes.reduce((a, b) => a + b, 0);
  const cut = (from: readonly number[], size: number): typeof withChance =>
    withChance.slice(upTo(from), upTo(from) + size);
  const [a, b, c, d] = [judged.length, judgedAbsent.length, judgedFew.length, judgedFewAbsent.length];
  const points = curve(cut([], a), cut([a], b));
  const slipped = cut([a, b, c, d], judgedSlips.length);
  const { best, chosen } = choosePoint(curve([...cut([], a), ...slipped], cut([a], b)));
  const figures: Record<string, string | number | readonly string[]> = {
    data: 'XQuAD Vietnamese, first 24 articles, 632 questions',
    method: `softmax over units, ridge ${options.ridge}, ${values.folds} folds over articles`,
  };
  for (const [name, examples] of Object.entries(sets)) {
    figures[`quote-hit@1 left out, ${name}`] = Number((right[name] ?? 0).toFixed(1));
    figures[`quote-hit@1 on the data itself, ${name}`] = Number(accuracy(examples, weights).toFixed(1));
  }
  for (const [name, value] of Object.entries(f1))
    figures[`token F1 of marked words left out, ${name}`] = Number(value.toFixed(3));
  for (const [name, value] of Object.entries(figures)) say(`${name}: ${value}`);
  const lines = {
    'by threshold of confidence, left out': points.map(lineOf),
    'the same with slips in two words': curve(slipped, cut([a], b)).map(lineOf),
    'the same in folders of six articles': curve(cut([a, b], c), cut([a, b, c], d)).map(lineOf),
    'threshold of least cost, all three together (a wrong quote is five misses, nothing answers one question in ten)': [
      lineOf(best),
    ],
    'threshold chosen (the same, with at most 3 of 100 answerable questions refused)': [lineOf(chosen)],
  };
  for (const [name, some] of Object.entries(lines)) {
    figures[name] = some;
    say(name);
    for (const line of some) say(line);
  }
  const round = (value: number): number => Number(value.toFixed(4));
  const file = {
    date: new Date().toISOString().slice(0, 10),
    figures,
    features: Object.fromEntries(FEATURES.map(({ name }, i) => [name, round(weights[i] ?? 0)])),
    marks: Object.fromEntries(MARK_FEATURES.map(({ name }, i) => [name, round(marks[i] ?? 0)])),
    confidence: Object.fromEntries(Object.entries(confidence).map(([name, value]) => [name, round(value)])),
    least: chosen.threshold,
  };
  mkdirSync(join(values.out, '..'), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(file, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
