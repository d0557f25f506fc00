import type { OverQuery } from '../questions/over.js';
import { overQueries } from '../questions/over-query.js';
import type { Answer } from './answer.js';
import type { ReadingOf } from './compose.js';
import type { Engine, Fixed } from './engine-input.js';
import type { Looked } from './look.js';
import type { OverAsk } from './over/ask.js';
import { stateFacts } from './over/facts.js';
import { reportsAmong } from './over/filter.js';
import { askNamed } from './over/named.js';
import { findPassages } from './over/passages.js';
import { listPeople } from './over/people.js';
import { listReports } from './over/reports.js';
import { COUNTED } from './over/stating.js';

/**
 * The answer of several reports: of those that the question names apart, or of all that its query goes over. Nothing where it asks for
 * one passage. `fixed`: a page of the list that a query gives is asked for.
 */
export async function answerSeveral(
  looked: Looked,
  engine: Engine,
  reading: ReadingOf,
  fixed: Pick<Fixed, 'over' | 'page'> = {},
): Promise<Answer | undefined> {
  const { inquiry } = looked;
  const { asked, likely } = inquiry;
  const [top] = likely;
  if (!top) return undefined;
  const { name, closed, kinds } = top.intent;
  const over = engine.over(asked, { name, closed, stated: kinds.length > 0, counted: COUNTED.has(name) });
  const { page = 0 } = fixed;
  const paged = fixed.page === undefined ? undefined : fixed.over;
  const named = paged ? undefined : await askNamed(looked, over.marks, engine, reading);
  if (named) return named;
  for (const query of paged ? [paged] : overQueries(asked, over)) {
    const reports = reportsAmong(query.among, asked, engine.profiles);
    if (reports.length === 0) continue;
    const { show } = query;
    const shown = show.kind === 'facts' ? engine.intents.find((one) => one.name === show.intent) : undefined;
    const intent = shown ?? top.intent;
    const answer = await EXECUTED[show.kind]({ query, inquiry, intent, over, reports, engine, reading, page });
    if (answer) return answer;
  }
  return undefined;
}

/** How each thing that can be shown is found. */
const EXECUTED: Readonly<Record<OverQuery['show']['kind'], (ask: OverAsk) => Promise<Answer | undefined>>> = {
  reports: listReports,
  facts: stateFacts,
  passages: findPassages,
  people: listPeople,
};
