import type { TelegramInlineQueryResultArticle, TelegramMessage } from '@gramio/types';
import { areTrue, keepQuotes } from '../asking/passages.js';
import type { Desk } from '../desk.js';
import { questionOf } from '../groups/addressed.js';
import { quoteResult, textResult } from '../inline/results.js';
import { holdsToken } from '../manners/secrets.js';
import { localeOf } from '../messages/messages.js';
import { pinnedTo } from '../pins/pinned.js';

/** Code units of the longest question that is looked up for a chat that the bot is not in. */
const LONGEST = 256;

/**
 * Somebody calls the bot in a chat that it is not in: it gets one short quote with its source, or one line that there is none. Nothing
 * is kept of it but the passage, no command is run, and whoever calls too often is not answered. Only where Telegram says that
 * the bot may be called so.
 */
export async function onGuest(desk: Desk, message: TelegramMessage): Promise<void> {
  const { guest_query_id: id, from } = message;
  if (!desk.me.guests || id === undefined || !from || from.is_bot) return;
  const question = questionOf(message, desk.me);
  if (question === '' || question.length > LONGEST || question.startsWith('/') || holdsToken(question)) return;
  const phrases = desk.messages[localeOf(from.language_code)];
  if (desk.budgets.take({ chat: from.id, private: true, user: from.id, locale: phrases.locale }) !== 'ok') return;
  const result = await resultFor(desk, question, phrases.locale);
  await desk.courier.deliver('answerGuestQuery', { guest_query_id: id, result });
}

async function resultFor(desk: Desk, question: string, locale: 'vi' | 'en'): Promise<TelegramInlineQueryResultArticle> {
  const view = { phrases: desk.messages[locale], username: desk.me.username, version: desk.app.version() };
  const answer = await desk.app.answer(question);
  const [found] = answer.status === 'answered' ? answer.quotes : [];
  const quote = (await pinnedTo(desk, question)) ?? found;
  if (!quote) return textResult('guest', view.phrases.say('miss.in_group'), view);
  if (!(await areTrue(desk, [quote]))) {
    desk.log.error('quote differs from its report, withheld', { report: quote.report.id });
    return textResult('guest', view.phrases.say('fault.verify'), view);
  }
  const [passage = ''] = await keepQuotes(desk, [quote]);
  return quoteResult({ quote }, passage, view);
}
