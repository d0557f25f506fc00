import type { Answer } from '../../answers/answer.js';
import { CallFault } from '../api/fault.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';
import { say } from '../speak.js';

/** Means "no answer" without a message; every chat allows this reaction. */
const SHRUG = '🤷';

/** Is there nothing to show? A limit of the chat deserves a message, because the asker cannot see it. */
export function isNothing(answer: Answer, limited: boolean): boolean {
  return answer.status === 'no_match' && !(limited && answer.reason.kind === 'no_report');
}

/** Reacts to the question, because a message would only disturb the group. If the reaction is refused, sends a few words. */
export async function shrug(services: Services, request: ChatRequest): Promise<void> {
  if (request.message !== undefined && (await react(services, request.chat, request.message))) return;
  await say(services, request, 'miss.in_group');
}

async function react(services: Services, chat: number, message: number): Promise<boolean> {
  try {
    await services.courier.deliver('setMessageReaction', {
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
