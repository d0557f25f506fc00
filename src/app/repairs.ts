import type { Reading } from '../answers/answer.js';
import type { QuestionTemplates } from '../answers/cards.js';
import { newestFirst } from '../questions/profile.js';
import type { ReportMeta } from '../reports/report.js';
import type { Ask } from './asking.js';
import type { Generation } from './generation.js';
import { knownQuestion, statedIn } from './known.js';

/** The changes to a reading that still have an answer. */
export interface Repairs {
  /** Readings with other intents that its reports answer, the most common first. */
  readonly intents: readonly Reading[];
  /** Other reports that answer the same question, newest first. */
  readonly reports: readonly ReportMeta[];
}

/** Reports searched for another answer. */
const MOST_REPORTS = 60;
/** Words for several reports in a question: each of them should answer. */
const ALL = 'các đảng bộ';

/** The possible changes to a reading, within the reports of a generation. */
export async function repairsOf(
  reading: Reading,
  generation: Generation,
  templates: QuestionTemplates,
  ask: Ask,
): Promise<Repairs> {
  const { profiles } = generation;
  const has = async (one: Reading): Promise<boolean> =>
    (await ask(generation, one.question, undefined, one)).status === 'answered';
  const only = reading.reports.length === 1 ? profiles.find((p) => p.meta.id === reading.reports[0]) : undefined;
  const { people: _, ...kept } = reading;
  const intents: Reading[] = [];
  for (const [intent, template] of templates) {
    if (intent === reading.intent) continue;
    const known = only && knownQuestion(intent, only.meta, templates);
    // The usual question of the intent, so that a follow-up has a basis.
    const other = { ...kept, intent, question: known?.question ?? template.replace('{place}', ALL) };
    if (known && !(await statedIn(known, generation, ask))) continue;
    if (await has(other)) intents.push(other);
  }
  return { intents, reports: await otherReports(reading, profiles, has) };
}

/** The reports that answer the same reading, newest first. */
async function otherReports(
  reading: Reading,
  profiles: Generation['profiles'],
  has: (one: Reading) => Promise<boolean>,
): Promise<ReportMeta[]> {
  const out: ReportMeta[] = [];
  const rest = [...profiles].sort(newestFirst).filter((p) => !reading.reports.includes(p.meta.id));
  for (const { meta } of rest.slice(0, MOST_REPORTS))
    if (await has({ ...reading, reports: [meta.id], places: [] })) out.push(meta);
  return out;
}
