import type { Understanding } from '../questions/understand.js';
import type { Quote } from './answer.js';
import { chancesFor, type Engine, type Fixed, only } from './engine-input.js';
import { extendedSpan } from './extend.js';
import { lookForReports, lookForUnits } from './look.js';
import { type RankedUnit, rankPool, sharesWords } from './rank.js';
import { quoteOf, replyOf } from './reply.js';

/**
 * The passages that a reading leads to, best first, at most `limit`, none sharing words with another. With `fair`, only those whose
 * share of the chance is at least that, and in bold only what facts give as the answer.
 */
export async function rankedQuotes(
  asked: Understanding,
  engine: Engine,
  fixed: Fixed,
  limit: number,
  fair = 0,
): Promise<Quote[]> {
  const looked = await lookForReports(asked, chancesFor(asked, engine, fixed), engine, only(fixed));
  const { units } = rankPool(await lookForUnits(looked, engine), engine.unitWeights);
  const chosen: RankedUnit[] = [];
  const quotes: Quote[] = [];
  for (const unit of units) {
    if (chosen.length >= limit || unit.mass < fair) break;
    if (unit.evidence.found.view.passage.role === 'title' || chosen.some((one) => sharesWords(one, unit))) continue;
    const report = await engine.sources.report(unit.evidence.report.id);
    if (!report) continue;
    const span =
      chosen.length === 0 ? extendedSpan(report, units, unit, engine.policy.extend) : unit.evidence.found.span;
    const reply = replyOf(unit, report, engine.markWeights, span);
    const quote = quoteOf(fair > 0 && reply.facts.length === 0 ? { ...reply, marks: [] } : reply);
    if (quotes.some((q) => q.text === quote.text && engine.twins(q.report.id).some(({ id }) => id === quote.report.id)))
      continue;
    chosen.push(unit);
    quotes.push(quote);
  }
  return quotes;
}
