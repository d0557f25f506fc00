import type { TelegramMessage } from '@gramio/types';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { say } from '../speak.js';
import { checkText, repliedTo } from '../verifying/real.js';
import { answerText } from './ask.js';
import { lastQuote } from './last-quote.js';
import { type AskingServices, reply } from './reply.js';

/**
 * "Đúng không?", "thật à?": holds against the reports what the message is a reply to; without one, what was quoted last. What asks a
 * question itself is answered.
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
  // What it points at stands in the message that is replied to.
  const { asking: _, ...rest } = request;
  const there = { ...rest, ...(message.reply_to_message && { asking: message.reply_to_message.message_id }) };
  if (text !== '') await answerText(services, there, text, { forwarded: true });
  else await checkLast(services, request);
  return true;
}

/** "Kiểm tra giúp" under what somebody else wrote, or under words that were marked: looks for them in the reports; false elsewhere. */
export async function checkTheirs(
  services: AskingServices,
  request: ChatRequest,
  message: TelegramMessage,
): Promise<boolean> {
  const marked = message.quote?.is_manual === true;
  const theirs = repliedTo(message, services.me.id) !== '' && !isOurs(services, message);
  return (marked || theirs) && checkDoubted(services, request, message);
}

/** "Nguồn?": the same, and elsewhere the source of what was quoted last; false where nothing was. */
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

/** Does a reply point at words of the reports: those that were marked, or the quotes of our message? */
const quotes = ({ quote, reply_to_message: replied }: TelegramMessage): boolean =>
  quote?.is_manual === true || (replied?.entities ?? []).some(({ type }) => type.endsWith('blockquote'));

/** Holds what was quoted last against the reports again; without a quote it asks for what is to be verified. */
async function checkLast(services: AskingServices, request: ChatRequest): Promise<void> {
  const last = await lastQuote(services, request);
  if (last) await checkText(services, request, last.quote.text);
  else await say(services, request, 'doubt.nothing');
}
