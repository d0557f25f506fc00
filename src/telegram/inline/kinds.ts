import type { TelegramInlineQueryResultArticle } from '@gramio/types';
import type { Quote } from '../../answers/answer.js';
import { areTrue, keepQuotes } from '../asking/passages.js';
import { nameOf } from '../rendering/names.js';
import type { Services } from '../services.js';
import { kindResult, type ResultView } from './results.js';

/** Kinds of question offered. */
const MOST = 4;
/** Reports tried to find one that answers a kind. */
const MOST_ASKED = 3;

/**
 * Recently asked kinds of question as results, the most frequent first, each with the newest report that answers it. Only the kinds are
 * taken from conversations.
 */
export async function recentKinds(services: Services, view: ResultView): Promise<TelegramInlineQueryResultArticle[]> {
  const out: TelegramInlineQueryResultArticle[] = [];
  for (const intent of await services.store.recentIntents()) {
    if (out.length === MOST) break;
    const name = view.phrases.intent(intent);
    const quote = name === undefined ? undefined : await newestAnswer(services, intent);
    if (name === undefined || !quote || !(await areTrue(services, [quote]))) continue;
    const [passage = ''] = await keepQuotes(services, [quote]);
    const result = kindResult(name, quote, passage, view);
    // One passage may answer two kinds, and Telegram rejects two results with the same id.
    if (!out.some(({ id }) => id === result.id)) out.push(result);
  }
  return out;
}

async function newestAnswer(services: Services, intent: string): Promise<Quote | undefined> {
  const reports = await services.app.reports();
  const what = services.messages.vi.intent(intent) ?? intent;
  for (const report of reports.slice(0, MOST_ASKED)) {
    const question = services.messages.vi.say('ask.of', { what, report: nameOf(report) });
    const answer = await services.app.answerReading({ intent, reports: [report.id], places: [], question });
    if (answer.status === 'answered' && answer.about === undefined) return answer.quotes[0];
  }
  return undefined;
}
