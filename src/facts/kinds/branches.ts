import { contextOf } from '../count-context.js';
import { branchCounts } from '../counts/branches.js';
import { countingIn } from '../counts/counting.js';
import type { Fact } from '../fact.js';
import type { FactExtractor } from '../kind.js';
import { at, type ReportView, type Sentence } from '../view.js';

/** A count of branches has one of these beside it. */
const NEEDS = /chi bộ|đảng bộ|tổ đảng|tổ chức (?:cơ sở )?đảng/u;

function branchesIn(view: ReportView, s: Sentence): Fact[] {
  const counting = NEEDS.test(s.low) ? countingIn(view, s) : undefined;
  if (!counting) return [];
  const { starts, ends } = counting.words;
  return branchCounts(counting).flatMap(({ from, to, count, noun }): Fact[] => {
    const [start, end] = [starts[from] ?? 0, ends[to - 1] ?? 0];
    const { subject, modality, asOf, conditions } = contextOf(s, start, end);
    if (modality === 'target' || modality === 'planned') return [];
    return [
      {
        kind: 'branches',
        value: at(s, start, end - start),
        evidence: s.span,
        certainty: 'certain',
        ...(subject && { subject }),
        ...(modality && { modality }),
        ...(asOf !== undefined && { asOf }),
        attrs: { count, noun: s.low.slice(starts[noun[0]] ?? 0, ends[noun[1] - 1] ?? 0), conditions },
      },
    ];
  });
}

/** How many branches (chi bộ, tổ đảng) the Party body has. */
export const branches: FactExtractor = {
  kind: 'branches',
  extract: (view) => view.sentences.flatMap((s) => branchesIn(view, s)),
};
