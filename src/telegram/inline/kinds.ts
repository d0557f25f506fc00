import type { TelegramInlineQueryResultArticle } from '@gramio/types';
import type { Quote } from '../../answers/answer.js';
import { areTrue, keepQuotes } from '../asking/passages.js';
import type { Desk } from '../desk.js';
import { kindResult, type ResultView } from './results.js';

/** Kinds of question that are offered. */
const MOST = 4;
/** Reports asked for one that answers a kind. */
const MOST_ASKED = 3;

/**
 * What has been asked lately, as results: each kind with the newest report that answers it. Of the conversations nothing is told but
 * the kinds, the most frequent first.
 */
export async function recentKinds(desk: Desk, view: ResultView): Promise<TelegramInlineQueryResultArticle[]> {
  const out: TelegramInlineQueryResultArticle[] = [];
  for (const intent of await desk.store.recentIntents()) {
    if (out.length === MOST) break;
    const name = view.phrases.intent(intent);
    const quote = name === undefined ? undefined : await newestAnswer(desk, intent);
    if (name === undefined || !quote || !(await areTrue(desk, [quote]))) continue;
    const [passage = ''] = await keepQuotes(desk, [quote]);
    const result = kindResult(name, quote, passage, view);
    // One passage may answer two kinds, and Telegram takes no two results of one id.
    if (!out.some(({ id }) => id === result.id)) out.push(result);
  }
  return out;
}

async function newestAnswer(desk: Desk, intent: string): Promise<Quote | undefined> {
  const reports = await desk.app.reports();
  for (const { id } of reports.slice(0, MOST_ASKED)) {
    const answer = await desk.app.answerReading({ intent, reports: [id], places: [], question: '' });
    if (answer.status === 'answered' && answer.about === undefined) return answer.quotes[0];
  }
  return undefined;
}
