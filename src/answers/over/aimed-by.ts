import { type Fact, modalityOf } from '../../facts/fact.js';
import type { Query } from '../../search/query.js';
import { contains, type Span } from '../../text/span.js';
import { isAimedAt } from './aims.js';
import { countedWords, soughtTerms } from './terms.js';

/**
 * Makes a test whether a span of a report counts what is asked for only as a target: "phấn đấu kết nạp 10 đảng viên".
 * @param facts the counts and targets of the report.
 */
export function aimedBy(query: Query, facts: readonly Fact[]): (stretch: Span) => boolean {
  const sought = soughtTerms(query).map(({ folded }) => folded);
  const counts = facts.flatMap((fact) => {
    if (fact.kind !== 'counted') return [];
    const own = countedWords(fact);
    const held = sought.filter((word) => own.has(word)).length;
    return held > 1 && held >= sought.length * MOST ? [fact] : [];
  });
  return (stretch) => {
    const inside = counts.filter(({ value }) => contains(stretch, value));
    return inside.length > 0 && inside.every((fact) => AIMED.has(modalityOf(fact)) || isAimedAt(fact, facts));
  };
}

/** Share of the words asked for that a count must be of, for it to be what the stretch says of them. */
const MOST = 0.75;
const AIMED: ReadonlySet<string> = new Set(['target', 'planned']);
