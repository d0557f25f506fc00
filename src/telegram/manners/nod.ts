import { CallFault } from '../api/fault.js';
import type { Services } from '../services.js';

/** Reactions that every chat allows. */
const REACTIONS = { nod: '👌', smile: '😁', bye: '🤗' } as const;

/** Answers a small word with a reaction. If the reaction is refused, does nothing. */
export async function nodTo(
  services: Services,
  chat: number,
  message: number,
  kind: keyof typeof REACTIONS,
): Promise<void> {
  try {
    await services.courier.deliver('setMessageReaction', {
      chat_id: chat,
      message_id: message,
      reaction: [{ type: 'emoji', emoji: REACTIONS[kind] }],
    });
  } catch (error) {
    if (!(error instanceof CallFault && error.kind === 'rejected')) throw error;
  }
}
