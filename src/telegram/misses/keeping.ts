import type { Answer } from '../../answers/answer.js';
import type { Desk } from '../desk.js';
import { settingsOf } from '../groups/settings.js';
import type { Turn } from '../turn.js';
import { scrubbed } from './scrub.js';

/**
 * Keeps a typed question that got no answer, so that the bot can be taught: in private unless its asker does not want that,
 * in a group only where the administrators do. Of all others there is a count and nothing else.
 */
export async function keepMiss(desk: Desk, turn: Turn, question: string, answer: Answer): Promise<void> {
  const kind = kindOf(answer);
  if (kind === undefined) return;
  const at = desk.clock.now();
  if (turn.user <= 0 || !(turn.private || (await settingsOf(desk, turn.chat)).keepsMisses))
    return desk.store.countMiss(kind, at);
  const reading = 'reading' in answer ? { ...answer.reading, question: '' } : {};
  const miss = { text: scrubbed(question), kind, reading: JSON.stringify(reading), near: nearnessOf(answer), at };
  await desk.store.keepMiss(turn.user, miss);
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
