import type { Reading } from '../../answers/answer.js';
import type { ReportMeta } from '../../reports/report.js';
import type { Desk } from '../desk.js';
import type { Turn } from '../turn.js';
import { reply } from './ask.js';

/** Reports answered for at one tap. */
const AT_ONCE = 5;

/** The same question in further reports: a few of them now, the rest behind the next button. */
export async function answerOthers(desk: Desk, turn: Turn, reading: Reading, ids: readonly string[]): Promise<void> {
  const { year: _, ...kept } = reading;
  const answer = await desk.app.answerReading({ ...kept, reports: ids.slice(0, AT_ONCE), places: [] });
  if (answer.status !== 'answered') {
    await reply(desk, turn, answer);
    return;
  }
  await reply(desk, turn, { ...answer, others: await known(desk, ids.slice(AT_ONCE)) });
}

async function known(desk: Desk, ids: readonly string[]): Promise<readonly ReportMeta[]> {
  const reports = new Map((await desk.app.reports()).map((report) => [report.id, report]));
  return ids.flatMap((id) => reports.get(id) ?? []);
}
