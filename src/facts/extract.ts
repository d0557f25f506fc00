import type { Report } from '../reports/report.js';
import type { PeopleFinder } from '../text/people.js';
import type { Fact } from './fact.js';
import type { FactExtractor } from './kind.js';
import { viewOf } from './view.js';

/** Everything that `report` states, by the given kinds in their order; each fact's evidence holds its value. */
export function extractFacts(report: Report, kinds: readonly FactExtractor[], finder: PeopleFinder): Fact[] {
  const view = viewOf(report, finder);
  return kinds.flatMap((kind) => view.facts(kind));
}
