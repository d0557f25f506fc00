import type { TelegramInlineQueryResultArticle } from '@gramio/types';
import type { Quote } from '../../answers/answer.js';
import { areTrue, keepQuotes } from '../asking/passages.js';
import { nameOf } from '../rendering/names.js';
import type { Services } from '../services.js';
import { kindResult, type ResultView } from './results.js';

/** Kinds of question that are offered. */
const MOST = 4;
/** Reports asked for one that answers a kind. */
const MOST_ASKED = 3;

/**
 * What has been asked lately, as results: each kind with the newest report that answers it. Of the conversations nothing is told but
 * the kinds, the most frequent first.
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
    // One passage may answer two kinds, and Telegram takes no two results of one id.
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
