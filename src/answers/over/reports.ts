import { newest } from '../../questions/profile.js';
import type { Report } from '../../reports/report.js';
import type { Answer, Quote } from '../answer.js';
import { attr } from '../intent.js';
import { makeQuote, quoteSpan } from '../quoting.js';
import type { OverAsk } from './ask.js';
import { shadowed } from './filter.js';
import { listed, PAGE, pageIn } from './list.js';

/** The reports themselves, each by its title, else by its first words: complete also where nothing in a report tells its topic. */
export async function listReports({ query, reports, engine, reading, page }: OverAsk): Promise<Answer | undefined> {
  const newestOnes = newest(reports, reports.length);
  const ordered = query.order === 'oldest' ? [...newestOnes].reverse() : newestOnes;
  const same = new Set(shadowed(engine.profiles, engine.twins));
  const all = ordered.filter(({ meta }) => !same.has(meta.id));
  const total = query.limit === undefined ? all.length : Math.min(query.limit, all.length);
  const at = pageIn(page, total);
  const shown = all.slice(at * PAGE, Math.min(total, (at + 1) * PAGE));
  const topics = await engine.sources.facts(
    shown.map(({ meta }) => meta.id),
    ['topic'],
  );
  const quotes: Quote[] = [];
  for (const { meta } of shown) {
    const report = await engine.sources.report(meta.id);
    if (!report) continue;
    const own = topics.get(meta.id) ?? [];
    const topic = own.find((fact) => attr(fact, 'from') === 'title') ?? own[0];
    const span = topic?.evidence ?? firstWords(report);
    if (span)
      quotes.push(
        makeQuote(
          report,
          quoteSpan(report.text, span, [], () => 0),
          topic ? [topic.value] : [],
        ),
      );
  }
  return listed({ quotes, total, page: at }, query, 'list-reports', reading);
}

/** The first sentence of a report that is not furniture. */
function firstWords({ blocks }: Report): Report['blocks'][number]['span'] | undefined {
  const block = blocks.find(({ role, sentences }) => role !== 'furniture' && sentences.length > 0);
  return block?.sentences[0];
}
