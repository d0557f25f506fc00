import { type Fact, modalityOf } from '../../facts/fact.js';
import type { Query } from '../../search/query.js';
import { contains, type Span } from '../../text/span.js';
import { foldedWords } from '../../text/tokens.js';
import { isAimedAt } from './aims.js';

/**
 * Makes a test whether a span of a report counts what is asked for only as a target: "phấn đấu kết nạp 10 đảng viên".
 * @param facts the counts and targets of the report.
 */
export function aimedBy({ terms }: Query, facts: readonly Fact[]): (stretch: Span) => boolean {
  const sought = terms.filter(({ aside, passages }) => !aside && passages > 0).map(({ folded }) => folded);
  const counts = facts.flatMap((fact) => {
    if (fact.kind !== 'counted') return [];
    const own = new Set(foldedWords([fact.attrs.noun, ...(fact.attrs.conditions ?? [])].join(' ')));
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
