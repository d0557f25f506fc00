import type { Associations } from '../../../src/answers/association.js';
import { decisionRow } from '../../../src/answers/decision.js';
import { fittedEvidence, type Pool } from '../../../src/answers/evidence.js';
import { extendedSpan } from '../../../src/answers/extend.js';
import { FEATURES, rowOf } from '../../../src/answers/features.js';
import { type Held, inquire } from '../../../src/answers/inquiry.js';
import { alsoScored, lookForReports } from '../../../src/answers/look.js';
import { lookForUnits } from '../../../src/answers/look-units.js';
import type { Model } from '../../../src/answers/model.js';
import { poolOf } from '../../../src/answers/pool.js';
import type { Found } from '../../../src/answers/propose/found.js';
import { type Ranked, rankPool, rivalOf } from '../../../src/answers/rank.js';
import { createAsk } from '../../../src/app/asking.js';
import type { Language } from '../../../src/questions/language.js';
import { reportContext, reportRow } from '../../../src/questions/report-features.js';
import { contradicts } from '../../../src/questions/report-score.js';
import type { Before, Understanding } from '../../../src/questions/understand.js';
import { nameKey } from '../../../src/text/people.js';
import { overlaps } from '../../../src/text/span.js';
import { answers, type Labelled, ONE_OF_SEVERAL, refsOf, reportsOf } from './sets.js';
import type { World } from './world.js';

/** A question as understood when the lines before it were answered correctly. */
export interface Understood {
  readonly world: World;
  readonly question: Labelled;
  readonly asked: Understanding;
}

/** Rows of features, and which are correct. */
export interface Rows {
  readonly understood: Understood;
  /** Row i: [i × width, (i + 1) × width). */
  readonly features: Float32Array;
  readonly right: readonly boolean[];
}

/** Understands the questions of a set; the context of a follow-up comes from the gold of the line before. */
export async function understandAll(
  world: World,
  language: Language,
  modelOf: (question: Labelled) => Model,
): Promise<Understood[]> {
  const asks = new Map<Model, ReturnType<typeof createAsk>>();
  const { generation, set } = world;
  const contexts = new Map<string, Before>();
  const out: Understood[] = [];
  for (const question of set.questions) {
    const model = modelOf(question);
    const asking = asks.get(model) ?? createAsk(language, model);
    asks.set(model, asking);
    const asked = await asking.understand(generation, question.q, contexts.get(question.chat));
    out.push({ world, question, asked });
    const reports = reportsOf(question.expect);
    if (reports.length === 0) continue;
    const quoted = quotedOf(question.expect, world) ?? contexts.get(question.chat)?.quoted;
    const people = refsOf(question.expect)
      .flatMap(({ has }) => has)
      .filter((one) => generation.people.has(nameKey(one)));
    contexts.set(question.chat, {
      intent: asked.guesses[0]?.intent ?? '',
      reports,
      question: asked.question,
      ...(people.length > 0 && { people }),
      ...(quoted && { quoted }),
    });
  }
  return out;
}

/** The first passage quoted by a correct answer. */
function quotedOf(expect: Labelled['expect'], { passageOf }: World): Before['quoted'] {
  const [ref] = refsOf(expect);
  const span = ref && passageOf(ref);
  return ref && span && { report: ref.report, start: span.start, end: span.end };
}

/** The features of every candidate report. */
export async function reportRows(understood: Understood, language: Language, model: Model): Promise<Rows> {
  const { asked, question, world } = understood;
  const engine = createAsk(language, model).engineOf(world.generation);
  const { inquiry } = await lookForReports(asked, engine.chancesOf(asked), engine);
  const texts = await engine.sources.reportScores(inquiry.query, alsoScored(asked));
  const context = reportContext(asked, texts, engine.profiles, engine.sources.rarity);
  const allowed = engine.profiles.filter((p) => !contradicts(p, context, engine.sources.provinces));
  const gold = new Set(reportsOf(question.expect));
  const rows = allowed.map((profile) => reportRow(profile, context));
  return {
    understood,
    features: Float32Array.from(rows.flatMap((row) => [...row])),
    right: allowed.map(({ meta }) => gold.has(meta.id)),
  };
}

/** A question with its candidate units. */
export interface Pooled {
  readonly understood: Understood;
  readonly pool: Pool;
}

/** The pool of a question, by the weights of reports and of the text ranking. */
export async function pooled(understood: Understood, language: Language, model: Model): Promise<Pooled> {
  const { asked, world } = understood;
  const engine = createAsk(language, model).engineOf(world.generation);
  const looked = await lookForReports(asked, engine.chancesOf(asked), engine);
  return { understood, pool: await lookForUnits(looked, engine) };
}

