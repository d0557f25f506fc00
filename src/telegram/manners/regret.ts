import { plain } from '../rendering/rich.js';
import { repairButton } from '../rendering/rows.js';
import { screen } from '../rendering/screen.js';
import { type ChatRequest, conversationOf } from '../request.js';
import type { Services } from '../services.js';
import { show } from '../speak.js';

/** Answers a complaint: one line that helps, and a button to change the reading of the last question. */
export async function regret(services: Services, request: ChatRequest): Promise<void> {
  const { phrases } = request;
  const reading = await services.state.context(conversationOf(request));
  const asked = reading !== undefined && reading.question !== '';
  const rows = asked ? [[repairButton({ reading, passages: [], seen: [], others: [] }, { phrases })]] : [];
  await show(services, request, screen(plain(phrases.say('chat.sorry')), rows));
}
