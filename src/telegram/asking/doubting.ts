import type { TelegramMessage } from '@gramio/types';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { say } from '../speak.js';
import { checkText, repliedTo } from '../verifying/real.js';
import { answerText } from './ask.js';
import { lastQuote } from './last-quote.js';
import { type AskingServices, reply } from './reply.js';

/**
 * "Đúng không?", "thật à?": compares with the reports the message replied to, or else the last quote. A message that itself asks a question
 * is answered instead.
 */
export async function checkDoubted(
  services: AskingServices,
  request: ChatRequest,
  message: TelegramMessage,
): Promise<boolean> {
  const text = repliedTo(message, services.me.id);
  if (isOurs(services, message)) {
    if (quotes(message)) await checkText(services, request, text, { at: message.reply_to_message?.message_id });
    else await say(services, request, 'doubt.nothing');
    return true;
  }
  // The words that the reply points at are in the message replied to.
  const { asking: _, ...rest } = request;
  const there = { ...rest, ...(message.reply_to_message && { asking: message.reply_to_message.message_id }) };
  if (text !== '') await answerText(services, there, text, { forwarded: true });
  else await checkLast(services, request);
  return true;
}

/** "Kiểm tra giúp" under somebody else's message or under selected words: looks for them in the reports. Otherwise returns false. */
export async function checkTheirs(
  services: AskingServices,
  request: ChatRequest,
  message: TelegramMessage,
): Promise<boolean> {
  const marked = message.quote?.is_manual === true;
  const theirs = repliedTo(message, services.me.id) !== '' && !isOurs(services, message);
  return (marked || theirs) && checkDoubted(services, request, message);
}

/** "Nguồn?": the same; otherwise shows the source of the last quote. Returns false if nothing was quoted. */
export async function findSource(
  services: AskingServices,
  request: ChatRequest,
  message: TelegramMessage,
): Promise<boolean> {
  if (await checkTheirs(services, request, message)) return true;
  const last = await lastQuote(services, request);
  if (!last) return false;
  const { reading, quote } = last;
  const answer = { status: 'answered', reading, quotes: [quote], others: [], about: 'source' } as const;
  await reply(services, request, answer, { asked: { question: reading.question, reading }, chosen: true });
  return true;
}

const isOurs = ({ me }: Services, { reply_to_message: replied }: TelegramMessage): boolean =>
  replied?.from?.id === me.id;

/** Does a reply point at words of the reports: selected words, or the quotes of our own message? */
const quotes = ({ quote, reply_to_message: replied }: TelegramMessage): boolean =>
  quote?.is_manual === true || (replied?.entities ?? []).some(({ type }) => type.endsWith('blockquote'));

/** Compares the last quote with the reports again. Without a quote, asks what to verify. */
async function checkLast(services: AskingServices, request: ChatRequest): Promise<void> {
  const last = await lastQuote(services, request);
  if (last) await checkText(services, request, last.quote.text);
  else await say(services, request, 'doubt.nothing');
}
