import type { Fact, FactKind } from './fact.js';
import type { ReportView } from './view.js';

/** How to find one kind of fact: a pure function from a report to its facts. Never throws, on any text. */
export interface FactExtractor {
  readonly kind: FactKind;
  readonly extract: (view: ReportView) => Fact[];
}
