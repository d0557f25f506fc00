import { type ChatRequest, conversationOf } from '../request.js';
import type { Services } from '../services.js';

/** Makes an opened report the topic of the conversation. Does nothing if it already is the only one: that keeps the last question. */
export async function talkOf(services: Services, request: ChatRequest, report: string): Promise<void> {
  const conversation = conversationOf(request);
  const previous = await services.state.context(conversation);
  const [only, ...more] = previous?.reports ?? [];
  if (only === report && more.length === 0 && previous?.over === undefined) return;
  const reading = { intent: '', reports: [report], places: [], question: '' };
  await services.state.setContext(conversation, reading, services.clock.now());
}
