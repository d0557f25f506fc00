import type { Quote } from '../../answers/answer.js';
import type { ShownAnswer } from '../actions.js';
import { type Desk, viewFor } from '../desk.js';
import { reachOf } from '../groups/limits.js';
import { renderContext } from '../rendering/context.js';
import { say, show } from '../speak.js';
import type { Turn } from '../turn.js';
import { reply } from './ask.js';
import { passageOf } from './passages.js';

/** Shows the paragraph around the passage, with the way back to the answer. */
export async function showContext(desk: Desk, turn: Turn, of: ShownAnswer, message: number | undefined): Promise<void> {
  const [id = ''] = of.passages;
  const quote = await passageOf(desk, id);
  const context = quote && quote !== 'gone' ? await desk.app.passages.context(quote) : undefined;
  if (!context || !(await isTrue(desk, context))) {
    await say(desk, turn, 'passage.gone');
    return;
  }
  await show(desk, turn, renderContext(context, of, await viewFor(desk, turn)), message);
}

/** Shows the next best passage in place of this one; says so when there is none. */
export async function showMore(desk: Desk, turn: Turn, of: ShownAnswer, message: number | undefined): Promise<void> {
  const ids = [...of.seen, ...of.passages];
  const seen = (await Promise.all(ids.map((id) => passageOf(desk, id)))).flatMap((quote) =>
    quote === undefined || quote === 'gone' ? [] : [quote],
  );
  const { options } = await reachOf(desk, turn);
  const next = await desk.app.passages.next(of.reading, seen, options.within);
  if (!next) {
    await say(desk, turn, 'passage.no_more');
    return;
  }
  await showAs(desk, turn, { ...of, seen: ids }, [next], message);
}

/** Shows an answer again as it was, as far as its passages still stand in the reports. */
export async function showAgain(desk: Desk, turn: Turn, of: ShownAnswer, message: number | undefined): Promise<void> {
  const found = await Promise.all(of.passages.map((id) => passageOf(desk, id)));
  const quotes = found.flatMap((quote) => (quote === undefined || quote === 'gone' ? [] : [quote]));
  if (quotes.length === 0) {
    await say(desk, turn, 'passage.gone');
    return;
  }
  await showAs(desk, turn, of, quotes, message);
}

async function showAs(
  desk: Desk,
  turn: Turn,
  of: ShownAnswer,
  quotes: readonly Quote[],
  message: number | undefined,
): Promise<void> {
  const reports = new Map((await desk.app.reports()).map((report) => [report.id, report]));
  const answer = {
    status: 'answered' as const,
    reading: of.reading,
    quotes,
    others: of.others.flatMap((id) => reports.get(id) ?? []),
    ...(of.verdict !== undefined && of.seen.length === 0 ? { verdict: of.verdict } : {}),
  };
  const asked = { question: of.reading.question, reading: of.reading };
  await reply(desk, turn, answer, { asked, seen: of.seen, ...(message === undefined ? {} : { edit: message }) });
}

function isTrue(desk: Desk, quote: Quote): Promise<boolean> {
  const reading = { intent: '', reports: [quote.report.id], places: [], question: '' };
  return desk.app.verify({ status: 'answered', reading, quotes: [quote], others: [] });
}
