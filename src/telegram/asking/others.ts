import type { Reading } from '../../answers/answer.js';
import type { Desk } from '../desk.js';
import { reachOf } from '../groups/limits.js';
import type { Turn } from '../turn.js';
import { reply } from './ask.js';

/** Reports answered for at one tap. */
const AT_ONCE = 5;

/** The same question in further reports: a few of them now, the rest behind the next button. */
export async function answerOthers(desk: Desk, turn: Turn, reading: Reading, ids: readonly string[]): Promise<void> {
  const { year: _, ...kept } = reading;
  const { reports, options } = await reachOf(desk, turn);
  const wanted = { ...kept, reports: ids.slice(0, AT_ONCE), places: [] };
  const answer = await desk.app.answerReading(wanted, options);
  const rest = ids.slice(AT_ONCE).flatMap((id) => reports.find((report) => report.id === id) ?? []);
  const asked = { question: reading.question, reading: wanted };
  await reply(desk, turn, answer.status === 'answered' ? { ...answer, others: rest } : answer, { asked });
}
