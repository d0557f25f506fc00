import type { Fact } from '../facts/fact.js';
import { fallsOn } from '../questions/named-days.js';
import type { ReportProfile } from '../questions/profile.js';
import { reportContext } from '../questions/report-features.js';
import { contradicts, type ScoredReport, scoreReports } from '../questions/report-score.js';
import type { Understanding } from '../questions/understand.js';
import type { PoolView } from '../search/searcher.js';
import type { Analyser } from '../text/analyser.js';
import type { Word } from '../text/phrases.js';
import { overlaps, type Span } from '../text/span.js';
import { tokenise } from '../text/tokens.js';
import type { Associations } from './association.js';
import { type Evidence, evidenceOf, type Pool } from './evidence.js';
import { holdersOf } from './holders.js';
import { type Held, type Inquiry, inquire } from './inquiry.js';
import type { Intent } from './intent.js';
import { type Checked, checkNamed } from './named-in-text.js';
import { poolOf } from './pool.js';
import { type FittedFact, factsIn, fitFacts } from './propose/facts.js';
import type { Found } from './propose/found.js';
import type { Sources } from './sources.js';
import { type Thread, threadOf, vagueness } from './thread.js';

/** What looking for an answer needs besides the question. */
export interface Looking {
  readonly intents: readonly Intent[];
  readonly profiles: readonly ReportProfile[];
  readonly sources: Sources;
  readonly analyser: Analyser;
  /** The bodies that a text names. */
  readonly bodiesIn: Inquiry['bodiesIn'];
  /** Weights of `REPORT_FEATURES`, and of the text ranking. */
  readonly reportWeights: Float64Array;
  readonly textWeights: Float64Array;
  readonly held: Held;
  readonly associations: Associations;
}

/** Reports whose units compete, and units that do, at most. */
const MOST_REPORTS = 4;
const MOST_UNITS = 150;
/** A report with less of the chance of the best one cannot come first: its units are not looked at. */
const LEAST_CHANCE = 0.01;
/** Reports that are scored at most: of more, those that are named and those that the words find. */
const MOST_SCORED = 300;

/** A question beside the reports that may be meant. */
export interface Looked {
  readonly inquiry: Inquiry;
  readonly scored: readonly ScoredReport[];
  /** See `Checked`. */
  readonly within?: Checked['within'];
}

/** Which reports may be meant, most likely first. `only`: ids of those that a reading fixes. */
export async function lookForReports(
  asked: Understanding,
  chances: readonly { readonly intent: string; readonly probability: number }[],
  looking: Looking,
  only?: readonly string[],
): Promise<Looked> {
  const { sources, profiles } = looking;
  const { words } = asked.utterance;
  const typed = asTyped(asked);
  const spare = new Set(typed.map((_, i) => words.length + i));
  const query = await sources.prepare([...words, ...typed], asideOf(asked), asked.ask, spare);
  const texts = await sources.reportScores(query, alsoScored(asked));
  const among = only
    ? profiles.filter((p) => only.includes(p.meta.id))
    : candidates(asked, profiles, texts, sources.reportsOf);
  const context = reportContext(asked, texts, profiles, sources.rarity);
  const possible = among.filter((p) => only !== undefined || !contradicts(p, context, sources.provinces));
  // A full day that some report is of is as sure as a name.
  const dated = possible.filter(({ day }) => fallsOn(day, asked.scope.days));
  const allowed = only === undefined && dated.length > 0 ? dated : possible;
  const likely = scoreReports(allowed, context, looking.reportWeights);
  const checked: Checked = only
    ? { asked, scored: likely }
    : await checkNamed(asked, likely, sources, looking.bodiesIn);
  return {
    inquiry: inquire(
      checked.asked,
      query,
      chances,
      looking.intents,
      looking.analyser,
      looking.held,
      looking.associations,
      sources.total,
      looking.bodiesIn,
    ),
    scored: checked.scored,
    ...(checked.within && { within: checked.within }),
  };
}

/** Ids of the few reports that are named: they compete by their words, also where many others hold these better. */
export function alsoScored({ scope: { named, reports } }: Understanding): readonly string[] {
  return named && reports.length <= MOST_NAMED ? reports.map(({ meta }) => meta.id) : [];
}
const MOST_NAMED = 6;

