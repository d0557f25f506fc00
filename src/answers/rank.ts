import { overlaps } from '../text/span.js';
import type { Evidence, Pool } from './evidence.js';
import type { Among, Beside, Feature } from './feature.js';
import { liveColumns, rowOf } from './features.js';

/** A ranked unit. */
export class RankedUnit {
  readonly evidence: Evidence;
  readonly beside: Beside;
  readonly score: number;
  /** The part of its score from its own words and facts, without its report's. */
  readonly ownScore: number;
  /** Its probability among all units of the pool. */
  readonly mass: number;

  constructor(beside: Beside, score: number, ownScore: number, mass: number) {
    this.beside = beside;
    this.score = score;
    this.ownScore = ownScore;
    this.mass = mass;
    this.evidence = beside.evidence;
  }

  /** Its features, in table order; only explanations and fitting read them one by one. */
  get row(): Float64Array {
    return rowOf(this.beside);
  }
}

/** The units of a pool, best first. */
export interface Ranked {
  readonly pool: Pool;
  readonly units: readonly RankedUnit[];
}

/** Ranks a pool by fitted weights, in the order of `FEATURES`. Equal units keep the order of the text. */
export function rankPool(pool: Pool, weights: Float64Array): Ranked {
  const besides: Beside[] = [];
  for (const evidence of pool.evidence) {
    const report = pool.reports.get(evidence.report.id);
    if (report) besides.push({ evidence, report, pool });
  }
  // Column by column: computing one feature for many units at once is faster.
  const columns = liveColumns(pool.inquiry, weights);
  const scores = new Float64Array(besides.length);
  const ofReport: Float64Array[] = [];
  const placesOf = placesAmong(besides);
  for (const { feature, at } of columns) {
    const weight = weights[at] as number;
    if (feature.group === 'report') ofReport.push(addTold(scores, besides, feature, weight));
    else if (feature.lexical !== undefined) addLexical(scores, besides, feature.lexical, weight);
    else addTo(scores, besides, placesOf(feature.among), feature, weight);
  }
  const own = scores.slice();
  for (const told of ofReport) for (let i = 0; i < own.length; i++) own[i] = (own[i] as number) - (told[i] as number);
  const top = scores.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  const masses = scores.map((score) => Math.exp(score - top));
  const all = masses.reduce((sum, one) => sum + one, 0);
  const order = besides.map((_, i) => i).sort((a, b) => (scores[b] as number) - (scores[a] as number));
  return {
    pool,
    units: order.map((i) => {
      const beside = besides[i] as Beside;
      const score = scores[i] as number;
      return new RankedUnit(beside, score, own[i] as number, (masses[i] as number) / all);
    }),
  };
}

/** The same units, with probabilities normalised among them. */
export function sharedOut(units: readonly RankedUnit[]): readonly RankedUnit[] {
  const all = units.reduce((sum, { mass }) => sum + mass, 0);
  return units.map(({ beside, score, ownScore, mass }) => new RankedUnit(beside, score, ownScore, mass / all));
}

/** By test the places of the units that it tells, each test made once. */
function placesAmong(besides: readonly Beside[]): (among: Among | undefined) => readonly number[] {
  const known = new Map<Among | undefined, readonly number[]>([[undefined, besides.map((_, i) => i)]]);
  return (among) => {
    const kept = known.get(among);
    if (kept || !among) return kept ?? [];
    const places: number[] = [];
    for (let i = 0; i < besides.length; i++) if (among(besides[i] as Beside)) places.push(i);
    known.set(among, places);
    return places;
  };
}

/** Adds what a feature says of the units at `places` to their scores. */
function addTo(
  scores: Float64Array,
  besides: readonly Beside[],
  places: readonly number[],
  { value }: Feature,
  weight: number,
): void {
  for (const i of places) scores[i] = (scores[i] as number) + value(besides[i] as Beside) * weight;
}

/** The same of a column of the text ranking's table. */
function addLexical(scores: Float64Array, besides: readonly Beside[], column: number, weight: number): void {
  for (let i = 0; i < scores.length; i++)
    scores[i] = (scores[i] as number) + ((besides[i] as Beside).evidence.lexical[column] as number) * weight;
}

/** Adds what a feature says of each unit to its score; gives what it added. */
function addTold(scores: Float64Array, besides: readonly Beside[], { value }: Feature, weight: number): Float64Array {
  const told = new Float64Array(besides.length);
  for (let i = 0; i < told.length; i++) {
    told[i] = value(besides[i] as Beside) * weight;
    scores[i] = (scores[i] as number) + (told[i] as number);
  }
  return told;
}

/** Do two units overlap, or contain the same text (the same news on another page)? */
export function isSame(a: RankedUnit, b: RankedUnit): boolean {
  return sharesWords(a, b) || (sizeOf(a) === sizeOf(b) && textOf(a) === textOf(b));
}

const sizeOf = ({ evidence: { found } }: RankedUnit): number => found.unit.span.end - found.unit.span.start;

const textOf = ({ evidence: { found } }: RankedUnit): string =>
  found.view.passage.text.slice(found.unit.span.start, found.unit.span.end);

/** Do two units overlap? */
export function sharesWords(a: RankedUnit, b: RankedUnit): boolean {
  return a.evidence.report.id === b.evidence.report.id && overlaps(a.evidence.found.span, b.evidence.found.span);
}

/** The best unit that does not overlap the first; undefined if there is none. */
export function rivalOf({ units }: Ranked): RankedUnit | undefined {
  const [first] = units;
  return first && units.find((one) => !isSame(one, first));
}
