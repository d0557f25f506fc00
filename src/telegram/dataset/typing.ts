import { CallFault } from '../api/fault.js';
import type { Desk } from '../desk.js';
import type { Turn } from '../turn.js';

/** Milliseconds after which Telegram would show no more that somebody is typing. */
const AGAIN = 4500;

/** Shows in the chat that the bot is at it while `work` goes on. That this cannot be shown changes nothing. */
export async function whileTyping<T>(desk: Desk, turn: Turn, work: () => Promise<T>): Promise<T> {
  const over = new AbortController();
  const shown = keepShowing(desk, turn, over.signal);
  try {
    return await work();
  } finally {
    over.abort();
    await shown;
  }
}

async function keepShowing(desk: Desk, turn: Turn, signal: AbortSignal): Promise<void> {
  try {
    while (!signal.aborted) {
      await desk.courier.deliver('sendChatAction', { chat_id: turn.chat, action: 'typing' });
      await desk.clock.sleep(AGAIN, signal);
    }
  } catch (error) {
    if (!(error instanceof CallFault)) throw error;
  }
}
