import type { Understanding } from '../questions/understand.js';
import { lengthOf, overlaps, type Span } from '../text/span.js';
import type { Quote } from './answer.js';
import { hasNumber } from './choose.js';
import type { Engine, Fixed } from './engine.js';
import { factsOf, queryOf, searchWords, termsBeyond } from './gather.js';
import type { Candidate } from './intent.js';
import { makeQuote, quoteSpan } from './quoting.js';

/** Passages looked at for each report asked. */
const PASSAGES = 24;
/** What a fact of the kind asked for is worth beside the rank of a passage (right ones have 10 to 20). */
const FACT_WORTH = 12;
/** What standing in the report of the answer adds to a passage, and what holding no number takes where one is asked for. */
const OWN = 1.5;
const NO_NUMBER = 4;

/**
 * The passages that answer a reading, best first, at most `limit`, none sharing words with another: the facts of its intent and
 * what its words find, in its reports (in all, when it names none). The first ones are those that the answer itself shows.
 */
export async function rankedQuotes(
  understanding: Understanding,
  engine: Engine,
  fixed: Fixed,
  limit: number,
): Promise<Quote[]> {
  const intent = engine.intents.find((one) => one.name === fixed.intent);
  if (!intent) return [];
  const { scope } = understanding;
  // Where nothing but words led to a report, another one may be meant.
  const anywhere = intent.kinds.length === 0 && !scope.named && scope.persons.length === 0;
  const reports = anywhere || fixed.reports.length === 0 ? undefined : fixed.reports;
  const own = new Set(fixed.reports);
  const terms = termsBeyond(understanding, intent, engine);
  const words = searchWords(understanding, intent);
  const [facts, found] = await Promise.all([
    factsOf(intent, reports ? engine.profiles.filter((p) => own.has(p.meta.id)) : engine.profiles, engine.sources),
    words.length > 0 ? engine.sources.search(words, reports, understanding.asks, PASSAGES) : [],
  ]);
  const holding = new Set([...facts.keys(), ...found.map((f) => f.reportId)]);
  const ranked: { readonly quote: Quote; readonly span: Span; readonly score: number }[] = [];
  for (const profile of engine.profiles) {
    if (!holding.has(profile.meta.id)) continue;
    const report = await engine.sources.report(profile.meta.id);
    if (!report) continue;
    const query = queryOf(
      understanding,
      profile,
      facts.get(profile.meta.id) ?? [],
      terms,
      terms,
      report,
      engine.expand,
    );
    const titles = report.blocks.filter((b) => b.role === 'title');
    const passages = found
      .filter((f) => f.reportId === profile.meta.id && !titles.some((t) => overlaps(t.span, f.span)))
      .map((f): Candidate => {
        const number = hasNumber(understanding, query.text(f.span));
        const score = f.score + (own.has(f.reportId) ? OWN : 0) - (number ? 0 : NO_NUMBER);
        return { span: f.span, marks: f.marks, score };
      });
    const stated = intent
      .candidates(query)
      .map((c) => ({ ...c, score: FACT_WORTH * (c.score + query.covers(c.span)) }));
    for (const { span, marks, score } of [...stated, ...passages]) {
      if (lengthOf(span) === 0) continue;
      const quoted = quoteSpan(report.text, span, marks, query.coversAll);
      ranked.push({ quote: makeQuote(report, quoted, marks), span: quoted, score });
    }
  }
  const chosen: typeof ranked = [];
  for (const one of ranked.sort((a, b) => b.score - a.score)) {
    if (chosen.length >= limit) break;
    const told = chosen.some(
      (c) =>
        (c.quote.report.id === one.quote.report.id && overlaps(c.span, one.span)) ||
        (c.quote.text === one.quote.text &&
          engine.twins(c.quote.report.id).some((twin) => twin.id === one.quote.report.id)),
    );
    if (!told) chosen.push(one);
  }
  return chosen.map(({ quote }) => quote);
}
