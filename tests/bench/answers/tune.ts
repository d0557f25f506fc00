import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Associations } from '../../../src/answers/association.js';
import { decisionNames, OUTCOMES } from '../../../src/answers/decision.js';
import { FEATURES } from '../../../src/answers/features.js';
import type { Held } from '../../../src/answers/inquiry.js';
import type { AnswersFile, IntentsFile, Model } from '../../../src/answers/model.js';
import type { Net } from '../../../src/answers/net.js';
import { netFile } from '../../../src/answers/net-file.js';
import type { Policy } from '../../../src/answers/policy.js';
import { rankPool } from '../../../src/answers/rank.js';
import { type IntentModel, type IntentWeights, UNFITTED } from '../../../src/questions/intent-model.js';
import { REPORT_FEATURES } from '../../../src/questions/report-features.js';
import { parseWeights } from '../../../src/search/weights.js';
import { rowsOf } from '../../../src/text/rows.js';
import { makeCorpus } from '../corpus.js';
import { bestUnit, type Choice, type FitOptions } from '../fit.js';
import { answersText } from './answers-text.js';
import { associationsOf, lessonOf, Marks } from './associations.js';
import {
  decisionExamples,
  maskedExamples,
  type Pooled,
  pooled,
  type Rows,
  refit,
  reportRows,
  textOf,
  type Understood,
  understandAll,
  unitRows,
} from './collect.js';
import { calibrationOf, chosenOf, curveOf, lineOf, OTHER } from './curve.js';
import { failureLine } from './failures.js';
import { fitChoices, fitNets } from './fit-parts.js';
import { writeFittedOn } from './fitted-on.js';
import { writeFolds } from './folds.js';
import { heldOf } from './held.js';
import { figuresOf, fitIntents, intentLessons, intentsText } from './intents.js';
import { Tally } from './judge.js';
import { madeQuestions } from './made.js';
import { blankNet, packed } from './net-fit.js';
import type { NetOptions } from './net-member.js';
import { answers, foldOf, type Labelled, ONE_OF_SEVERAL, questionSets, setsApart, yardstickSet } from './sets.js';
import { talkOf } from './talk.js';
import { languageOf, openWorld, type Run, runSet, type World } from './world.js';

const { values } = parseArgs({
  options: {
    fixtures: { type: 'string', default: 'tests/fixtures' },
    data: { type: 'string', default: 'data' },
    out: { type: 'string', default: 'data/ranking/answers.json' },
    'out-intents': { type: 'string', default: 'data/ranking/intents.json' },
    folds: { type: 'string', default: '8' },
    ridge: { type: 'string', default: '0.001' },
    sets: { type: 'string' },
    yardstick: { type: 'string', default: '../shared/bench' },
    failures: { type: 'string' },
    nothing: { type: 'string' },
    dump: { type: 'string' },
    tables: { type: 'string' },
    'folds-out': { type: 'string' },
    brief: { type: 'boolean', default: false },
    apart: { type: 'boolean', default: false },
  },
});
const FOLDS = Number(values.folds);
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
/**
 * Of the questions whose answers are taken away one in so many is judged by, and what it counts beside itself: a little of them made
 * every set better, more of them made it timid.
 */
const MASKED_EACH = 4;
const MASKED = 0.05 * MASKED_EACH;
/** What the rival of a first unit, judged as if it came first, counts beside it: by log loss on whole sets left out, as NET. */
const SECOND = 0.2;
/**
 * Chosen by log loss on whole sets left out, so that their writers are new too: with half of the columns dropped, or in 20 rounds, or with 64
 * hidden units, the nets learn too little; 128 units, three in ten columns dropped, 40 rounds or more members add nothing that can be told
 * from chance.
 */
const NET: NetOptions = {
  members: 4,
  hidden: 96,
  dropInputs: 0.4,
  dropHidden: 0.3,
  rounds: 30,
  rate: 0.002,
  decay: 0.05,
  batch: 256,
};
let last = performance.now();
const timed = (what: string): void => {
  const now = performance.now();
  say(`[${((now - last) / 1000).toFixed(1)} s] ${what}`);
  last = now;
};

