import type { Reading } from '../../answers/answer.js';
import type { ChatRequest } from '../request.js';
import { type AskingServices, reply } from './reply.js';

/** Reports answered per tap. */
const AT_ONCE = 5;

/** Asks the same question of further reports: a few now, the rest behind the next button. */
export async function answerOthers(
  services: AskingServices,
  request: ChatRequest,
  reading: Reading,
  ids: readonly string[],
): Promise<void> {
  const { year: _, ...kept } = reading;
  const { reports, options } = await request.reach();
  const wanted = { ...kept, reports: ids.slice(0, AT_ONCE), places: [] };
  const answer = await services.app.answerReading(wanted, options);
  const rest = ids.slice(AT_ONCE).flatMap((id) => reports.find((report) => report.id === id) ?? []);
  const asked = { question: reading.question, reading: wanted };
  await reply(services, request, answer.status === 'answered' ? { ...answer, others: rest } : answer, { asked });
}
