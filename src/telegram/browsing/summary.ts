import { areTrue, keepQuotes } from '../asking/passages.js';
import { renderSummary } from '../rendering/summary.js';
import { type ChatRequest, conversationOf } from '../request.js';
import type { Services } from '../services.js';
import { say, show } from '../speak.js';
import { viewFor } from '../view-for.js';

/** Shows the most telling quotes of a report, or says that the report no longer exists. */
export async function showSummary(services: Services, request: ChatRequest, id: string): Promise<number | undefined> {
  const quotes = await services.app.mainPoints(id);
  const [first] = quotes;
  if (!first) return say(services, request, 'tap.gone');
  if (!(await areTrue(services, quotes))) {
    services.log.error('quote differs from its report, summary withheld', { report: id });
    return say(services, request, 'fault.verify');
  }
  await keepQuotes(services, quotes);
  const reading = { intent: 'summary', reports: [id], places: [], question: '' };
  await services.state.setContext(conversationOf(request), reading, services.clock.now());
  return show(services, request, renderSummary(quotes, await viewFor(services, request)));
}
