import type { Report } from '../reports/report.js';
import type { Fact } from './fact.js';
import type { FactExtractor } from './kind.js';
import type { FactKit } from './kit.js';
import { viewOf } from './view.js';

/** Everything that `report` states, by the given kinds in their order; each fact's evidence holds its value. */
export function extractFacts(report: Report, kinds: readonly FactExtractor[], kit: FactKit): Fact[] {
  const view = viewOf(report, kit);
  return kinds.flatMap((kind) => view.facts(kind));
}
