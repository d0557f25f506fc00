import { keepQuotes, noQuestion, passageOf } from '../asking/passages.js';
import { type AskingServices, reply } from '../asking/reply.js';
import type { ChatRequest } from '../request.js';
import { say } from '../speak.js';

/**
 * Opens a passage by its permanent id, from a link, as the reports have it today. Says so if they no longer contain it. Returns false for
 * an unknown id.
 */
export async function openPassage(services: AskingServices, request: ChatRequest, id: string): Promise<boolean> {
  const quote = await passageOf(services, id);
  if (quote === undefined) return false;
  if (quote === 'gone') {
    await say(services, request, 'passage.gone');
    return true;
  }
  await keepQuotes(services, [quote]);
  const reading = noQuestion(quote);
  const answer = { status: 'answered' as const, reading, quotes: [quote], others: [] };
  await reply(services, request, answer, { asked: { question: '', reading } });
  return true;
}