/** Adds the fitted word rates and associations to a pool measured without them. */
export function refit({ understood, pool }: Pooled, held: Held, associations: Associations): void {
  const { inquiry } = pool;
  const { generation } = understood.world;
  const fitted = inquire(
    inquiry.asked,
    inquiry.query,
    [...inquiry.chances].map(([intent, probability]) => ({ intent, probability })),
    inquiry.likely.map(({ intent }) => intent),
    inquiry.analyser,
    held,
    associations,
    generation.index.passages,
    inquiry.bodiesIn,
  );
  Object.assign(inquiry, { telling: fitted.telling, expected: fitted.expected });
  let best = 0;
  for (const one of pool.evidence) {
    Object.assign(one, fittedEvidence(one.found, inquiry, one.kinds, one.fresh));
    best = Math.max(best, one.associated);
  }
  Object.assign(pool, { bestAssociated: best });
}

export const textOf = ({ view, unit }: Found): string => view.passage.text.slice(unit.span.start, unit.span.end);

/** The features of every unit of a pool. */
export function unitRows({ understood, pool }: Pooled): Rows {
  const width = FEATURES.length;
  const features = new Float32Array(pool.evidence.length * width);
  pool.evidence.forEach((evidence, i) => {
    const report = pool.reports.get(evidence.report.id);
    if (report) features.set(rowOf({ evidence, report, pool }), i * width);
  });
  const right = pool.evidence.map(({ found, report }) => answers(understood.question.expect, report.id, textOf(found)));
  return { understood, features, right };
}

/** The pool as if its report did not contain the answer. Undefined if it has none. */
function withoutAnswers({ understood, pool }: Pooled): Pooled | undefined {
  const { expect } = understood.question;
  const right = pool.evidence.filter(({ found, report }) => answers(expect, report.id, textOf(found)));
  if (right.length === 0 || expect.ambiguous) return undefined;
  const evidence = pool.evidence.filter(
    (one) => !right.some((r) => r.report.id === one.report.id && overlaps(r.found.span, one.found.span)),
  );
  if (evidence.length === 0) return undefined;
  return { understood, pool: poolOf(pool.inquiry, evidence, pool.likely, pool.thread) };
}

/** The features of a unit as the first one, and its true outcome: a number of `OUTCOMES`. */
export interface DecisionExample {
  readonly understood: Understood;
  readonly row: Float64Array;
  readonly outcome: number;
  /** The answers were removed from the pool. */
  readonly masked?: boolean;
  /** The rival of the first unit, put in its place: used for the fit, not for any figure. */
  readonly second?: boolean;
}

/** A pool as it is, and with its rival first, if there is one. */
function firstAndRival(pool: Pool, weights: Float64Array): readonly [Ranked] | readonly [Ranked, Ranked] {
  const ranked = rankPool(pool, weights);
  const rival = rivalOf(ranked);
  if (!rival) return [ranked];
  return [ranked, { pool, units: [rival, ...ranked.units.filter((one) => one !== rival)] }];
}

/** The decisions after the answers are removed. */
export function maskedExamples(one: Pooled, weights: Float64Array): DecisionExample[] {
  const masked = withoutAnswers(one);
  if (!masked) return [];
  return firstAndRival(masked.pool, weights).flatMap((ranked, i) => {
    const row = decisionRow(ranked);
    return row ? [{ understood: one.understood, row, outcome: 2, masked: true, second: i > 0 }] : [];
  });
}

/** The decisions about a question; empty if its pool is empty, or if the bot asks back. */
export function decisionExamples(one: Pooled, weights: Float64Array, extend: number): DecisionExample[] {
  if (one.understood.question.expect.ambiguous) return [];
  const [first, rival] = firstAndRival(one.pool, weights);
  const own = decisionExample(one.understood, first, first, extend);
  const second = own && rival && decisionExample(one.understood, rival, first, extend);
  return [...(own ? [own] : []), ...(second ? [{ ...second, second: true }] : [])];
}

/**
 * The decision on the first unit of `judged`; `ranked`: the unchanged pool, which determines the sentences quoted
 * together.
 */
function decisionExample(
  understood: Understood,
  judged: Ranked,
  ranked: Ranked,
  extend: number,
): DecisionExample | undefined {
  const row = decisionRow(judged);
  const [first] = judged.units;
  const { expect, style, intent } = understood.question;
  const report = first && understood.world.reports.get(first.evidence.report.id);
  if (!row || !first || !report) return undefined;
  const stated = refsOf(expect).length > 0;
  const { start, end } = extendedSpan(report, ranked.units, first, extend);
  const right = answers(expect, first.evidence.report.id, report.text.slice(start, end));
  // A made question has several correct statements and only one is labelled: another one teaches nothing.
  if (!right && stated && style === 'made' && ONE_OF_SEVERAL.has(intent)) return undefined;
  const answered = right ? 0 : 1;
  const asked = stated ? answered : 2;
  return { understood, row, outcome: expect.chat ? 3 : asked };
}