/**
 * Sentences beside the first are quoted with it from this share of its chance on. From 0.25 to 0.01 one quote in a hundred of cold
 * reports more holds the answer, none less, and the mean length rises from 177 characters to 183.
 */
const EXTEND = 0.01;
/** The multiple of the weights that are there: a new fit keeps it where no other is cheaper by more than chance. */
function inForce(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const { policy } = JSON.parse(readFileSync(file, 'utf8')) as { readonly policy?: { readonly nothing?: number } };
  return policy?.nothing;
}

const language = await languageOf(values.data);
const attributes = language.analyser.attributes.attributes.map(({ name }) => name);
const columns = decisionNames(attributes);
const text = parseWeights(readFileSync(path.join(values.data, 'ranking/weights.json'), 'utf8'));
const policyNow: Policy = { nothing: 1, wrong: 0, several: 0.4, extend: EXTEND, ask: 0.35 };
const blank: Model = {
  text,
  intents: UNFITTED,
  reports: new Float64Array(REPORT_FEATURES.length),
  units: new Float64Array(FEATURES.length),
  decision: blankNet(columns.length, OUTCOMES.length),
  policy: policyNow,
  held: { words: {}, others: [0.5] },
  associations: rowsOf({}),
};

const folder = mkdtempSync(path.join(tmpdir(), 'tune-'));
try {
  const sets = questionSets(values.fixtures).filter(
    ({ name }) => !values.sets || values.sets.split(',').includes(name),
  );
  // Translated questions on an encyclopedia, where they are at hand: texts that tell of no meeting.
  if (existsSync(path.join(values.yardstick, 'make-corpus.mjs')) && !values.sets) {
    const own = path.join(folder, 'yardstick');
    const { questions } = makeCorpus(values.yardstick, 'accented', own);
    sets.push(yardstickSet(path.join(own, 'accented', 'reports'), questions));
  }
  const worlds: World[] = [];
  for (const set of sets) worlds.push(await openWorld(set, values.fixtures, folder, language, blank));
  timed('indexed');
  const fold = (question: Labelled): number => foldOf(question, FOLDS);
  const foldsAndAll = [...Array.from({ length: FOLDS }, (_, i) => i), -1];

  // Intents.
  const first: Understood[] = [];
  for (const world of worlds)
    if (world.set.table !== 'small' && world.set.table !== 'mixed')
      first.push(...(await understandAll(world, language, () => blank)));
  const intentLesson = await intentLessons(values.data, language, first);
  const intentWeights = foldsAndAll.map((part) =>
    fitIntents({
      ...intentLesson,
      examples: intentLesson.examples.filter(({ question }) => !question || fold(question) !== part),
    }),
  );
  const intentFigures = figuresOf(intentLesson, (question) => intentWeights[fold(question)] as IntentWeights);
  for (const [name, figure] of Object.entries(intentFigures)) say(`  intents, left out: ${name}: ${figure}`);
  timed('intents fitted');
  const intents = intentWeights.map((own): IntentModel => ({ ...own, words: rowsOf(own.words) }));
  const blanks = intents.map((own): Model => ({ ...blank, intents: own }));
  const blankOf = (question: Labelled): Model => blanks[fold(question)] as Model;
  const all: Understood[] = [];
  for (const world of worlds) all.push(...(await understandAll(world, language, blankOf)));
  timed(`understood ${all.length}`);

  // Small talk, and what is outside: the utterances, each read by a classifier that has not seen it.
  const made = [
    ...(await talkOf(values.data, language, worlds, blank, intentLesson)),
    ...(await madeQuestions(values.data, values.fixtures, language, blanks.at(-1) as Model, worlds)),
  ];
  timed(`made questions ${made.length}`);

  // Reports.
  const ofReports: Rows[] = [];
  for (const one of [...all, ...made]) ofReports.push(await reportRows(one, language, blank));
  const choice = (rows: Rows): Choice => ({
    question: { report: rows.understood.question.id },
    features: rows.features,
    right: rows.right,
    weight: rows.understood.question.weight ?? rows.understood.world.set.weight,
  });
  /** Of each fit the numbers of its examples: without one part of the data each, and last of all. */
  const partsOf = (rows: readonly { readonly understood: Understood }[]): Int32Array[] =>
    foldsAndAll.map((part) =>
      Int32Array.from(rows.flatMap(({ understood }, i) => (fold(understood.question) === part ? [] : [i]))),
    );
  const chosenBy = async (rows: readonly Rows[], width: number, options: FitOptions): Promise<Float64Array[]> => {
    return fitChoices({ choices: rows.map(choice), width, options }, partsOf(rows));
  };
  const reportWeights = await chosenBy(ofReports, REPORT_FEATURES.length, { ridge: 0.003, rounds: 12 });
  const firstReport = new Map<string, [number, number]>();
  for (const rows of ofReports) {
    if (!rows.right.some(Boolean) || rows.understood.question.style === 'made') continue;
    const best = bestUnit(choice(rows), reportWeights[fold(rows.understood.question)] as Float64Array);
    const sum = firstReport.get(rows.understood.world.set.table) ?? [0, 0];
    sum[0] += rows.right[best] ? 1 : 0;
    sum[1]++;
    firstReport.set(rows.understood.world.set.table, sum);
  }
  for (const [name, [right, count]] of firstReport) say(`  right report first, left out: ${name} ${right}/${count}`);
  timed('reports fitted');

  // Units: the pools are measured once; what is fitted of the rest is put in as it comes.
  const pools: Pooled[] = [];
  for (const one of [...all, ...made]) {
    const model = { ...blank, reports: reportWeights[fold(one.question)] as Float64Array };
    pools.push(await pooled(one, language, model));
  }
  timed('pools measured');
  const held = foldsAndAll.map((part) => heldOf(all.filter(({ question }) => fold(question) !== part)));
  const marks = new Marks();
  const lessons = pools.flatMap((one) => (one.understood.world.set.weight < 1 ? [] : (lessonOf(one, marks) ?? [])));
  timed('lessons read');
  const associations = associationsOf(lessons, marks, ({ understood }) => fold(understood.question), FOLDS);
  timed(
    `associated: ${Object.values(associations.at(-1)?.toJSON() ?? {}).reduce((sum, one) => sum + Object.keys(one).length, 0)}`,
  );
  for (const one of pools) {
    const at = fold(one.understood.question);
    refit(one, held[at] as Held, associations[at] as Associations);
  }
  const ofUnits = pools
    .filter(
      ({ understood: { question } }) =>
        !question.expect.ambiguous && !(question.style === 'made' && ONE_OF_SEVERAL.has(question.intent)),
    )
    .map(unitRows);
  timed('units measured');
  const unitWeights = await chosenBy(ofUnits, FEATURES.length, { ridge: Number(values.ridge), rounds: 10 });
  const firstUnit = new Map<string, [number, number, number]>();
  for (const rows of ofUnits) {
    const { question, world } = rows.understood;
    if (!(question.expect.report ?? question.expect.any)) continue;
    const best = bestUnit(choice(rows), unitWeights[fold(question)] as Float64Array);
    if (question.style === 'made') continue;
    const sum = firstUnit.get(world.set.table) ?? [0, 0, 0];
    sum[0] += rows.right[best] ? 1 : 0;
    sum[1] += rows.right.some(Boolean) ? 1 : 0;
    sum[2]++;
    firstUnit.set(world.set.table, sum);
  }
  for (const [name, [right, possible, count]] of firstUnit)
    say(`  right unit first, left out: ${name} ${right} of ${count} (in the pool ${possible})`);
  timed('units fitted');

  // Decision.
  const decisions = pools.flatMap((one) =>
    decisionExamples(one, unitWeights[fold(one.understood.question)] as Float64Array, EXTEND),
  );
  const masked = pools.flatMap((one, i) =>
    i % MASKED_EACH !== 0 || one.understood.question.style === 'made'
      ? []
      : maskedExamples(one, unitWeights[fold(one.understood.question)] as Float64Array),
  );
  timed(`decisions measured, ${decisions.length}, and ${masked.length} masked`);
  if (values.dump) {
    const dumped = [...decisions, ...masked];
    const meta = dumped.map(({ understood: { question, world }, outcome, masked, second }) => ({
      masked: masked ?? false,
      second: second ?? false,
      table: world.set.table,
      w: question.decisionWeight ?? question.weight ?? world.set.decisionWeight,
      set: world.set.name,
      fold: fold(question),
      outcome,
      id: question.id,
      q: question.q,
      style: question.style,
      intent: question.intent,
    }));
    writeFileSync(path.join(values.dump, 'decisions.json'), JSON.stringify({ columns, meta }));
    writeFileSync(
      path.join(values.dump, 'decisions.bin'),
      Buffer.from(Float32Array.from(dumped.flatMap(({ row }) => [...row])).buffer),
    );
    writeFileSync(
      path.join(values.dump, 'units.json'),
      JSON.stringify({
        columns: FEATURES.map(({ name }) => name),
        groups: FEATURES.map(({ group }) => group),
        meta: ofUnits.map(({ understood: { question, world }, right }) => ({
          set: world.set.table,
          fold: fold(question),
          id: question.id,
          single: (question.expect.report ?? question.expect.any) !== undefined,
          n: right.length,
          right: right.flatMap((one, i) => (one ? [i] : [])),
        })),
      }),
    );
    const size = ofUnits.reduce((sum, { features }) => sum + features.length, 0);
    const flat = new Float32Array(size);
    let at = 0;
    for (const { features } of ofUnits) {
      flat.set(features, at);
      at += features.length;
    }
    writeFileSync(path.join(values.dump, 'units.bin'), Buffer.from(flat.buffer));
    const firsts = pools.flatMap((one) => {
      const { question, world } = one.understood;
      if (question.style === 'made' || world.set.table === 'small') return [];
      const weights = unitWeights[fold(question)] as Float64Array;
      const { units } = rankPool(one.pool, weights);
      const said = ({ evidence }: (typeof units)[number]): string => `${evidence.report.id}: ${textOf(evidence.found)}`;
      const best = units.find((u) => answers(question.expect, u.evidence.report.id, textOf(u.evidence.found)));
      const [first] = units;
      if (!first || first === best) return [];
      const why = best
        ? FEATURES.map(
            ({ name }, i) =>
              [name, Number((((first.row[i] ?? 0) - (best.row[i] ?? 0)) * (weights[i] ?? 0)).toFixed(2))] as const,
          )
            .filter(([, by]) => Math.abs(by) >= 0.1)
            .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
            .slice(0, 14)
        : [];
      return [
        {
          table: world.set.table,
          id: question.id,
          q: question.q,
          expect: question.expect,
          first: said(first),
          best: best && said(best),
          place: best ? units.indexOf(best) : -1,
          why,
          intents: one.pool.inquiry.likely.map(({ intent, chance }) => `${intent.name} ${chance.toFixed(2)}`),
        },
      ];
    });
    writeFileSync(path.join(values.dump, 'firsts.jsonl'), firsts.map((one) => JSON.stringify(one)).join('\n'));
    timed('dumped');
  }
  if (values.brief) process.exit(0);
  const judged = [...decisions, ...masked];
  const nets = await fitNets(
    {
      packed: packed(
        judged.map(({ row, outcome, understood: { question, world }, masked, second }) => ({
          row,
          outcome,
          weight:
            (masked ? MASKED : 1) *
            (second ? SECOND : 1) *
            (question.decisionWeight ?? question.weight ?? world.set.decisionWeight),
        })),
      ),
      classes: OUTCOMES.length,
      options: NET,
    },
    partsOf(judged),
  );
  timed('decisions fitted');

  // The pools hold most of the memory, and nothing below looks at them: with them, asking end to end is mostly collecting garbage.
  pools.length = 0;
  ofUnits.length = 0;
  ofReports.length = 0;

  // End to end, on reports left out.
  const models = foldsAndAll.map(
    (_, at): Model => ({
      ...blank,
      intents: intents[at] as IntentModel,
      reports: reportWeights[at] as Float64Array,
      held: held[at] as Held,
      associations: associations[at] as Associations,
      units: unitWeights[at] as Float64Array,
      decision: nets[at] as Net,
    }),
  );
  const runs = async (policy: Policy): Promise<Map<string, Run[]>> => {
    const own = models.map((model) => ({ ...model, policy }));
    const out = new Map<string, Run[]>();
    for (const world of worlds) {
      if (values.tables && !values.tables.split(',').includes(world.set.table)) continue;
      const found = await runSet(world, language, (question) => own[fold(question)] as Model);
      out.set(world.set.table, [...(out.get(world.set.table) ?? []), ...found]);
    }
    return out;
  };
  const measured: Record<string, string> = {};
  const show = (found: Map<string, Run[]>): void => {
    for (const [name, some] of found) {
      const tally = new Tally();
      for (const { outcome } of some) tally.add(outcome);
      measured[`end to end, reports left out, ${name}`] = String(tally);
      say(`  ${name.padEnd(8)} ${tally}`);
    }
  };
  // How much surer than of nothing an answer must be: by cost on the natural questions of the training set, left out (`chosenOf`).
  const netFor = ({ understood }: { understood: Understood }): Net => nets[fold(understood.question)] as Net;
  const natural = decisions.filter(({ understood, second }) => !second && understood.world.set.name === 'train');
  const points = curveOf(natural, netFor);
  say('by multiple of the chance of nothing, first units of train, left out');
  for (const point of points) say(`  ${lineOf(point)}`);
  const chosen = chosenOf(points, natural.length, inForce(values.out)).nothing;
  const asked = decisions.filter(({ understood, second }) => !second && understood.question.style !== 'made');
  const calibration = {
    'calibration of right (train, left out)': calibrationOf(natural, netFor, 0),
    'calibration of nothing (train, left out)': calibrationOf(natural, netFor, 2),
    'calibration of right (all sets, left out)': calibrationOf(asked, netFor, 0),
    'calibration of nothing (all sets, left out)': calibrationOf(asked, netFor, 2),
  };
  for (const [name, lines] of Object.entries(calibration)) say(`  ${name}: ${lines.join('; ')}`);
  const nothing = values.nothing ? Number(values.nothing) : chosen;
  const policy: Policy = { ...policyNow, nothing, wrong: Number((OTHER * nothing).toFixed(3)) };
  say(`left out, end to end, nothing ${policy.nothing} wrong ${policy.wrong}`);
  const found = await runs(policy);
  show(found);
  if (values.failures) {
    const lines = [...found].flatMap(([name, some]) =>
      some.filter(({ outcome }) => outcome !== 'right').map((run) => failureLine(name, run)),
    );
    writeFileSync(values.failures, lines.join('\n'));
  }
  timed('asked end to end');
  if (values.apart) {
    const model = { ...(models.at(-1) as Model), policy };
    for (const set of setsApart(values.fixtures)) {
      const world = await openWorld(set, values.fixtures, folder, language, blank);
      show(new Map([[set.name, await runSet(world, language, () => model)]]));
    }
  }

  const round = (value: number): number => Number(value.toFixed(4));
  const named = (names: readonly string[], numbers: Float64Array): Record<string, number> =>
    Object.fromEntries(names.map((name, i) => [name, round(numbers[i] ?? 0)]));
  const final = models.at(-1) as Model;
  const file: AnswersFile = {
    date: new Date().toISOString().slice(0, 10),
    data: sets.map(({ name, questions }) => `${name}: ${questions.length}`),
    method: 'softmax over reports and over units; small networks with dropout for the decision',
    figures: {
      'right, wrong, refused by multiple of the chance of nothing (train, left out)': points.map(lineOf),
      ...calibration,
      ...measured,
    },
    policy,
    reports: named(
      REPORT_FEATURES.map(({ name }) => name),
      final.reports,
    ),
    units: named(
      FEATURES.map(({ name }) => name),
      final.units,
    ),
    decision: netFile(final.decision, columns, OUTCOMES),
    held: final.held,
    associations: final.associations.toJSON(),
  };
  writeFileSync(values.out, answersText(file));
  const intentsFile: IntentsFile = {
    date: file.date,
    method:
      'multinomial logistic regression over words, pairs, cues and the chances of Bayes, on utterances and labelled questions',
    figures: intentFigures,
    weights: intentWeights.at(-1) as IntentWeights,
  };
  if (values['folds-out'])
    writeFolds(
      values['folds-out'],
      models.map((one) => ({ ...one, policy: file.policy })),
      FOLDS,
    );
  writeFileSync(values['out-intents'], intentsText(intentsFile));
  writeFittedOn(values.data, values.fixtures, values.out);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
