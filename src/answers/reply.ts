import type { Fact } from '../facts/fact.js';
import type { ReportProfile } from '../questions/profile.js';
import type { Report } from '../reports/report.js';
import { marksOf } from '../search/marks.js';
import { lengthOf, type Span, shift } from '../text/span.js';
import type { Quote } from './answer.js';
import { amount, attr } from './intent.js';
import type { HeldFact } from './propose/found.js';
import { makeQuote } from './quoting.js';
import type { RankedUnit } from './rank.js';

/** An answering passage, with what is known about it. */
export interface Reply {
  readonly profile: ReportProfile;
  readonly report: Report;
  readonly unit: RankedUnit;
  /** The best-fitting facts in it, of the likeliest intent that has any; none if only its words match. */
  readonly facts: readonly HeldFact[];
  /** All examined facts of the report, in text order. */
  readonly allFacts: readonly Fact[];
  /** The span to quote, and the answering words in it. Offsets into the report's text. */
  readonly quote: Span;
  readonly marks: readonly Span[];
  /** The answering number, or ISO day, for comparing reports and for premises. */
  readonly value?: number;
  readonly day?: string;
}

/** Page data appear in the source line: no words of the quote answer. */
const ABOUT_PAGE: ReadonlySet<string> = new Set(['author', 'published', 'source', 'list-reports']);
/** The most facts marked in one quote. */
const MOST_MARKS = 3;

/**
 * Makes a reply of a unit. `markWeights`: those of the text ranking, used if no fact marks the answering words. `quote`: the span to quote,
 * if larger than the unit.
 */
export function replyOf(
  unit: RankedUnit,
  report: Report,
  markWeights: Float64Array,
  quote: Span = unit.evidence.found.span,
): Reply {
  const { found, inquiry } = unit.evidence;
  const facts = answering(unit, inquiry.likely.length);
  const [first] = facts;
  const value = first && typeof first.fact.attrs['count'] === 'number' ? amount(first.fact, 'count') : undefined;
  const day = first && attr(first.fact, 'iso') !== '' ? attr(first.fact, 'iso') : undefined;
  const aboutPage = ABOUT_PAGE.has(inquiry.likely[0]?.intent.name ?? '');
  return {
    profile: found.profile,
    report,
    unit,
    facts,
    allFacts: unit.evidence.found.facts.length > 0 ? factsOf(unit) : [],
    quote,
    marks: marksIn(found, facts, aboutPage, markWeights),
    ...(value !== undefined && { value }),
    ...(day !== undefined && { day }),
  };
}

/** The answering words: from facts, else from the text ranking. None in a title, or if the page itself is asked for. */
function marksIn(
  { view, unit, span }: RankedUnit['evidence']['found'],
  facts: Reply['facts'],
  aboutPage: boolean,
  weights: Float64Array,
): readonly Span[] {
  if (view.passage.role === 'title') return [];
  if (facts.length > 0)
    return facts
      .filter(({ fact }) => fact.kind !== 'topic')
      .map(({ fact }) => fact.value)
      .filter((mark) => lengthOf(mark) < lengthOf(span));
  return aboutPage ? [] : marksOf(view, unit, weights).map((mark) => shift(mark, view.passage.start));
}

/** The facts of the unit's report that are of the likely intents' kinds. */
function factsOf({ beside, evidence }: RankedUnit): Fact[] {
  const seen = new Set<Fact>();
  for (const one of beside.pool.evidence)
    if (one.report.id === evidence.report.id) for (const { fact } of one.found.facts) seen.add(fact);
  return [...seen];
}

function answering({ evidence }: RankedUnit, intents: number): HeldFact[] {
  for (let i = 0; i < intents; i++) {
    const best = evidence.inside[i] as number;
    if (best <= 0) continue;
    return evidence.found.facts.filter((held) => held.inside && held.fits[i] === best).slice(0, MOST_MARKS);
  }
  return [];
}

/** The quote of a reply. */
export function quoteOf({ report, quote, marks }: Reply): Quote {
  return makeQuote(report, quote, marks);
}
