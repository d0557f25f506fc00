import type { QuestionTemplates } from '../answers/cards.js';
import { newestFirst } from '../questions/profile.js';
import type { ReportMeta } from '../reports/report.js';
import type { Ask } from './asking.js';
import type { Generation } from './generation.js';
import { knownQuestion, statedIn } from './known.js';

/** Which reports answer which intents. */
export interface Coverage {
  readonly intents: readonly string[];
  /** The number of all reports. */
  readonly total: number;
  /** A page of them, newest first, each with the intents that it answers. */
  readonly reports: readonly { readonly report: ReportMeta; readonly answered: ReadonlySet<string> }[];
}

/** Which common questions `count` reports answer, starting at `from`. */
export async function coverageOf(
  generation: Generation,
  templates: QuestionTemplates,
  ask: Ask,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<Coverage> {
  const intents = [...templates.keys()];
  const page = [...generation.profiles].sort(newestFirst).slice(from, from + count);
  const reports = [];
  for (const { meta } of page) {
    const answered = new Set<string>();
    for (const intent of intents)
      if (await statedIn(knownQuestion(intent, meta, templates), generation, ask)) answered.add(intent);
    reports.push({ report: meta, answered });
  }
  return { intents, total: generation.profiles.length, reports };
}
