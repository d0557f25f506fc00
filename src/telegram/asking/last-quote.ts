import type { Quote, Reading } from '../../answers/answer.js';
import { overlaps } from '../../text/span.js';
import { type ChatRequest, conversationOf } from '../request.js';
import type { Services } from '../services.js';
import { areTrue } from './passages.js';

/** The last quote of the conversation, as the reports have it today, and the reading that led to it. Undefined if nothing was quoted. */
export async function lastQuote(
  services: Services,
  request: ChatRequest,
): Promise<{ readonly reading: Reading; readonly quote: Quote } | undefined> {
  const reading = await services.state.context(conversationOf(request));
  if (!reading?.quoted || reading.question === '') return undefined;
  const { options } = await request.reach();
  const answer = await services.app.answerReading(reading, { ...options, byKind: true });
  const [again] = answer.status === 'answered' ? answer.quotes : [];
  const quote = again && ((await quotedThen(services, reading.quoted, again)) ?? again);
  return quote && (await areTrue(services, [quote])) ? { reading, quote } : undefined;
}

/** The passage quoted then, if the same reading leads to another passage today. Undefined if it is the same. */
async function quotedThen(
  { app }: Services,
  { report, start, end }: NonNullable<Reading['quoted']>,
  again: Quote,
): Promise<Quote | undefined> {
  if (again.report.id === report && overlaps(again.span, { start, end })) return undefined;
  const text = (await app.textOf(report))?.slice(start, end);
  return text ? app.passages.find({ report, text, start, marks: [] }) : undefined;
}
