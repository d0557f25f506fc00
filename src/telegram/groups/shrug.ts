import type { Answer } from '../../answers/answer.js';
import { CallFault } from '../api/fault.js';
import type { Desk } from '../desk.js';
import { say } from '../speak.js';
import type { Turn } from '../turn.js';

/** Says "I have nothing on that" without a message; one of the reactions that everybody may leave. */
const SHRUG = '🤷';

/** Is there nothing to show? A limit of the chat is worth a word: the asker cannot see it. */
export function isNothing(answer: Answer, limited: boolean): boolean {
  return answer.status === 'no_match' && !(limited && answer.reason.kind === 'no_report');
}

/** Reacts to the question instead of a message that would only disturb the group; where that is refused, says it in a few words. */
export async function shrug(desk: Desk, turn: Turn): Promise<void> {
  if (turn.message !== undefined && (await react(desk, turn.chat, turn.message))) return;
  await say(desk, turn, 'miss.in_group');
}

async function react(desk: Desk, chat: number, message: number): Promise<boolean> {
  try {
    await desk.courier.deliver('setMessageReaction', {
      chat_id: chat,
      message_id: message,
      reaction: [{ type: 'emoji', emoji: SHRUG }],
    });
    return true;
  } catch (error) {
    if (error instanceof CallFault && error.kind === 'rejected') return false;
    throw error;
  }
}
