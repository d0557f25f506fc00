import type { Understanding } from '../questions/understand.js';
import type { Report } from '../reports/report.js';
import type { Span } from '../text/span.js';
import type { Quote } from './answer.js';
import { chancesFor, type Engine, type Fixed, only } from './engine-input.js';
import { extendedSpan } from './extend.js';
import { lookForReports } from './look.js';
import { lookForUnits } from './look-units.js';
import { namedOnly } from './named-only.js';
import { type RankedUnit, rankPool, sharesWords } from './rank.js';
import { quoteOf, replyOf } from './reply.js';
import type { TwinsOf } from './twins.js';

/**
 * The passages that a reading leads to, best first, at most `limit`, without shared words. With `fair`, only those with at least that share
 * of the probability, and only fact values in bold.
 */
export async function rankedQuotes(
  asked: Understanding,
  engine: Engine,
  fixed: Fixed,
  limit: number,
  fair = 0,
): Promise<Quote[]> {
  const looked = await lookForReports(asked, chancesFor(asked, engine, fixed), engine, only(fixed));
  const ranked = rankPool(await lookForUnits(looked, engine), engine.unitWeights);
  const { units } = namedOnly(ranked, looked.within).ranked;
  const chosen: RankedUnit[] = [];
  const quotes: Quote[] = [];
  for (const unit of units) {
    if (chosen.length >= limit || unit.mass < fair) break;
    if (!mayFollow(unit, chosen)) continue;
    const report = await engine.sources.report(unit.evidence.report.id);
    if (!report) continue;
    const span =
      chosen.length === 0 ? extendedSpan(report, units, unit, engine.policy.extend) : unit.evidence.found.span;
    const quote = quoteAt(span, unit, report, engine, fair > 0);
    if (quotes.some((one) => isSameNews(one, quote, engine.twins))) continue;
    chosen.push(unit);
    quotes.push(quote);
  }
  return quotes;
}

/** A title is no passage to read, and a passage that overlaps an earlier one adds little. */
const mayFollow = (unit: RankedUnit, chosen: readonly RankedUnit[]): boolean =>
  unit.evidence.found.view.passage.role !== 'title' && !chosen.some((one) => sharesWords(one, unit));

/** `byFacts`: only fact values in bold. */
function quoteAt(span: Span, unit: RankedUnit, report: Report, engine: Engine, byFacts: boolean): Quote {
  const reply = replyOf(unit, report, engine.markWeights, span);
  return quoteOf(byFacts && reply.facts.length === 0 ? { ...reply, marks: [] } : reply);
}

/** Equal words in two reports of the same news. */
const isSameNews = (one: Quote, other: Quote, twins: TwinsOf): boolean =>
  one.text === other.text && twins(one.report.id).some(({ id }) => id === other.report.id);
