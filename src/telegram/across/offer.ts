import type { Answer } from '../../answers/answer.js';
import type { Comparing } from '../../app.js';
import type { Desk } from '../desk.js';
import { reachOf } from '../groups/limits.js';
import type { Turn } from '../turn.js';

/** Intents whose answers over several reports are figures. */
const FIGURES: ReadonlySet<string> = new Set(['members', 'branches', 'election', 'number']);

/** The figures that an answer over several reports is part of: to be seen side by side. Nothing for all other answers. */
export async function comparingOf(desk: Desk, turn: Turn, answer: Answer): Promise<Comparing | undefined> {
  if (answer.status !== 'answered' || !FIGURES.has(answer.reading.intent)) return undefined;
  if (new Set(answer.quotes.map(({ report }) => report.id)).size < 2) return undefined;
  const { options } = await reachOf(desk, turn);
  const { intent, question } = answer.reading;
  const { of, reports } = await desk.app.across.wanted(question, options);
  if (of && (of.figure !== 'counted' || intent === 'number')) return of;
  return intent === 'members' || intent === 'branches' ? { figure: intent, reports } : undefined;
}
