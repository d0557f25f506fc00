import type { Answer } from '../../answers/answer.js';
import type { Comparing } from '../../app.js';
import type { ChatRequest } from '../request.js';
import type { Services } from '../services.js';

/** Intents whose answers over several reports are figures. */
const FIGURES: ReadonlySet<string> = new Set(['members', 'branches', 'election', 'number']);

/** The figures to offer as a table beside an answer over several reports. Undefined for other answers. */
export async function comparingOf(
  services: Services,
  request: ChatRequest,
  answer: Answer,
): Promise<Comparing | undefined> {
  if (answer.status !== 'answered' || !FIGURES.has(answer.reading.intent)) return undefined;
  if (new Set(answer.quotes.map(({ report }) => report.id)).size < 2) return undefined;
  const { options } = await request.reach();
  const { intent, question } = answer.reading;
  const { of, reports } = await services.app.across.wanted(question, options);
  if (of && (of.figure !== 'counted' || intent === 'number')) return of;
  return intent === 'members' || intent === 'branches' ? { figure: intent, reports } : undefined;
}
