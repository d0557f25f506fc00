import type { PartAsked } from '../questions/paper-parts.js';
import type { Understanding } from '../questions/understand.js';
import type { Span } from '../text/span.js';
import { decisionNames, decisionRow, OUTCOMES, type Outcome } from './decision.js';
import type { Engine, Fixed } from './engine-input.js';
import { FEATURES } from './features.js';
import { lookForReports } from './look.js';
import { lookForUnits } from './look-units.js';
import { namedOnly } from './named-only.js';
import { chancesFrom, hiddenOf, hiddenWithout, type Net } from './net.js';
import { ofUnitAsked } from './of-unit.js';
import { withinPart } from './part/answer-part.js';
import { judge, type Policy, type Verdict } from './policy.js';
import { type Ranked, rankPool } from './rank.js';

/** The contribution of one column, relative to its baseline. */
export interface Says {
  readonly name: string;
  readonly value: number;
  readonly counts: number;
}

/** The columns with the strongest positive and negative contributions, strongest first. */
export interface Speaking {
  readonly for: readonly Says[];
  readonly against: readonly Says[];
}

/** A candidate. Its columns are compared with their mean over all candidates of the question. */
export interface WhyUnit extends Speaking {
  readonly report: string;
  /** Offsets into the report's text, and the first words there. */
  readonly span: Span;
  readonly opening: string;
  /** Its probability among all candidates. */
  readonly chance: number;
  readonly score: number;
}

/** Why the first candidate is given, or not. Its columns are compared with their mean in the training data. */
export interface WhyDecision extends Speaking, Verdict {
  /** The likelier of the two outcomes against answering. */
  readonly rather: Extract<Outcome, 'nothing' | 'talk'>;
}

/** How the ranking arrived at an answer. */
export interface Why {
  readonly intents: readonly { readonly name: string; readonly chance: number }[];
  readonly reports: readonly { readonly id: string; readonly chance: number }[];
  /** The part of a paper in question, outermost first; its text is returned without a ranking. */
  readonly part?: string;
  /** The number of candidates, and the first of them. */
  readonly candidates: number;
  readonly units: readonly WhyUnit[];
  /** Undefined without a candidate. */
  readonly decision?: WhyDecision;
}

/** The most candidates reported, columns in each direction, and characters of an opening. */
const UNITS = 3;
const COLUMNS = 5;
const OPENING = 80;
/** The most reports and intents reported. */
const READINGS = 4;

/**
 * Ranks a question as the engine does for one passage, and explains each contribution. For several reports the engine ranks each
 * separately; here they compete. `fixed`: a chosen reading.
 */
export async function whyOf(asked: Understanding, engine: Engine, fixed?: Fixed): Promise<Why> {
  const chances = fixed ? [{ intent: fixed.intent, probability: 1 }] : engine.chancesOf(asked);
  const only = fixed && fixed.reports.length > 0 ? fixed.reports : undefined;
  const looked = await lookForReports(asked, chances, engine, only);
  const pool = await withinPart(await lookForUnits(looked, engine), engine);
  const { ranked } = await ofUnitAsked(namedOnly(rankPool(pool, engine.unitWeights), looked.within).ranked, engine);
  const attributes = engine.analyser.attributes.attributes.map(({ name }) => name);
  const decision = decisionWhy(ranked, engine.decision, engine.policy, attributes);
  return {
    intents: chances.slice(0, READINGS).map(({ intent, probability }) => ({ name: intent, chance: probability })),
    reports: looked.scored.slice(0, READINGS).map(({ profile, chance }) => ({ id: profile.meta.id, chance })),
    ...(asked.part && { part: nameOf(asked.part) }),
    candidates: ranked.units.length,
    units: unitsWhy(ranked, engine.unitWeights),
    ...(decision && { decision }),
  };
}

/** "section ii > point 3", "kien nghi". */
function nameOf({ numbers, names }: PartAsked): string {
  if (numbers.length > 0) return numbers.map(({ kind, number }) => `${kind} ${number}`).join(' > ');
  return names.map((name) => name.join(' ')).join(', ');
}

/** The contribution of each column: weight × (value − `base`), in the order of `names`. */
export function contributions(
  names: readonly string[],
  row: Float64Array,
  weights: Float64Array,
  base: Float64Array,
): Says[] {
  return names.map((name, i) => {
    const value = row[i] ?? 0;
    return { name, value, counts: (weights[i] ?? 0) * (value - (base[i] ?? 0)) };
  });
}

/** The mean of rows of one width. */
export function meanRow(rows: readonly Float64Array[], width: number): Float64Array {
  const mean = new Float64Array(width);
  for (const row of rows)
    row.forEach((value, i) => {
      mean[i] = (mean[i] ?? 0) + value / rows.length;
    });
  return mean;
}

function speaking(says: readonly Says[]): Speaking {
  const sorted = [...says].sort((a, b) => b.counts - a.counts);
  return {
    for: sorted.filter(({ counts }) => counts > 0).slice(0, COLUMNS),
    against: sorted
      .filter(({ counts }) => counts < 0)
      .slice(-COLUMNS)
      .reverse(),
  };
}

/** Explains the first candidates. `weights`: of `FEATURES`, in order. */
export function unitsWhy({ units }: Ranked, weights: Float64Array): WhyUnit[] {
  const names = FEATURES.map(({ name }) => name);
  const mean = meanRow(
    units.map(({ row }) => row),
    names.length,
  );
  return units.slice(0, UNITS).map(({ evidence: { found, report }, row, mass, score }): WhyUnit => {
    const { text } = found.view.passage;
    const opening = text.slice(found.unit.span.start, Math.min(found.unit.span.end, found.unit.span.start + OPENING));
    return {
      report: report.id,
      span: found.span,
      opening,
      chance: mass,
      score,
      ...speaking(contributions(names, row, weights, mean)),
    };
  });
}

/**
 * Explains the decision on the first candidate. Undefined without one. A column's contribution is how much ln(right / rather) would fall if
 * it had its mean. `attributes`: names of the lexicon's attributes.
 */
export function decisionWhy(
  ranked: Ranked,
  net: Net,
  policy: Policy,
  attributes: readonly string[],
): WhyDecision | undefined {
  const row = decisionRow(ranked);
  if (!row) return undefined;
  const verdict = judge(ranked, net, policy);
  const rather = verdict.chances.talk > verdict.chances.nothing ? 'talk' : 'nothing';
  const lead = (sums: Float64Array): number => {
    const chances = chancesFrom(net, sums);
    return Math.log((chances[OUTCOMES.indexOf('right')] as number) / (chances[OUTCOMES.indexOf(rather)] as number));
  };
  const sums = hiddenOf(net, row);
  const whole = lead(sums);
  const says = decisionNames(attributes).map((name, i): Says => {
    const value = row[i] as number;
    return { name, value, counts: whole - lead(hiddenWithout(net, sums, i, value)) };
  });
  return { ...verdict, rather, ...speaking(says) };
}
