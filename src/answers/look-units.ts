import type { Fact } from '../facts/fact.js';
import type { ScoredReport } from '../questions/report-score.js';
import type { PoolView } from '../search/searcher.js';
import { overlaps, type Span } from '../text/span.js';
import { type Evidence, evidenceOf, type LikelyReport, type Pool } from './evidence.js';
import { holdersOf } from './holders.js';
import type { Inquiry } from './inquiry.js';
import type { Looked, Looking } from './look.js';
import { poolOf } from './pool.js';
import { type FittedFact, factsIn, fitFacts } from './propose/facts.js';
import type { Found } from './propose/found.js';
import { type Thread, threadOf, vagueness } from './thread.js';

/** The most reports whose units compete, and the most units. */
const MOST_REPORTS = 4;
const MOST_UNITS = 150;
/** A report below this share of the best one's probability cannot win: its units are skipped. */
const LEAST_CHANCE = 0.01;

/** A report whose units compete. */
type Competing = LikelyReport & Pick<ScoredReport, 'profile'>;

/** Measures the units of the likeliest reports. */
export async function lookForUnits({ inquiry, scored }: Looked, looking: Looking): Promise<Pool> {
  const likely = competing(scored);
  const ids = likely.map(({ id }) => id);
  const fitted = await fittedFacts(inquiry, likely, looking);
  const favoured = (id: string, span: Span): number => worthOf(fitted.get(id) ?? [], span, inquiry);
  const views = await looking.sources.pool(inquiry.query, ids, MOST_UNITS, favoured);
  const holders = new Map([...fitted].map(([id, facts]) => [id, holdersOf(facts)]));
  const evidence: Evidence[] = [];
  for (const { report: id, view } of views) {
    const report = likely.find((one) => one.id === id);
    if (!report) continue;
    const names = holders.get(id) ?? [];
    for (const found of unitsIn(view, report, fitted.get(id) ?? []))
      evidence.push(evidenceOf(found, inquiry, report, looking.textWeights, names));
  }
  return poolOf(inquiry, evidence, likely, await leanedOn(inquiry, views, looking));
}

/** The likeliest reports, best first. */
function competing(scored: readonly ScoredReport[]): readonly Competing[] {
  const least = (scored[0]?.chance ?? 0) * LEAST_CHANCE;
  const chosen = scored.slice(0, MOST_REPORTS).filter(({ chance }) => chance >= least);
  return chosen.map(({ profile, chance }) => ({ id: profile.meta.id, chance, profile }));
}

/** By report, its facts of the likely kinds, each with its fit. */
async function fittedFacts(
  inquiry: Inquiry,
  likely: readonly Competing[],
  { sources }: Looking,
): Promise<ReadonlyMap<string, readonly FittedFact[]>> {
  const facts = await sources.facts(
    likely.map(({ id }) => id),
    kindsOf(inquiry),
  );
  const fitted = new Map<string, readonly FittedFact[]>();
  for (const { id, profile } of likely) {
    const report = await sources.report(id);
    const evidence = (fact: Fact): string => report?.text.slice(fact.evidence.start, fact.evidence.end) ?? '';
    fitted.set(id, fitFacts(inquiry, profile, facts.get(id) ?? [], evidence));
  }
  return fitted;
}

/** The units of a passage with the facts in them. */
function unitsIn(view: PoolView['view'], { profile }: Competing, facts: readonly FittedFact[]): readonly Found[] {
  const { start, text } = view.passage;
  const passage = { start, end: start + text.length };
  const own = facts.filter((f) => overlaps(f.fact.evidence, passage));
  const out: Found[] = [];
  for (const unit of view.units) {
    const span = { start: start + unit.span.start, end: start + unit.span.end };
    out.push({ profile, view, unit, span, facts: factsIn(own, span) });
  }
  return out;
}

/** The context of a follow-up, compared with the competing passages. */
async function leanedOn(
  inquiry: Inquiry,
  views: readonly PoolView[],
  { sources }: Looking,
): Promise<Thread | undefined> {
  const { leaning, utterance, added } = inquiry.asked;
  const [any] = views;
  if (!leaning || !any) return undefined;
  const { quoted } = leaning;
  const report = quoted && (await sources.report(quoted.report));
  const own = utterance.words.filter((_, i) => added?.has(i) ?? true);
  const text = quoted && report ? report.text.slice(quoted.start, quoted.end) : '';
  const vague = vagueness(inquiry, any.view.totals);
  return threadOf(leaning, text, new Set(own.map(({ folded }) => folded)), views, vague);
}

/** A passage with a fact of a likely intent stays among the candidates, whatever its words. */
function worthOf(facts: readonly FittedFact[], span: Span, { likely }: Inquiry): number {
  let best = 0;
  for (const { fact, fits } of facts)
    if (overlaps(fact.value, span))
      for (let i = 0; i < fits.length; i++) best = Math.max(best, (fits[i] as number) * (likely[i]?.chance ?? 0));
  return best * FACT_WORTH;
}

/** More than the words of any passage can score. */
const FACT_WORTH = 1000;

function kindsOf({ likely, asked }: Inquiry): readonly Fact['kind'][] {
  const kinds = new Set(likely.flatMap(({ intent }) => intent.kinds));
  if (asked.roles.length > 0 || asked.scope.persons.length > 0) kinds.add('role');
  if (asked.tense) for (const kind of ['targets', 'results'] as const) kinds.add(kind);
  return [...kinds];
}
