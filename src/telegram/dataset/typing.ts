import { CallFault } from '../api/fault.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';

/** Milliseconds before Telegram stops showing "typing". */
const AGAIN = 4500;

/** Shows "typing" in the chat while `work` runs. A failure to show it changes nothing. */
export async function whileTyping<T>(services: Services, request: ChatRequest, work: () => Promise<T>): Promise<T> {
  const over = new AbortController();
  const shown = keepShowing(services, request, over.signal);
  try {
    return await work();
  } finally {
    over.abort();
    await shown;
  }
}

async function keepShowing(services: Services, request: ChatRequest, signal: AbortSignal): Promise<void> {
  try {
    while (!signal.aborted) {
      await services.courier.deliver('sendChatAction', { chat_id: request.chat, action: 'typing' });
      await services.clock.sleep(AGAIN, signal);
    }
  } catch (error) {
    if (!(error instanceof CallFault)) throw error;
  }
}
