import type { Fact } from '../../facts/fact.js';
import { nearestTo } from '../../questions/nearest.js';
import { newest, type ReportProfile } from '../../questions/profile.js';
import type { Understanding } from '../../questions/understand.js';
import { asTyped } from '../../questions/utterance.js';
import type { Report } from '../../reports/report.js';
import { statedBy } from '../across.js';
import type { Answer, Quote } from '../answer.js';
import type { ReadingOf } from '../compose.js';
import { attr } from '../intent.js';
import { makeQuote, quoteSpan } from '../quoting.js';
import type { OverAsk } from './ask.js';
import { readsAll, shadowed } from './filter.js';
import { listed, PAGE, pageIn } from './list.js';
import { reportsSaying } from './passages.js';
import { factQuery } from './stating.js';

/** Lists the reports themselves, each by its title, else by its first words. Complete even for reports without a topic. */
export async function listReports(ask: OverAsk): Promise<Answer | undefined> {
  const { query, engine, reading, page } = ask;
  const reports = await meant(ask);
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
    const quote = report && topicQuote(report, topics.get(meta.id) ?? []);
    if (quote) quotes.push(quote);
  }
  return listed({ quotes, total, page: at }, query, 'list-reports', reading);
}

/** The topic of a report, preferably the one in its title, else its first words. */
function topicQuote(report: Report, topics: readonly Fact[]): Quote | undefined {
  const topic = topics.find((fact) => attr(fact, 'from') === 'title') ?? topics[0];
  const span = topic?.evidence ?? firstWords(report);
  if (!span) return undefined;
  const quoted = quoteSpan(report.text, span, [], () => 0);
  return makeQuote(report, quoted, topic ? [topic.value] : []);
}

/** The reports of the query. A query for reports without a statement removes those that have it. */
async function meant(ask: OverAsk): Promise<readonly ReportProfile[]> {
  const { query, reports, engine, inquiry } = ask;
  if (query.conditions.some((one) => one.kind === 'unsaid')) {
    const saying = await reportsSaying(ask);
    return saying ? reports.filter(({ meta }) => !saying.has(meta.id)) : [];
  }
  const unstated = query.conditions.find((one) => one.kind === 'unstated');
  if (!unstated) return reports;
  const asking = { intent: unstated.intent, conditions: [], order: query.order };
  const columns = factQuery(asking, inquiry.asked, inquiry.folded);
  if (!columns) return silentByFit(ask, unstated.intent);
  const silent = await engine.sources.silent(columns);
  return reports.filter(({ meta }) => silent.has(meta.id));
}

/** The reports of which no fact fits an intent that no column tells; none where there are too many to read. */
async function silentByFit(ask: OverAsk, name: string): Promise<readonly ReportProfile[]> {
  const { reports, engine, inquiry } = ask;
  const intent = engine.intents.find((one) => one.name === name);
  if (!intent || intent.kinds.length === 0 || !readsAll(ask)) return [];
  // One of two reports of the same news stands for both.
  const alone = { sources: engine.sources, twins: () => [] };
  const stated = new Set((await statedBy(intent, inquiry, reports, alone)).map(({ profile }) => profile));
  return reports.filter((one) => !stated.has(one));
}

/** The first sentence of a report that is not furniture. */
function firstWords({ blocks }: Report): Report['blocks'][number]['span'] | undefined {
  const block = blocks.find(({ role, sentences }) => role !== 'furniture' && sentences.length > 0);
  return block?.sentences[0];
}

/** Says that there is no report of the named place, body or year. Undefined if none is named. */
export function noneSuch(
  asked: Understanding,
  profiles: readonly ReportProfile[],
  reading: ReadingOf,
): Answer | undefined {
  const named = nameIn(asked);
  if (named === undefined) return undefined;
  const nearest = nearestTo(asked, profiles).map(({ meta }) => meta);
  return {
    status: 'no_match',
    reading: reading('list-reports', []),
    reason: { kind: 'no_report', asked: named, nearest },
  };
}

/** The names in the question, as typed. */
function nameIn({ utterance, scope, bodies }: Understanding): string | undefined {
  if (scope.missing !== undefined) return scope.missing;
  const [first] = [...bodies, ...scope.places].sort((a, b) => a.from - b.from);
  if (first) return asTyped(utterance, first.from, first.to);
  const at = utterance.words.findIndex(({ folded }) => folded === String(scope.years[0]));
  return at < 0 ? undefined : asTyped(utterance, utterance.words[at - 1]?.folded === 'nam' ? at - 1 : at, at + 1);
}
