import type { ReportMeta } from '../../reports/report.js';
import { plainly } from '../../text/plainly.js';

/** Is a report about a topic? All words of the topic stand in its province, body or title. */
export function concerns({ province, organisation, title }: ReportMeta, topic: string): boolean {
  const words = new Set(plainly([province, organisation, title].join(' ')).split(' '));
  return plainly(topic)
    .split(' ')
    .every((word) => words.has(word));
}
