import type { Answer, Quote } from '../../answers/answer.js';
import type { ReportMeta } from '../../reports/report.js';
import { renderContext } from '../rendering/context.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { say, show } from '../speak.js';
import { viewFor } from '../view-for.js';
import type { ShownAnswer } from './actions.js';
import { areTrue, passageOf, quotesOf } from './passages.js';
import { type AskingServices, reply } from './reply.js';
import type { Showing } from './screens.js';

/** Shows the paragraph around the passage, with a button back to the answer. */
export async function showContext(
  services: Services,
  request: ChatRequest,
  of: ShownAnswer,
  message: number | undefined,
): Promise<void> {
  const [id = ''] = of.passages;
  const quote = await passageOf(services, id);
  const context = quote && quote !== 'gone' ? await services.app.passages.context(quote) : undefined;
  if (!context || !(await areTrue(services, [context]))) {
    await say(services, request, 'passage.gone');
    return;
  }
  await show(services, request, renderContext(context, of, await viewFor(services, request)), message);
}

/** Shows the next best passage in place of this one, or says that there is none. */
export async function showMore(
  services: AskingServices,
  request: ChatRequest,
  of: ShownAnswer,
  message: number | undefined,
): Promise<void> {
  const ids = [...of.seen, ...of.passages];
  const seen = await quotesOf(services, ids);
  const { options, reports } = await request.reach();
  const next = await services.app.passages.next(of.reading, seen, options);
  if (!next) {
    await say(services, request, 'passage.no_more');
    return;
  }
  const { answer, showing } = asShown({ ...of, seen: ids }, [next], reports);
  await reply(services, request, answer, { ...showing, ...(message !== undefined && { edit: message }) });
}

/** Shows an earlier answer again, if its passages are still in the reports. */
export async function showAgain(
  services: AskingServices,
  request: ChatRequest,
  of: ShownAnswer,
  message: number | undefined,
): Promise<void> {
  const again = await shownAgain(services, request, of);
  if (again)
    await reply(services, request, again.answer, { ...again.showing, ...(message !== undefined && { edit: message }) });
  else await say(services, request, 'passage.gone');
}

/** A displayed answer: its passage, or, if that is gone, today's answer to its reading. */
export async function shownAgain(
  services: Services,
  request: ChatRequest,
  of: ShownAnswer,
): Promise<{ readonly answer: Answer; readonly showing: Showing } | undefined> {
  const { options, reports } = await request.reach();
  if (of.passages.length === 0) {
    const answer = await services.app.answerReading(of.reading, { ...options, byKind: true });
    const others = namedIn(of.others, reports);
    return { answer: answer.status === 'answered' ? { ...answer, others } : answer, showing: showingOf(of) };
  }
  const marked = (await quotesOf(services, of.passages)).map((quote) =>
    of.marks ? { ...quote, marks: of.marks } : quote,
  );
  return marked.length === 0 ? undefined : asShown(of, marked, reports);
}

function asShown(
  of: ShownAnswer,
  quotes: readonly Quote[],
  reports: readonly ReportMeta[],
): { readonly answer: Answer; readonly showing: Showing } {
  const [first] = quotes;
  // A further passage may be from another report, if the question names none.
  const moved = first && of.reading.reports.length === 1 && !of.reading.reports.includes(first.report.id);
  const answer = {
    status: 'answered' as const,
    reading: moved ? { ...of.reading, reports: [first.report.id] } : of.reading,
    quotes,
    others: namedIn(of.others, reports),
    ...(of.verdict !== undefined && of.seen.length === 0 && { verdict: of.verdict }),
    ...(of.about !== undefined && of.seen.length === 0 && { about: of.about }),
  };
  return { answer, showing: showingOf(of) };
}

function showingOf(of: ShownAnswer): Showing {
  return {
    asked: { question: of.asked ?? of.reading.question, reading: of.reading },
    seen: of.seen,
    heading: of.heading,
  };
}

function namedIn(ids: readonly string[], reports: readonly ReportMeta[]): readonly ReportMeta[] {
  return ids.flatMap((id) => reports.find((report) => report.id === id) ?? []);
}
