import type { TelegramInlineQueryResultArticle, TelegramMessage } from '@gramio/types';
import type { Answer } from '../../answers/answer.js';
import { areTrue, keepQuotes } from '../asking/passages.js';
import type { Budgets } from '../budget.js';
import { questionOf } from '../groups/addressed.js';
import { quoteResult, textResult } from '../inline/results.js';
import { holdsToken } from '../manners/secrets.js';
import { localeOf, type Phrases } from '../messages/messages.js';
import { pinnedTo } from '../pins/pinned.js';
import { clip } from '../rendering/screen.js';
import type { Services } from '../services.js';

/** Code units of the longest question from a chat without the bot. */
const LONGEST = 256;

export interface GuestServices extends Services {
  readonly budgets: Budgets;
}

/**
 * Answers a call from a chat that the bot is not a member of: one short quote with its source, or one line without a quote. Stores nothing
 * but the passage, runs no command, and ignores those who call too often. Works only if Telegram allows such calls.
 */
export async function onGuest(services: GuestServices, message: TelegramMessage): Promise<void> {
  const { guest_query_id: id, from } = message;
  if (!services.me.guests || id === undefined || !from || from.is_bot) return;
  const question = questionOf(message, services.me);
  if (question === '' || question.length > LONGEST || question.startsWith('/') || holdsToken(question)) return;
  const phrases = services.messages[localeOf(from.language_code)];
  if (services.budgets.take({ chat: from.id, private: true, user: from.id }) !== 'ok') return;
  const result = await resultFor(services, question, phrases.locale);
  await services.courier.deliver('answerGuestQuery', { guest_query_id: id, result });
}

/** One line in place of a quote: a greeting for a greeting, else what was not found. */
function nothingFor(answer: Answer, phrases: Phrases): string {
  if (answer.status === 'chat') return phrases.say(`chat.${answer.topic}`);
  const missing = answer.status === 'no_match' && answer.reason.kind === 'no_report' ? answer.reason.asked : undefined;
  return missing === undefined
    ? phrases.say('miss.in_group')
    : phrases.say('miss.no_report', { asked: clip(missing, 80) });
}

async function resultFor(
  services: Services,
  question: string,
  locale: 'vi' | 'en',
): Promise<TelegramInlineQueryResultArticle> {
  const view = { phrases: services.messages[locale], username: services.me.username, version: services.app.version() };
  const answer = await services.app.answer(question);
  const [found] = answer.status === 'answered' ? answer.quotes : [];
  const quote = (await pinnedTo(services, question)) ?? found;
  if (!quote) return textResult('guest', nothingFor(answer, view.phrases), view);
  if (!(await areTrue(services, [quote]))) {
    services.log.error('quote differs from its report, withheld', { report: quote.report.id });
    return textResult('guest', view.phrases.say('fault.verify'), view);
  }
  const [passage = ''] = await keepQuotes(services, [quote]);
  const intent = answer.status === 'answered' && found === quote ? answer.reading.intent : undefined;
  return quoteResult({ quote, ...(intent !== undefined && { intent }) }, passage, view);
}
