import type { Answer, Reading } from '../answers/answer.js';
import { INTENTS } from '../answers/intents/index.js';
import { newestFirst } from '../questions/profile.js';
import type { ReportMeta } from '../reports/report.js';
import type { Generation } from './generation.js';

/** What a reading can be changed to so that it still has an answer. */
export interface Repairs {
  /** Other intents that its reports answer. */
  readonly intents: readonly string[];
  /** Other reports that answer the same question, newest first. */
  readonly reports: readonly ReportMeta[];
}

/** Intents that need words of their own, or are about the reports themselves. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['passage', 'number', 'person', 'list-reports', 'source', 'topic']);
/** Reports looked at for another answer. */
const MOST_REPORTS = 60;

/** What a reading can be changed to. `answerReading` tells what has an answer. */
export async function repairsOf(
  reading: Reading,
  { profiles }: Generation,
  answerReading: (reading: Reading) => Promise<Answer>,
): Promise<Repairs> {
  const has = async (one: Reading): Promise<boolean> => (await answerReading(one)).status === 'answered';
  const intents: string[] = [];
  for (const { name } of INTENTS) {
    if (name === reading.intent || NOT_OFFERED.has(name)) continue;
    if (await has({ intent: name, reports: reading.reports, places: [], question: '' })) intents.push(name);
  }
  const reports: ReportMeta[] = [];
  const rest = [...profiles].sort(newestFirst).filter((p) => !reading.reports.includes(p.meta.id));
  for (const { meta } of rest.slice(0, MOST_REPORTS))
    if (await has({ ...reading, reports: [meta.id], places: [] })) reports.push(meta);
  return { intents, reports };
}
