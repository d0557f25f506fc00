import type { Answer } from '../../answers/answer.js';
import { settingsOf } from '../groups/settings.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { scrubbed } from './scrub.js';

/**
 * Keeps a typed question that got no answer, so that the bot can be taught: in private unless its asker does not want that,
 * in a group only where the administrators do. Of all others there is a count and nothing else.
 */
export async function keepMiss(
  services: Services,
  request: ChatRequest,
  question: string,
  answer: Answer,
): Promise<void> {
  const kind = kindOf(answer);
  if (kind === undefined) return;
  const at = services.clock.now();
  if (request.user <= 0 || !(request.private || (await settingsOf(services, request.chat)).keepsMisses))
    return services.store.countMiss(kind, at);
  const reading = 'reading' in answer ? { ...answer.reading, question: '' } : {};
  const miss = { text: scrubbed(question), kind, reading: JSON.stringify(reading), near: nearnessOf(answer), at };
  await services.store.keepMiss(request.user, miss);
}

/** How near the reports come to an answer, 0 to 1: the chance that they state what was asked, though it was not quoted. */
function nearnessOf(answer: Answer): number {
  if (answer.status !== 'not_stated') return 0;
  return answer.chance === undefined ? UNJUDGED : 1 - answer.chance;
}

/** Nearness where it was not judged: a report that is meant, and nothing found in it. */
const UNJUDGED = 0.1;

/** Why there is no answer; nothing where there is one, or was no question. */
function kindOf(answer: Answer): string | undefined {
  if (answer.status === 'not_stated') return 'not_stated';
  if (answer.status !== 'no_match' || answer.reason.kind === 'unreadable') return undefined;
  return answer.reason.kind;
}
