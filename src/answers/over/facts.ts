import type { FactQuery, ReportFact } from '../../search/store.js';
import { type Stated, statedBy } from '../across.js';
import type { Answer, Quote } from '../answer.js';
import type { Engine } from '../engine-input.js';
import { quoteFact } from '../quoting.js';
import type { OverAsk } from './ask.js';
import { countedOnce, likeliest, lookedIn, ranOver } from './filter.js';
import { holding } from './holding.js';
import { listed, PAGE, pageIn } from './list.js';
import { factQuery } from './stating.js';

/** What each report states: from typed columns if they have it, else from the best-fitting fact of each. */
export async function stateFacts(ask: OverAsk): Promise<Answer | undefined> {
  const { query, inquiry, intent } = ask;
  const { show } = query;
  // If only the likeliest intent suggests a kind, the facts' own words decide.
  const told = (intent.closed && show.kind === 'facts' && show.columns === true) || query.conditions.length > 0;
  const columns =
    told && !asksOrgan(ask) ? factQuery({ ...query, intent: intent.name }, inquiry.asked, inquiry.folded) : undefined;
  return columns ? byColumns(ask, columns) : byFit(ask);
}

/** "Liệt kê các bí thư đảng ủy sở": no column tells the secretary of a committee from that of a branch. */
const asksOrgan = ({ intent, inquiry: { asked } }: OverAsk): boolean =>
  intent.name === 'role-holder' && asked.bodies.some(({ party }) => party !== undefined);

async function byColumns(
  ask: OverAsk,
  columns: NonNullable<ReturnType<typeof factQuery>>,
): Promise<Answer | undefined> {
  const { query, engine, reports, reading, page, intent } = ask;
  const asked = { ...columns, ...ranOver(ask) };
  const size = query.limit ?? PAGE;
  // One more than shown reveals whether there are others, if only the first lines are wanted.
  const first = await engine.sources.stating(asked, query.limit === undefined ? size : size + PAGE, page * size);
  const at = query.limit === undefined ? pageIn(page, first.total) : 0;
  const { facts, total } = at === page ? first : await engine.sources.stating(asked, size, at * size);
  const quotes: Quote[] = [];
  for (const located of facts.slice(0, size)) {
    const quote = await quoteFrom(ask, located);
    if (quote) quotes.push(quote);
  }
  const behind = query.limit === undefined ? [] : facts.slice(size);
  const others = behind.flatMap(({ reportId }) => reports.find(({ meta }) => meta.id === reportId)?.meta ?? []);
  const silent = countedOnce(ask) - total;
  const tied = at === 0 ? await tiesOf(facts, asked, engine) : 1;
  return listed({ quotes, total, page: at, others, silent, tied }, query, intent.name, reading);
}

/** The number of reports that share the first value of an ordered list. */
async function tiesOf(facts: readonly ReportFact[], asked: FactQuery, { sources }: Engine): Promise<number> {
  if (asked.order !== 'most' && asked.order !== 'least') return 1;
  const [first, second] = facts.map(({ fact }) => fact.attrs['count']);
  if (typeof first !== 'number' || first !== second) return 1;
  return (await sources.stating({ ...asked, value: { is: 'equal', number: first } }, 1, 0)).total;
}

/** The fact's quote. If its value does not set the order, the quote of the report's best-fitting fact. */
async function quoteFrom(
  { query, engine, inquiry, intent, reports }: OverAsk,
  { reportId, fact }: ReportFact,
): Promise<Quote | undefined> {
  const report = await engine.sources.report(reportId);
  if (!report) return undefined;
  const byTime = query.order === 'newest' || query.order === 'oldest';
  const profile = reports.find(({ meta }) => meta.id === reportId);
  if (byTime && query.conditions.length === 0 && profile) {
    const [best] = await statedBy(intent, inquiry, [profile], engine);
    if (best) return best.quote;
  }
  return quoteFact(report, fact);
}

async function byFit(ask: OverAsk): Promise<Answer | undefined> {
  const { query, engine, inquiry, reading, intent } = ask;
  if (intent.kinds.length === 0) return undefined;
  const reports = await likeliest(ask);
  const all = await statedBy(intent, inquiry, reports, engine);
  const stated = toldBy(all, ask);
  if (stated.length < 2) return undefined;
  const ordered = query.order === 'oldest' ? [...stated].reverse() : [...stated];
  if (query.order === 'most') ordered.sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
  if (query.order === 'least') ordered.sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity));
  const total = query.limit === undefined ? ordered.length : Math.min(query.limit, ordered.length);
  const at = pageIn(ask.page, total);
  const shown = ordered.slice(at * PAGE, Math.min(total, (at + 1) * PAGE));
  const others = query.limit === undefined ? [] : ordered.slice(total, total + PAGE).map(({ profile }) => profile.meta);
  const quotes = shown.map(({ quote }) => quote);
  const tied = at === 0 && (query.order === 'most' || query.order === 'least') ? tiesIn(ordered) : 1;
  return listed({ quotes, total, page: at, others, tied, ...lookedIn(ask) }, query, intent.name, reading);
}

/** Those of the statements that hold what is asked beside their kind. */
function toldBy(all: readonly Stated[], ask: OverAsk): readonly Stated[] {
  const { inquiry, intent, over } = ask;
  const { operation } = inquiry.asked;
  if (asksOrgan(ask)) return all;
  // "Nơi nào họp mà đại biểu tự trả tiền ăn" asks for no list of who attended.
  if (operation === 'compare' && over.told.length >= MUCH) return holding(all, inquiry);
  // "Báo cáo nào nêu hạn chế?" asks for every statement of shortcomings, whatever its words.
  const bare = over.cued && !intent.closed && over.told.length === 0;
  if (operation !== 'each' || bare) return all;
  return holding(all, inquiry, over.cued && intent.closed ? 0 : undefined);
}

/** Words that ask for more than the fact. */
const MUCH = 3;

/** How many of these, ordered by value, share the first value. */
function tiesIn(ordered: readonly { readonly value?: number }[]): number {
  const first = ordered[0]?.value;
  return first === undefined ? 1 : ordered.filter(({ value }) => value === first).length;
}
