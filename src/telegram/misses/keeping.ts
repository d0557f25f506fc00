import type { Answer } from '../../answers/answer.js';
import { settingsOf } from '../groups/settings.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { scrubbed } from './scrub.js';

/**
 * Stores an unanswered typed question, so that admins can teach the bot: in private unless the asker opted out, in a group only if its
 * administrators allow it. All other misses are only counted.
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

/** How close the reports come to an answer, 0 to 1: the chance that they state it although it was not quoted. */
function nearnessOf(answer: Answer): number {
  if (answer.status !== 'not_stated') return 0;
  return answer.chance === undefined ? UNJUDGED : 1 - answer.chance;
}

/** Closeness if it was not computed: a report was meant, and nothing was found in it. */
const UNJUDGED = 0.1;

/** Why there is no answer. Undefined if there is one, or if there was no question. */
function kindOf(answer: Answer): string | undefined {
  if (answer.status === 'not_stated') return 'not_stated';
  if (answer.status !== 'no_match' || answer.reason.kind === 'unreadable') return undefined;
  return answer.reason.kind;
}
