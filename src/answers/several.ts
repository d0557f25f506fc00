import type { OverQuery } from '../questions/over.js';
import { followUp } from '../questions/over-follow.js';
import { listOf } from '../questions/over-lists.js';
import { overQueries } from '../questions/over-query.js';
import type { Answer } from './answer.js';
import type { ReadingOf } from './compose.js';
import type { Engine, Fixed } from './engine-input.js';
import type { Looked } from './look.js';
import type { OverAsk } from './over/ask.js';
import { compareCounts } from './over/counts.js';
import { askEach } from './over/each.js';
import { stateFacts } from './over/facts.js';
import { reportsAmong } from './over/filter.js';
import { answerInsideMost } from './over/inside.js';
import { askNamed } from './over/named.js';
import { findPassages } from './over/passages.js';
import { listPeople } from './over/people.js';
import { listReports, noneSuch } from './over/reports.js';
import { COUNTED } from './over/stating.js';
import { listUnits } from './over/units.js';

/**
 * The answer of several reports: those that the question names, or all that its query covers. Undefined if it asks for one passage.
 * `fixed`: a page of a query's list is requested.
 */
export async function answerSeveral(
  looked: Looked,
  engine: Engine,
  reading: ReadingOf,
  fixed: Pick<Fixed, 'over' | 'page'> = {},
): Promise<Answer | undefined> {
  const { asked } = looked.inquiry;
  const going = overOf(looked, engine);
  if (!going) return undefined;
  const { over } = going;
  const { over: query, page } = fixed;
  if (query && page !== undefined) return executed(query, going, looked, engine, reading, page);
  const follow = query ? undefined : followUp(asked, over);
  if (follow) return executed(follow.query, going, looked, engine, reading, follow.page);
  const inside = query ? undefined : await answerInsideMost(looked, engine, reading);
  if (inside) return inside;
  const named = await askNamed(looked, over, engine, reading);
  if (named) return named;
  const ofQueries = (): Promise<Answer | undefined> => answerQueries(going, looked, engine, reading, page ?? 0);
  const ofEach = (): Promise<Answer | undefined> => askEach(looked, over, engine, reading);
  // For intents that only facts answer, the facts of all reports come first and separate questions second; for others the reverse.
  return going.intent.closed ? ((await ofQueries()) ?? ofEach()) : ((await ofEach()) ?? ofQueries());
}

/** The first reading over reports that has an answer. */
async function answerQueries(
  going: Going,
  looked: Looked,
  engine: Engine,
  reading: ReadingOf,
  page: number,
): Promise<Answer | undefined> {
  let sought: string | undefined;
  for (const query of overQueries(looked.inquiry.asked, going.over)) {
    const answer = await executed(query, going, looked, engine, reading, page);
    if (answer) return sought === undefined ? answer : allState(answer, sought);
    sought ??= unstatedIn(query);
  }
  return undefined;
}

/** The intent that the query wants reports to leave out. */
function unstatedIn({ conditions }: OverQuery): string | undefined {
  const out = conditions.find((one) => one.kind === 'unstated' || one.kind === 'unsaid');
  return out?.kind === 'unstated' ? out.intent : out && 'passage';
}

/** Where no report leaves an intent out, the list of what they state says so; any other list would answer the opposite of what was asked. */
function allState(answer: Answer, intent: string): Answer | undefined {
  if (answer.status !== 'answered' || answer.reading.intent !== intent) return undefined;
  return { ...answer, notes: [{ kind: 'all_state' }, ...(answer.notes ?? [])] };
}

/** Lists the reports of what is named, or says that there are none, where the question most likely asks for that. Nothing where it keeps to a report or person. */
export async function answerList(looked: Looked, engine: Engine, reading: ReadingOf): Promise<Answer | undefined> {
  const going = overOf(looked, engine);
  const query = going && listOf(looked.inquiry.asked, going.over);
  return query && executed(query, going, looked, engine, reading, 0);
}

type Going = Pick<OverAsk, 'intent' | 'over'>;

/** The reading over reports, with the likeliest intent. */
function overOf({ inquiry: { asked, likely } }: Looked, engine: Engine): Going | undefined {
  const [top] = likely;
  if (!top) return undefined;
  const { name, closed, kinds } = top.intent;
  return {
    intent: top.intent,
    over: engine.over(asked, { name, closed, stated: kinds.length > 0, counted: COUNTED.has(name) }),
  };
}

async function executed(
  query: OverQuery,
  going: Going,
  { inquiry }: Looked,
  engine: Engine,
  reading: ReadingOf,
  page: number,
): Promise<Answer | undefined> {
  const reports = reportsAmong(query, inquiry.asked, engine.profiles);
  if (reports.length === 0)
    return query.show.kind === 'reports' ? noneSuch(inquiry.asked, engine.profiles, reading) : undefined;
  const { show } = query;
  const shown = show.kind === 'facts' ? engine.intents.find((one) => one.name === show.intent) : undefined;
  const intent = shown ?? going.intent;
  return EXECUTED[show.kind]({ query, inquiry, over: going.over, intent, reports, engine, reading, page });
}

/** How to find each kind of result. */
const EXECUTED: Readonly<Record<OverQuery['show']['kind'], (ask: OverAsk) => Promise<Answer | undefined>>> = {
  reports: listReports,
  facts: stateFacts,
  counts: compareCounts,
  units: listUnits,
  passages: findPassages,
  people: listPeople,
};
