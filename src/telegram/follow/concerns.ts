import type { ReportMeta } from '../../reports/report.js';
import { plainly } from '../../text/plainly.js';

/** Is a report about a topic? Its province, body or title must contain all words of the topic. */
export function concerns({ province, organisation, title }: ReportMeta, topic: string): boolean {
  const words = new Set(plainly([province, organisation, title].join(' ')).split(' '));
  return plainly(topic)
    .split(' ')
    .every((word) => words.has(word));
}
