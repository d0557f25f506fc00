import { type ChatRequest, conversationOf } from '../request.js';
import type { Services } from '../services.js';

/** From now on the conversation is about a report that was opened; one that is about it alone already keeps what was asked. */
export async function talkOf(services: Services, request: ChatRequest, report: string): Promise<void> {
  const conversation = conversationOf(request);
  const previous = await services.state.context(conversation);
  const [only, ...more] = previous?.reports ?? [];
  if (only === report && more.length === 0 && previous?.over === undefined) return;
  const reading = { intent: '', reports: [report], places: [], question: '' };
  await services.state.setContext(conversation, reading, services.clock.now());
}