/** Abbreviations as they were typed, besides what they were read as: a text may write them so ("HD" of a channel is no province). */
function asTyped({ utterance: { words } }: Understanding): Word[] {
  return words.flatMap(({ raw, derived, folded }) => {
    const own = derived && /^[\p{Lu}\d&]{2,8}$/u.test(raw) ? tokenise(raw) : [];
    return own.length === 1 && own[0]?.folded !== folded ? own : [];
  });
}

/** Positions of words that only say which report is meant: places, bodies and years that some report goes by. */
function asideOf({ scope, utterance: { words } }: Understanding): ReadonlySet<number> {
  const people = new Set<number>();
  for (const { from, to } of scope.persons) for (let i = from; i < to; i++) people.add(i);
  return new Set(words.map((_, i) => i).filter((i) => scope.used.has(i) && !people.has(i)));
}

function candidates(
  asked: Understanding,
  profiles: readonly ReportProfile[],
  texts: ReadonlyMap<string, number>,
  reportsOf: Sources['reportsOf'],
): readonly ReportProfile[] {
  if (profiles.length <= MOST_SCORED) return profiles;
  return reportsOf(asked, texts, MOST_SCORED);
}

/** The units of the likeliest reports, measured. */
export async function lookForUnits({ inquiry, scored, within }: Looked, looking: Looking): Promise<Pool> {
  const least = (scored[0]?.chance ?? 0) * LEAST_CHANCE;
  const chosen = scored.slice(0, MOST_REPORTS).filter(({ chance }) => chance >= least);
  const likely = chosen.map(({ profile, chance }) => ({ id: profile.meta.id, chance, profile }));
  const ids = likely.map(({ id }) => id);
  const facts = await looking.sources.facts(ids, kindsOf(inquiry));
  const fitted = new Map<string, readonly FittedFact[]>();
  for (const { id, profile } of likely) {
    const report = await looking.sources.report(id);
    const evidence = (fact: Fact): string => report?.text.slice(fact.evidence.start, fact.evidence.end) ?? '';
    fitted.set(id, fitFacts(inquiry, profile, facts.get(id) ?? [], evidence));
  }
  const favoured = (id: string, span: Span): number => worthOf(fitted.get(id) ?? [], span, inquiry);
  const views = await looking.sources.pool(inquiry.query, ids, MOST_UNITS, favoured);
  const holders = new Map([...fitted].map(([id, facts]) => [id, holdersOf(facts)]));
  const evidence: Evidence[] = [];
  for (const { report: id, view } of views) {
    const report = likely.find((one) => one.id === id);
    if (!report) continue;
    const { start, text } = view.passage;
    const passage = { start, end: start + text.length };
    const own = (fitted.get(id) ?? []).filter((f) => overlaps(f.fact.evidence, passage));
    const names = holders.get(id) ?? [];
    for (const unit of view.units) {
      const span = { start: start + unit.span.start, end: start + unit.span.end };
      if (within && !within.get(id)?.some((block) => overlaps(block, span))) continue;
      const found: Found = { profile: report.profile, view, unit, span, facts: factsIn(own, span) };
      evidence.push(evidenceOf(found, inquiry, report, looking.textWeights, names));
    }
  }
  return poolOf(inquiry, evidence, likely, await leanedOn(inquiry, views, looking));
}

/** What a follow-up leans on, beside the passages that compete. */
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

/** A passage with a fact that fits what is likely meant stays among those looked at, whatever its words. */
function worthOf(facts: readonly FittedFact[], span: Span, { likely }: Inquiry): number {
  let best = 0;
  for (const { fact, fits } of facts)
    if (overlaps(fact.value, span))
      for (let i = 0; i < fits.length; i++) best = Math.max(best, (fits[i] as number) * (likely[i]?.chance ?? 0));
  return best * FACT_WORTH;
}

/** More than the words of any passage are worth. */
const FACT_WORTH = 1000;

function kindsOf({ likely, asked }: Inquiry): readonly Fact['kind'][] {
  const kinds = new Set(likely.flatMap(({ intent }) => intent.kinds));
  if (asked.roles.length > 0 || asked.scope.persons.length > 0) kinds.add('role');
  if (asked.tense) for (const kind of ['targets', 'results'] as const) kinds.add(kind);
  return [...kinds];
}
